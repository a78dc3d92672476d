internal import Images

/// Draws where two pictures differ, as rows go by from the top.
///
/// The baseline is pale grey; a change marks 3 × 3 px, darker for a larger difference; what only one of
/// the pictures covers is hatched. Every pixel is opaque.
struct DifferencePainter {
  private let width: Int
  private let height: Int
  private let distance: PixelDistance
  private var bytes: [UInt8] = []
  /// The colour number of each pixel's mark, 0 where there is none.
  private var marks: [UInt8]
  private var hasMarks: [Bool]

  /// Starts at the top of a picture that covers both.
  init(width: Int, height: Int, maximum: UInt16) {
    self.width = width
    self.height = height
    distance = PixelDistance(maximum: maximum)
    bytes.reserveCapacity(4 * width * height)
    marks = [UInt8](repeating: 0, count: width * height)
    hasMarks = [Bool](repeating: false, count: height)
  }

  /// Adds the next row, of which each picture has some columns or none.
  mutating func add(
    row: Int, _ baseline: [SIMD4<UInt16>], _ actual: [SIMD4<UInt16>], areEqual: Bool
  ) {
    let shared = min(baseline.count, actual.count)
    var line = [UInt8](repeating: 255, count: 4 * width)
    for column in 0..<width {
      let grey = column < shared ? pale(baseline[column]) : hatch(column, row)
      for channel in 0..<3 { line[4 * column + channel] = grey }
    }
    bytes += line
    if areEqual { return }
    for change in distance.changes(in: [0..<shared], from: baseline, to: actual) {
      mark(change.column, row, distance.levels(change.distance))
    }
  }

  /// Puts the marks on the finished picture.
  consuming func picture() -> PixelImage {
    for row in 0..<height where hasMarks[row] {
      for pixel in row * width..<(row + 1) * width where marks[pixel] > 0 {
        let color = Self.colors[Int(marks[pixel])]
        bytes[4 * pixel] = color.red
        bytes[4 * pixel + 1] = color.green
        bytes[4 * pixel + 2] = color.blue
      }
    }
    return PixelImage(width: width, height: height, bytes: bytes)
  }
}

// MARK: Colours

extension DifferencePainter {
  /// The colours of marks, from the smallest difference to the largest. Both stand out from the darkest
  /// of the baseline's greys by at least 3 : 1.
  private static let colors = (0...255).map { mark in
    Color(0x2B0030).mixed(into: Color(0xC8375B), share: Double(max(mark, 1) - 1) / 254)
  }

  /// The brightness of a pixel on white paper, in the uppermost fifth of the scale.
  @inline(__always)
  private func pale(_ pixel: SIMD4<UInt16>) -> UInt8 {
    let levels = SIMD4<UInt32>(truncatingIfNeeded: distance.maximum == 255 ? pixel : pixel &>> 8)
    // The shares of red, green and blue in what the eye takes for brightness, of 256.
    let luma = (54 &* levels.x &+ 183 &* levels.y &+ 19 &* levels.z) &>> 8
    return UInt8(255 - (255 - luma) &* levels.w / (5 * 255))
  }

  /// Diagonal stripes.
  private func hatch(_ column: Int, _ row: Int) -> UInt8 {
    (column + row) % 8 < 4 ? 255 : 160
  }

  /// Marks a changed pixel and its neighbours.
  private mutating func mark(_ column: Int, _ row: Int, _ levels: Double) {
    let mark = UInt8(levels.rounded(.up))
    for y in max(0, row - 1)...min(height - 1, row + 1) {
      hasMarks[y] = true
      for x in max(0, column - 1)...min(width - 1, column + 1) {
        marks[y * width + x] = max(marks[y * width + x], mark)
      }
    }
  }
}
