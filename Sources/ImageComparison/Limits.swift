/// How much of a difference is let through: three hard limits, no averages.
///
/// An image passes only when it stays within all three, so one visible change cannot hide in a large
/// image, nor many small ones behind a generous level.
public struct Limits: Hashable, Sendable {
  /// No pixel may differ by more levels than this, 0 … 255.
  public let tolerance: Double
  /// At most so many pixels may differ at all.
  public let pixels: PixelLimit
  /// At most so many pixels may differ in any window of 32 × 32, 0 … 1024.
  public let window: Int

  /// A number of pixels, or a share of the image.
  public enum PixelLimit: Hashable, Sendable {
    /// So many pixels.
    case count(Int)
    /// So many of a hundred pixels, 0 … 100.
    case percent(Double)
  }

  /// Nothing may differ.
  public static let exact = Limits(checkedTolerance: 0, pixels: .count(0), window: 0)

  /// Makes limits; what is left out is 0 for an exact comparison, or else 0.05 % of the pixels and 64 in
  /// a window.
  ///
  /// - Throws: ``LimitError`` for a value out of its range.
  public init(
    tolerance: Double = 0, pixels: PixelLimit? = nil, window: Int? = nil
  ) throws(LimitError) {
    guard (0...255).contains(tolerance) else { throw .tolerance(tolerance) }
    switch pixels {
    case .count(let count) where count < 0: throw .pixelCount(count)
    case .percent(let share) where !(0...100).contains(share): throw .pixelShare(share)
    default: break
    }
    let maximum = WindowCounter.side * WindowCounter.side
    if let window, !(0...maximum).contains(window) { throw .window(window) }
    self.init(
      checkedTolerance: tolerance,
      pixels: pixels ?? (tolerance > 0 ? .percent(0.05) : .count(0)),
      window: window ?? (tolerance > 0 ? 64 : 0))
  }

  private init(checkedTolerance: Double, pixels: PixelLimit, window: Int) {
    tolerance = checkedTolerance
    self.pixels = pixels
    self.window = window
  }
}

/// A limit that is out of its range.
public enum LimitError: Error, Hashable, CustomStringConvertible {
  /// Levels outside 0 … 255.
  case tolerance(Double)
  /// A negative number of pixels.
  case pixelCount(Int)
  /// A share outside 0 … 100 %.
  case pixelShare(Double)
  /// A number of pixels that no window of 32 × 32 can have.
  case window(Int)

  /// The value and its range.
  public var description: String {
    switch self {
    case .tolerance(let value):
      "A tolerance of \(value) is out of range. Give levels of a channel, 0 to 255."
    case .pixelCount(let value):
      "\(value) pixels are out of range. Give 0 or more, or a share such as 0.05%."
    case .pixelShare(let value):
      "\(value) % of the pixels is out of range. Give 0 to 100 %."
    case .window(let value):
      "\(value) pixels in a window are out of range. Give 0 to 1024, since a window is 32 × 32."
    }
  }
}

extension Limits {
  /// Whether a difference stays within all three limits.
  public func allow(_ difference: PixelDifference) -> Bool {
    let mayChange =
      switch pixels {
      case .count(let count): difference.changedPixels <= count
      case .percent(let share):
        Double(difference.changedPixels) <= share / 100 * Double(difference.comparedPixels)
      }
    return mayChange && difference.largest <= tolerance && difference.densestWindow <= window
  }

  /// The smallest limits in whole levels and pixels that let a difference through.
  public init(smallestFor difference: PixelDifference) {
    self.init(
      checkedTolerance: difference.largest.rounded(.up),
      pixels: .count(difference.changedPixels), window: difference.densestWindow)
  }
}
