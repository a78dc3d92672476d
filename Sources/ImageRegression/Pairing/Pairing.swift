/// The files of two folders, image by image.
struct Pairing: Sendable {
  /// Each image that stands in either folder, sorted by the bytes of its path.
  let images: [Image]
  /// Files that are not PNG images by their name, from both folders, sorted by bytes.
  let ignored: [String]
  /// Paths that differ only in case, which some file systems take for one.
  let caseClashes: [[String]]

  /// One image of two folders.
  struct Image: Equatable, Sendable {
    let path: String
    let isInBaseline: Bool
    let isInActual: Bool
  }

  /// Pairs the paths of two folders, relative to each.
  ///
  /// - Parameter others: Files that are no images, whatever they are called.
  init(baseline: [String], actual: [String], besides others: Set<String> = []) {
    // As bytes: strings are equal however an accent is spelled, files are not.
    let baseline = Set(baseline.map { Array($0.utf8) })
    let actual = Set(actual.map { Array($0.utf8) })
    let paths = baseline.union(actual).sorted { $0.lexicographicallyPrecedes($1) }
      .map { (bytes: $0, text: String(decoding: $0, as: UTF8.self)) }
    func isImage(_ path: String) -> Bool { path.isPNGPath && !others.contains(path) }
    images = paths.filter { isImage($0.text) }.map { bytes, text in
      Image(
        path: text, isInBaseline: baseline.contains(bytes), isInActual: actual.contains(bytes))
    }
    ignored = paths.map(\.text).filter { !isImage($0) }
    caseClashes = Dictionary(grouping: images.map(\.path)) { $0.lowercased() }.values
      .filter { $0.count > 1 }
      .sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
  }
}

extension String {
  /// Whether a path names a PNG image. By its bytes: an accent may join the dot to one character.
  var isPNGPath: Bool {
    let end = utf8.suffix(4).map { $0 | 0x20 }
    return end == Array(".png".utf8)
  }
}
