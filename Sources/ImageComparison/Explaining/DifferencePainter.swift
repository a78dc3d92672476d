internal import Images

/// Draws where two pictures differ, as rows go by from the top.
///
/// The baseline is pale grey; a change marks 3 × 3 px, darker for a larger difference; what only one of
/// the pictures covers is hatched. Every pixel is opaque.
struct DifferencePainter {
  private let width: Int
  private let height: Int
  private let distance: PixelDistance
  /// The numbers of the colours, 0 where nothing was drawn yet.
  private var pixels: [UInt8]

  /// Starts at the top of a picture that covers both.
  init(width: Int, height: Int, maximum: UInt16) {
    self.width = width
    self.height = height
    distance = PixelDistance(maximum: maximum)
    pixels = [UInt8](repeating: 0, count: width * height)
  }

  /// What was drawn.
  var picture: PaletteImage {
    PaletteImage(width: width, height: height, colors: Self.palette.colors, pixels: pixels)
  }

  /// Adds the next row, of which each picture has some columns or none.
  mutating func add(
    row: Int, _ baseline: [SIMD4<UInt16>], _ actual: [SIMD4<UInt16>], areEqual: Bool
  ) {
    let shared = min(baseline.count, actual.count)
    paint(row: row, baseline.span.extracting(first: shared))
    if areEqual { return }
    for change in distance.changes(in: [0..<shared], from: baseline, to: actual) {
      mark(change.column, row, distance.levels(change.distance))
    }
  }

  /// Paints the baseline where both pictures are, and diagonal stripes beside it.
  private mutating func paint(row: Int, _ baseline: Span<SIMD4<UInt16>>) {
    let (distance, width, start) = (distance, width, row * width)
    var pixels = pixels.mutableSpan
    for column in 0..<baseline.count {
      // A mark from the row above stays: its number is larger than that of every grey.
      pixels[start + column] = max(pixels[start + column], distance.pale(baseline[column]))
    }
    for column in baseline.count..<width {
      let stripe = (column + row) % 8 < 4 ? Self.palette.white : Self.palette.shade
      pixels[start + column] = max(pixels[start + column], stripe)
    }
  }

  /// Marks a changed pixel and its neighbours.
  private mutating func mark(_ column: Int, _ row: Int, _ levels: Double) {
    let mark = Self.palette.marks[Int(levels.rounded(.up))]
    for y in max(0, row - 1)...min(height - 1, row + 1) {
      for x in max(0, column - 1)...min(width - 1, column + 1) {
        pixels[y * width + x] = max(pixels[y * width + x], mark)
      }
    }
  }
}

// MARK: Colours

extension DifferencePainter {
  fileprivate static let palette = Palette()

  /// The colours: the shade of stripes, the uppermost fifth of the greys, marks.
  fileprivate struct Palette {
    var colors = [Color(0xA0A0A0)] + (204...255).map { Color(0x10101 * $0) }
    let shade: UInt8 = 0
    let white: UInt8 = 52
    /// The numbers of the marks for differences of 0 to 255 levels.
    var marks: [UInt8] = []

    /// Marks go from the smallest difference to the largest. Both ends stand out from the darkest of the
    /// greys by at least 3 : 1. Neighbours may be the same colour, so that all fit in 256.
    init() {
      for mark in 0...255 {
        let share = Double(max(mark, 1) - 1) / 254
        let color = Color(0x2B0030).mixed(into: Color(0xC8375B), share: share)
        if colors.last != color { colors.append(color) }
        marks.append(UInt8(colors.count - 1))
      }
    }
  }
}

extension PixelDistance {
  /// The number of the grey for a pixel on white paper, as bright as it is within the uppermost fifth.
  @inline(__always)
  fileprivate func pale(_ pixel: SIMD4<UInt16>) -> UInt8 {
    let levels = SIMD4<UInt32>(truncatingIfNeeded: maximum == 255 ? pixel : pixel &>> 8)
    // The shares of red, green and blue in what the eye takes for brightness, of 256.
    let luma = (levels &* SIMD4(54, 183, 19, 0)).wrappedSum() &>> 8
    return UInt8(truncatingIfNeeded: 52 &- (255 &- luma) &* levels.w / (5 * 255))
  }
}
