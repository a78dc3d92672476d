public import ImageComparison
internal import TextFormatting

/// How limits are written where a reader is told which would have passed.
public typealias LimitsText = @Sendable (Limits) -> String

extension Limits {
  /// The limits in words: `tolerance 2, pixels 0.05%, window 64`.
  public var text: String {
    "tolerance \(tolerance.shortest), pixels \(pixels.text), window \(window)"
  }
}

extension Limits.PixelLimit {
  /// Reads a number of pixels, or a share with a percent sign; `nil` for anything else.
  public init?(text: String) {
    if text.hasSuffix("%") {
      guard let share = Double(text.dropLast()), share.isFinite else { return nil }
      self = .percent(share)
    } else {
      guard let count = Int(text) else { return nil }
      self = .count(count)
    }
  }

  /// As a user writes it: `345` or `0.05%`.
  public var text: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let share): "\(share.shortest)%"
    }
  }

  /// The number of pixels that it allows in an image.
  func count(of pixels: Int) -> Int {
    switch self {
    case .count(let count): count
    case .percent(let share): Int((share / 100 * Double(pixels)).rounded(.down))
    }
  }
}

extension Double {
  /// A number of levels for readers: whole, or with two decimals that never round it away.
  var levels: String {
    if self == 1 { return "1 level" }
    if self == rounded() { return "\(shortest) levels" }
    return self < 0.01 ? "less than 0.01 levels" : "\(formatted(decimals: 2)) levels"
  }
}
