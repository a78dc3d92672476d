internal import Images

/// Draws where two images differ, as rows go by from the top.
///
/// The baseline is pale grey; a change marks 3 × 3 px, darker for a larger difference; what only one of
/// the images covers is hatched. Every pixel is opaque.
struct DifferencePainter {
  private let width: Int
  private let height: Int
  private let distance: PixelDistance
  /// The numbers of the colours.
  private var pixels: [UInt8]
  /// The changes of the last row; they are marked once the row below them is painted.
  private var changes: [ChangedPixel] = []
  private var row = 0

  /// Starts at the top of an image that covers both, unless that is larger than any that can be read: a
  /// column and a row of few bytes cover any size.
  init?(of pairs: RowPairs) {
    width = pairs.width
    height = pairs.height
    if width * height > PNGFile.maximumPixelCount { return nil }
    distance = PixelDistance(maximum: pairs.maximum)
    pixels = [UInt8](repeating: Palette.white, count: width * height)
  }

  /// Paints the next row: the baseline in the columns where both images are, diagonal stripes beside
  /// them.
  mutating func paint(row: Int, _ baseline: Span<SIMD4<UInt16>>) {
    let (width, start) = (width, row * width)
    baseline.putGreys(
      white: Palette.white, maximum: distance.maximum, into: &pixels, at: start)
    for column in baseline.count..<width where (column + row) % 8 >= 4 {
      pixels[start + column] = Palette.shade
    }
    markChanges()
  }

  /// Marks changed pixels of the row that was painted last, and their neighbours.
  mutating func mark(_ changes: [ChangedPixel], row: Int) {
    (self.changes, self.row) = (changes, row)
  }

  /// What was drawn.
  consuming func finish() -> PaletteImage {
    markChanges()
    return PaletteImage(
      width: width, height: height, colors: Self.palette.colors, pixels: pixels)
  }

  private mutating func markChanges() {
    let marks = Self.palette.marks
    for change in changes {
      let mark = marks[Int(distance.levels(change.distance).rounded(.up))]
      for y in max(0, row - 1)...min(height - 1, row + 1) {
        for x in max(0, change.column - 1)...min(width - 1, change.column + 1) {
          // The number of a mark is larger than that of a smaller difference and that of every grey.
          pixels[y * width + x] = max(pixels[y * width + x], mark)
        }
      }
    }
    changes = []
  }
}

// MARK: Colours

extension DifferencePainter {
  fileprivate static let palette = Palette()

  /// The colours: the shade of stripes, the uppermost fifth of the greys, marks.
  fileprivate struct Palette {
    var colors = [Color(0xA0A0A0)] + (204...255).map { Color(0x10101 * $0) }
    static let shade: UInt8 = 0
    static let white: UInt8 = 52
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
