public import Images

/// What became of one image: whether it is still the same, and how it differs if not.
public struct Comparison: Hashable, Sendable {
  /// The verdict.
  public let state: State
  /// The limits that it was held against.
  public let limits: Limits
  /// The size and form of the baseline, if there is one that can be read.
  public let baseline: PNGHeader?
  /// The size and form of the actual, if there is one that can be read.
  public let actual: PNGHeader?
  /// How the pixels that both have differ, or nothing when they look the same.
  public let difference: PixelDifference?
  /// What differs beside the pixels, notes included.
  public let metadata: [MetadataDifference]
  /// What makes a file unusable.
  public let faults: [FileFault]

  /// The verdict on an image. All but the first two are failures.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Nothing that shows differs.
    case same
    /// The pixels differ, but within the limits.
    case within
    /// The pixels differ by more than the limits allow.
    case changed
    /// Width or height differ.
    case size
    /// The pixels pass, but the density or the colour space differs.
    case metadata
    /// There is a baseline but no actual.
    case missing
    /// There is an actual but no baseline: nobody has approved it.
    case new
    /// A file is not a whole PNG, or cannot be read.
    case unreadable

    /// Whether the image is as it should be.
    public var passes: Bool { self == .same || self == .within }
  }
}

// MARK: Verdict

extension Comparison {
  /// Compares two PNG files, given as their bytes.
  ///
  /// Of equal files one is decoded, so that a damaged one is found whatever it stands against. Others are
  /// decoded side by side, row after row; memory does not grow with the height unless a file is interlaced.
  ///
  /// - Complexity: One pass over both files.
  public init(baseline: [UInt8], actual: [UInt8], limits: Limits = .exact) {
    self =
      ComparedFiles(
        baseline: .memory(baseline), actual: .memory(actual), limits: limits, isDrawn: false,
        memory: 0
      ).comparison
  }

  /// An image of which a file is unusable.
  init(faults: [FileFault], limits: Limits) {
    self.init(
      state: .unreadable, limits: limits, baseline: nil, actual: nil, difference: nil, metadata: [],
      faults: faults)
  }

  /// The verdict on two files with the same bytes: what is wrong with one is wrong with the other, and is
  /// looked for once.
  init(equalFiles contents: FileContents, limits: Limits) {
    do throws(PNGDecodingError) {
      let header = try PNGFile(whole: contents).header
      self.init(
        state: .same, limits: limits, baseline: header, actual: header, difference: nil,
        metadata: [], faults: [])
    } catch {
      self.init(
        faults: [.baseline, .actual].map { FileFault(side: $0, reason: "\(error)") },
        limits: limits)
    }
  }

  /// The verdict on two whole images.
  init(_ old: PNGFile, _ new: PNGFile, difference: PixelDifference?, limits: Limits) {
    let metadata = MetadataDifference.between(old, new)
    let state: State =
      if (old.header.width, old.header.height) != (new.header.width, new.header.height) {
        .size
      } else if let difference, !limits.allow(difference) {
        .changed
      } else if metadata.contains(where: \.changesAppearance) {
        .metadata
      } else {
        difference == nil ? .same : .within
      }
    self.init(
      state: state, limits: limits, baseline: old.header, actual: new.header,
      difference: difference,
      metadata: metadata, faults: [])
  }
}

// MARK: Images on one side

extension Comparison {
  /// The verdict on a baseline that no actual stands against.
  package static func missing(limits: Limits) -> Comparison {
    Comparison(onlySideWith: .missing, actual: nil, limits: limits)
  }

  /// The verdict on an actual without a baseline: whether it could become one.
  package static func new(_ actual: FileContents, limits: Limits) -> Comparison {
    if let fault = FileFault(in: actual, .actual) {
      return Comparison(faults: [fault], limits: limits)
    }
    // A file without a fault has a header.
    return Comparison(
      onlySideWith: .new, actual: (try? PNGFile(actual))?.header, limits: limits)
  }

  /// The verdict where a file cannot be opened; the other is read to its end for its faults.
  package static func unreadable(
    _ files: [(side: Side, contents: Result<FileContents, FileFault>)], limits: Limits
  ) -> Comparison {
    let faults = files.compactMap { side, contents in
      switch contents {
      case .success(let contents): FileFault(in: contents, side)
      case .failure(let fault): fault
      }
    }
    return Comparison(faults: faults, limits: limits)
  }

  private init(onlySideWith state: State, actual: PNGHeader?, limits: Limits) {
    self.init(
      state: state, limits: limits, baseline: nil, actual: actual, difference: nil, metadata: [],
      faults: [])
  }
}
