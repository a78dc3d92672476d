import ArgumentParser
import ImageComparison
import ImageRegression
import TextFormatting

/// The options that say how much may differ.
struct LimitOptions: ParsableArguments {
  @Option(Spec.tolerance) var tolerance
  @Option(Spec.pixels) var pixels
  @Option(Spec.window) var window

  /// The limits that the options describe.
  func limits() throws(ValidationError) -> Limits {
    do throws(LimitError) {
      return try Limits(tolerance: tolerance ?? 0, pixels: pixels, window: window)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func validate() throws {
    _ = try limits()
    if (pixels != nil || window != nil) && (tolerance ?? 0) == 0 {
      throw ValidationError(
        "--pixels and --window limit how many pixels may differ by --tolerance. "
          + "Give a --tolerance above 0 too.")
    }
  }
}

extension Limits {
  /// The options that set these limits.
  var options: [String] {
    Spec.tolerance.words(for: tolerance) + Spec.pixels.words(for: pixels)
      + Spec.window.words(for: window)
  }

  /// The same as one text.
  @Sendable static func optionText(_ limits: Limits) -> String {
    limits.options.joined(separator: " ")
  }
}

private enum Spec {
  static let tolerance = OptionSpec<Double?>(
    "tolerance", default: nil,
    help: "Largest difference allowed in a pixel, in levels, 0 to 255.", shownDefault: "0",
    read: readNumber(in: 0...255), word: { $0?.shortest })
  static let pixels = OptionSpec<Limits.PixelLimit?>(
    "pixels", default: nil,
    help: "Pixels allowed to differ: a count, or a percentage such as 0.05%.",
    valueName: "n|p%", read: readPixelLimit, word: { $0?.text })
  static let window = OptionSpec<Int?>(
    "window", default: nil, help: "Pixels allowed to differ in any window of 32 x 32, 0 to 1024.",
    read: readWhole(in: 0...1024), word: { $0.map { "\($0)" } })

  /// Reads a number of pixels, or a share of them.
  @Sendable
  private static func readPixelLimit(_ text: String) throws -> Limits.PixelLimit? {
    guard let limit = Limits.PixelLimit(text: text) else {
      throw ValidationError("'\(text)' is neither a count nor a percentage such as 0.05%.")
    }
    return limit
  }
}
