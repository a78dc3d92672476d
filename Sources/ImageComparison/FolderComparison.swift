internal import Concurrency
package import Files
internal import Images

/// Two folders of pictures, compared file by file.
public struct FolderComparison: Sendable {
  /// Each picture that stands in either folder, sorted by the bytes of its path.
  public let pictures: [Picture]
  /// Files that are not PNG pictures by their name, from both folders, sorted by bytes.
  public let ignored: [String]
  /// Paths that differ only in case, which some file systems take for one: an error.
  public let caseClashes: [[String]]

  /// One picture of two folders.
  public struct Picture: Sendable {
    /// Its path relative to both folders.
    public let path: String
    /// What became of it.
    public let comparison: Comparison
  }

  /// Compares two folders, whose files the caller lists and reads; pictures go in parallel.
  ///
  /// - Parameters:
  ///   - baseline: The paths of all files in the baseline folder, relative to it.
  ///   - actual: The paths of all files in the other folder, relative to it.
  ///   - caps: The caps of a picture.
  ///   - read: Reads a file; called from any thread. What it throws becomes the reason of a fault.
  public init(
    baseline: [String], actual: [String],
    caps: @Sendable (_ path: String) -> Caps = { _ in .exact },
    read: @Sendable (_ side: Side, _ path: String) throws -> [UInt8]
  ) {
    self.init(
      baseline: baseline, actual: actual, caps: caps, open: { .memory(try read($0, $1)) },
      compare: { _, baseline, actual, caps in
        ComparedFiles(baseline: baseline, actual: actual, caps: caps, isDrawn: false, memory: 0)
          .comparison
      })
  }

  /// Compares two folders, with a say in how the pictures that stand in both are compared.
  ///
  /// - Parameters:
  ///   - open: Opens a file; called from any thread. What it throws becomes the reason of a fault.
  ///   - compare: Compares two files; called from any thread.
  package init(
    baseline: [String], actual: [String],
    caps: @Sendable (_ path: String) -> Caps = { _ in .exact },
    open: @Sendable (_ side: Side, _ path: String) throws -> FileContents,
    compare:
      @Sendable (
        _ path: String, _ baseline: FileContents, _ actual: FileContents, _ caps: Caps
      ) -> Comparison
  ) {
    // As bytes: strings are equal however an accent is spelled, files are not.
    let baseline = Set(baseline.map { Array($0.utf8) })
    let actual = Set(actual.map { Array($0.utf8) })
    let paths = baseline.union(actual).sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
    let pictures = paths.filter(\.isPNGPath)
    self.pictures = concurrentMap(pictures.count) { index in
      let path = pictures[index]
      let comparison =
        if !actual.contains(Array(path.utf8)) {
          Comparison(state: .missing, caps: caps(path))
        } else if !baseline.contains(Array(path.utf8)) {
          Comparison(new: path, caps: caps(path), open: open)
        } else {
          Comparison(path, caps: caps(path), open: open, compare: compare)
        }
      return Picture(path: path, comparison: comparison)
    }
    ignored = paths.filter { !$0.isPNGPath }
    caseClashes = Dictionary(grouping: pictures) { $0.lowercased() }.values
      .filter { $0.count > 1 }
      .sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
  }
}

extension FolderComparison {
  /// Whether there is something to compare, every picture passes and no paths clash.
  public var passes: Bool {
    !pictures.isEmpty && caseClashes.isEmpty && pictures.allSatisfy { $0.comparison.state.passes }
  }

  /// How many pictures have each state.
  public var counts: [Comparison.State: Int] {
    Dictionary(grouping: pictures) { $0.comparison.state }.mapValues(\.count)
  }
}

extension Comparison {
  /// Reads and compares a picture that stands in both folders.
  fileprivate init(
    _ path: String, caps: Caps, open: (Side, String) throws -> FileContents,
    compare: (String, FileContents, FileContents, Caps) -> Comparison
  ) {
    let sides = [Side.baseline, .actual]
    let opened = sides.map { side in
      Result { try open(side, path) }.mapError { FileFault(side: side, reason: "\($0)") }
    }
    guard case (.success(let baseline), .success(let actual)) = (opened[0], opened[1]) else {
      let faults = zip(sides, opened).compactMap { side, file in
        switch file {
        case .success(let contents): FileFault(in: contents, side)
        case .failure(let fault): fault
        }
      }
      self.init(faults: faults, caps: caps)
      return
    }
    self = compare(path, baseline, actual, caps)
  }

  /// Reads a picture that has no baseline.
  fileprivate init(new path: String, caps: Caps, open: (Side, String) throws -> FileContents) {
    do {
      let contents = try open(.actual, path)
      if let fault = FileFault(in: contents, .actual) { throw fault }
      self.init(state: .new, caps: caps, actual: try PNGFile(contents).header)
    } catch let fault as FileFault {
      self.init(faults: [fault], caps: caps)
    } catch {
      self.init(faults: [FileFault(side: .actual, reason: "\(error)")], caps: caps)
    }
  }
}

extension String {
  /// Whether a path names a PNG picture. By its bytes: an accent may join the dot to one character.
  package var isPNGPath: Bool {
    let end = utf8.suffix(4).map { $0 | 0x20 }
    return end == Array(".png".utf8)
  }
}
