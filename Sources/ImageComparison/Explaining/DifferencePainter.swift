internal import Images

/// Draws where two pictures differ, as rows go by from the top.
///
/// The baseline is pale grey; a change marks 3 × 3 px, darker for a larger difference; what only one of
/// the pictures covers is hatched. Every pixel is opaque.
struct DifferencePainter {
  private let width: Int
  private let height: Int
  private var distances: DistanceRow
  private var bytes: [UInt8] = []
  /// The colour number of each pixel's mark, 0 where there is none.
  private var marks: [UInt8]

  /// Starts at the top of a picture that covers both.
  init(width: Int, height: Int, sharedWidth: Int, maximum: UInt16) {
    self.width = width
    self.height = height
    distances = DistanceRow(width: sharedWidth, maximum: maximum)
    bytes.reserveCapacity(4 * width * height)
    marks = [UInt8](repeating: 0, count: width * height)
  }

  /// Adds the next row, of which each picture has some columns or none.
  mutating func add(
    row: Int, _ baseline: [SIMD4<UInt16>], _ actual: [SIMD4<UInt16>], areEqual: Bool
  ) {
    let shared = min(baseline.count, actual.count)
    for column in 0..<width {
      let grey = column < shared ? pale(baseline[column]) : hatch(column, row)
      bytes += [grey, grey, grey, 255]
    }
    if areEqual || shared == 0 { return }
    distances.measure(baseline, actual)
    for column in distances.changedColumns where distances.values[column] > 0 {
      mark(column, row, distances.distance.levels(distances.values[column]))
    }
  }

  /// The finished picture.
  var picture: PixelImage {
    var bytes = bytes
    for (pixel, mark) in marks.enumerated() where mark > 0 {
      let color = Self.color(of: mark)
      bytes[4 * pixel] = color.red
      bytes[4 * pixel + 1] = color.green
      bytes[4 * pixel + 2] = color.blue
    }
    return PixelImage(width: width, height: height, bytes: bytes)
  }
}

// MARK: Colours

extension DifferencePainter {
  /// The colours of the smallest and the largest difference, which stand out from the palest and the
  /// darkest of the baseline's greys by at least 3 : 1.
  private static let smallest = Color(0xC8375B)
  private static let largest = Color(0x2B0030)

  private static func color(of mark: UInt8) -> Color {
    largest.mixed(into: smallest, share: Double(mark - 1) / 254)
  }

  /// The brightness of a pixel on white paper, in the uppermost fifth of the scale.
  private func pale(_ pixel: SIMD4<UInt16>) -> UInt8 {
    let maximum = Double(distances.distance.maximum)
    let luma =
      (0.2126 * Double(pixel.x) + 0.7152 * Double(pixel.y) + 0.0722 * Double(pixel.z)) / maximum
    let darkness = (1 - luma) * Double(pixel.w) / maximum
    return UInt8((255 - 51 * darkness).rounded())
  }

  /// Diagonal stripes.
  private func hatch(_ column: Int, _ row: Int) -> UInt8 {
    (column + row) % 8 < 4 ? 255 : 160
  }

  /// Marks a changed pixel and its neighbours.
  private mutating func mark(_ column: Int, _ row: Int, _ levels: Double) {
    let mark = UInt8(levels.rounded(.up))
    for y in max(0, row - 1)...min(height - 1, row + 1) {
      for x in max(0, column - 1)...min(width - 1, column + 1) {
        marks[y * width + x] = max(marks[y * width + x], mark)
      }
    }
  }
}
