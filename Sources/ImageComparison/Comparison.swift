public import Images

/// What became of one picture: whether it is still the same, and how it differs if not.
public struct Comparison: Hashable, Sendable {
  /// The verdict.
  public let state: State
  /// The caps that it was held against.
  public let caps: Caps
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

  /// The verdict on a picture. All but the first two are failures.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Nothing that shows differs.
    case same
    /// The pixels differ, but within the caps.
    case within
    /// The pixels differ by more than the caps allow.
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

    /// Whether the picture is as it should be.
    public var passes: Bool { self == .same || self == .within }
  }
}

// MARK: Order of work

extension Comparison {
  /// Compares two PNG files, given as their bytes.
  ///
  /// Of equal files only the chunks are checked. Others are decoded side by side, row after row; memory
  /// does not grow with the height unless a file is interlaced.
  ///
  /// - Complexity: One pass over both files.
  public init(baseline: [UInt8], actual: [UInt8], caps: Caps = .exact) {
    self =
      Self.made(baseline: .memory(baseline), actual: .memory(actual), caps: caps, memory: 0)
      .comparison
  }

  /// Compares two files, and returns their rows as well if both can be read and differ.
  ///
  /// - Parameter memory: The bytes of rows that may be kept for an explanation.
  static func made(
    baseline: FileContents, actual: FileContents, caps: Caps, memory: Int
  ) -> (comparison: Comparison, rows: RowPairs?) {
    let areEqual = baseline.hasSameBytes(as: actual)
    let sides: [(Side, FileContents)] = [(.baseline, baseline), (.actual, actual)]
    let opened = concurrentMap(areEqual ? 1 : 2) { index in
      Result { () throws(FileFault) in try Self.open(sides[index].1, sides[index].0) }
    }
    var faults: [FileFault] = []
    var files: [PNGFile] = []
    for result in opened {
      do throws(FileFault) { files.append(try result.get()) } catch { faults.append(error) }
    }
    guard faults.isEmpty, let old = files.first, let new = files.last else {
      return (Comparison(faults: faults, caps: caps), nil)
    }
    if areEqual { return (Comparison(old, new, difference: nil, caps: caps), nil) }
    do throws(FileFault) {
      var rows = try RowPairs(old, new, memory: memory)
      let difference = try rows.measure()
      return (Comparison(old, new, difference: difference, caps: caps), rows)
    } catch {
      return (Comparison(faults: [error], caps: caps), nil)
    }
  }

  /// A picture that stands on one side only.
  static func onlyOn(_ side: Side, caps: Caps) -> Comparison {
    Comparison(
      state: side == .baseline ? .missing : .new, caps: caps, baseline: nil, actual: nil,
      difference: nil, metadata: [], faults: [])
  }

  /// A picture of which a file is unusable.
  init(faults: [FileFault], caps: Caps) {
    self.init(
      state: .unreadable, caps: caps, baseline: nil, actual: nil, difference: nil, metadata: [],
      faults: faults)
  }

  /// The verdict on two whole pictures.
  private init(_ old: PNGFile, _ new: PNGFile, difference: PixelDifference?, caps: Caps) {
    let metadata = MetadataDifference.between(old, new)
    let state: State =
      if (old.header.width, old.header.height) != (new.header.width, new.header.height) {
        .size
      } else if let difference, !caps.allow(difference) {
        .changed
      } else if metadata.contains(where: \.changesAppearance) {
        .metadata
      } else {
        difference == nil ? .same : .within
      }
    self.init(
      state: state, caps: caps, baseline: old.header, actual: new.header, difference: difference,
      metadata: metadata, faults: [])
  }

  /// Opens one of the two files.
  static func open(_ file: FileContents, _ side: Side) throws(FileFault) -> PNGFile {
    do throws(PNGDecodingError) {
      return try PNGFile(file)
    } catch {
      throw FileFault(side: side, reason: "\(error)")
    }
  }
}
