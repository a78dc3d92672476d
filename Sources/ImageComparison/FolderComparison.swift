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
    // As bytes: strings are equal however an accent is spelled, files are not.
    let baseline = Set(baseline.map { Array($0.utf8) })
    let actual = Set(actual.map { Array($0.utf8) })
    let paths = baseline.union(actual).sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
    let pictures = paths.filter { $0.lowercased().hasSuffix(".png") }
    self.pictures = concurrentMap(pictures.count) { index in
      let path = pictures[index]
      let comparison =
        if !actual.contains(Array(path.utf8)) {
          Comparison.onlyOn(.baseline, caps: caps(path))
        } else if !baseline.contains(Array(path.utf8)) {
          Comparison.onlyOn(.actual, caps: caps(path))
        } else {
          Comparison(path, caps: caps(path), read: read)
        }
      return Picture(path: path, comparison: comparison)
    }
    ignored = paths.filter { !$0.lowercased().hasSuffix(".png") }
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
  fileprivate init(_ path: String, caps: Caps, read: (Side, String) throws -> [UInt8]) {
    var faults: [FileFault] = []
    func bytes(_ side: Side) -> [UInt8]? {
      do {
        return try read(side, path)
      } catch {
        faults.append(FileFault(side: side, reason: "\(error)"))
        return nil
      }
    }
    if let baseline = bytes(.baseline), let actual = bytes(.actual) {
      self.init(baseline: baseline, actual: actual, caps: caps)
    } else {
      self.init(faults: faults, caps: caps)
    }
  }
}
