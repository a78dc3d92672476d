import ArgumentParser
import FoundationEssentials
import ImageComparison
import ImageRegression

/// The options that say how much may differ.
struct LimitOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Largest difference allowed in a pixel, in levels, 0 to 255. (default: 0)",
    transform: number(0...255))
  var tolerance: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Pixels allowed to differ: a count, or a percentage such as 0.05%.", valueName: "n|p%"),
    transform: pixelLimit)
  var pixels: Limits.PixelLimit?

  @Option(
    parsing: .unconditional,
    help: "Pixels allowed to differ in any window of 32 x 32, 0 to 1024.",
    transform: whole(0...1024))
  var window: Int?

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

/// The options that say where documents of the outcome go.
struct ComparisonDocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the outcome as JSON; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var json: String?

  @Option(
    help: ArgumentHelp("Write the outcome as JUnit XML.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(
    help: ArgumentHelp("Write an HTML report of the failures.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var report: String?

  /// The paths that the options give.
  var paths: [OutcomeDocument: String] {
    [.json: json, .junit: junit, .html: report].compactMapValues(\.self)
  }

  /// The same with the page of a GitHub job, where there is one.
  var all: [OutcomeDocument: String] {
    var paths = paths
    let summary = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] ?? ""
    if !summary.isEmpty { paths[.markdown] = summary }
    return paths
  }
}

extension OutcomeDocument {
  /// The option that asks for it.
  var option: String {
    switch self {
    case .json: "--json"
    case .junit: "--junit"
    case .html: "--report"
    case .markdown: "GITHUB_STEP_SUMMARY"
    }
  }
}

/// The options that say whether the baseline is brought up to date.
struct UpdateOptions: ParsableArguments {
  @Flag(help: "Copy pictures that fail over their baselines, and add those that have none.")
  var update = false

  @Flag(help: "Also remove baselines that are no longer made.")
  var prune = false

  @Flag(help: "Say what an update would do, and do nothing.")
  var dryRun = false

  @Flag(help: "Allow an update where CI is set.")
  var updateInCi = false

  func validate() throws {
    if !update && (prune || dryRun || updateInCi) {
      throw ValidationError(
        "--prune, --dry-run and --update-in-ci say how to --update. Give that too.")
    }
    let isCI = ProcessInfo.processInfo.environment["CI"].map { !$0.isEmpty } ?? false
    if update && isCI && !updateInCi && !dryRun {
      throw ValidationError(
        "CI is set, and --update would approve pictures that nobody has looked at. "
          + "Run it where you can look at them, or add --update-in-ci.")
    }
  }
}
