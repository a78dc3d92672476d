internal import Files
internal import ImageComparison
internal import Images

/// A file that a page shows, as a browser shows it: turned by the orientation in its EXIF data.
struct ShownFile {
  /// The two images that are compared, and the drawn difference between them.
  enum Role: String {
    case baseline, actual, difference
  }

  /// Which of the images it is.
  let role: Role
  let contents: FileContents
  /// Its size as it is stored.
  let header: PNGHeader
  let orientation: Orientation

  init(_ role: Role, _ contents: FileContents) throws(PNGDecodingError) {
    let file = try PNGFile(contents)
    self.role = role
    self.contents = contents
    header = file.header
    orientation = Orientation(of: file)
  }

  /// Its size on the screen.
  var size: (width: Int, height: Int) {
    orientation.swapsSides ? (header.height, header.width) : (header.width, header.height)
  }

  /// The files of an image that can be shown, without the drawn difference.
  ///
  /// - Throws: `FileFault` or `PNGDecodingError`.
  static func all(of verdict: ImageVerdict, in pair: ImagePair) throws -> [ShownFile] {
    var files: [ShownFile] = []
    let comparison = verdict.comparison
    let sides: [(Side, Role, ImageSource)] = [
      (.baseline, .baseline, pair.baseline), (.actual, .actual, pair.actual),
    ]
    for (side, role, source) in sides {
      let isFaulty = comparison.faults.contains { $0.side == side }
      let isAbsent = comparison.state == (side == .baseline ? .new : .missing)
      if !isFaulty && !isAbsent {
        files.append(
          try ShownFile(role, try source.contents(of: verdict.path, side).get()))
      }
    }
    return files
  }
}

extension ShownFile {
  /// What turns the difference of two images as a browser turns these, if it turns both alike.
  struct Turn {
    private let orientation: Orientation
    private let width: Int
    private let height: Int
    private let source: ShownFile?

    init(_ files: [ShownFile]) {
      let isShared = files.allSatisfy { $0.orientation == files.first?.orientation }
      source = isShared ? files.first : nil
      orientation = source?.orientation ?? .upright
      width = files.map(\.header.width).max() ?? 0
      height = files.map(\.header.height).max() ?? 0
    }

    /// Where pixels of the images are on the screen.
    func box(of region: PixelDifference.Region) -> Box {
      orientation.shown(
        Box(x: region.x, y: region.y, width: region.width, height: region.height), width: width,
        height: height)
    }

    /// A drawn difference with the orientation of the images.
    func turned(_ png: [UInt8]) throws -> ShownFile {
      guard let source, orientation != .upright, let chunk = try source.orientationChunk else {
        return try ShownFile(.difference, .memory(png))
      }
      // After the signature and the header.
      return try ShownFile(.difference, .memory(Array(png[..<33]) + chunk + png[33...]))
    }
  }

  /// The bytes of the chunk that holds the orientation.
  private var orientationChunk: ArraySlice<UInt8>? {
    get throws {
      guard let chunk = try PNGFile(contents).chunks.first(where: { $0.type == "eXIf" }) else {
        return nil
      }
      // With the length and the name before the data, and the checksum after it.
      return try contents.bytes(chunk.data.lowerBound - 8..<chunk.data.upperBound + 4)
    }
  }
}
