package import ImageComparison
import TextFormatting

extension Caps.PixelCap {
  /// Reads a number of pixels, or a share with a percent sign; `nil` for anything else.
  package init?(text: String) {
    if text.hasSuffix("%") {
      guard let share = Double(text.dropLast()), share.isFinite else { return nil }
      self = .percent(share)
    } else {
      guard let count = Int(text) else { return nil }
      self = .count(count)
    }
  }

  /// As a user writes it: `345` or `0.05%`.
  var text: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let share): "\(share.shortest)%"
    }
  }

  /// The number of pixels that it allows in a picture.
  func limit(of pixels: Int) -> Int {
    switch self {
    case .count(let count): count
    case .percent(let share): Int((share / 100 * Double(pixels)).rounded(.down))
    }
  }
}

extension Caps {
  /// The options of the command that set these caps.
  var options: [String] {
    ["--tolerance", tolerance.shortest, "--pixels", pixels.text, "--window", "\(window)"]
  }
}
