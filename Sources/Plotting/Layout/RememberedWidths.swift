internal import Synchronization

/// A font that measures each text once.
///
/// Layout tries the same words in many arrangements, and a font takes far longer to measure them than to find
/// them here.
final class RememberedWidths: TextMeasuring {
  let descent: Double
  let capHeight: Double
  private let font: any TextMeasuring
  private let widths = Mutex<[Line: Double]>([:])

  private struct Line: Hashable {
    let string: String
    let size: Double
    let weight: Text.Weight
  }

  /// Remembers what a font measures.
  init(_ font: any TextMeasuring) {
    self.font = font
    descent = font.descent
    capHeight = font.capHeight
  }

  func width(of string: String, size: Double, weight: Text.Weight) -> Double {
    let line = Line(string: string, size: size, weight: weight)
    return widths.withLock { widths in
      if let known = widths[line] { return known }
      let width = font.width(of: string, size: size, weight: weight)
      widths[line] = width
      return width
    }
  }
}
