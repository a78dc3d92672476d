import ArgumentParser
import FoundationEssentials
import ImageComparison
import SpiralReport

/// The options that say how much may differ.
struct CapOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "Levels by which a pixel may differ, 0 to 255. (default: 0)",
    transform: number(0...255))
  var tolerance: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Pixels that may differ by that: a number, or a share such as 0.05%.", valueName: "n|p%"),
    transform: pixelCap)
  var pixels: Caps.PixelCap?

  @Option(
    parsing: .unconditional,
    help: "Pixels that may differ in any window of 32 x 32, 0 to 1024.", transform: whole(0...1024))
  var window: Int?

  /// The caps that the options describe.
  func caps() throws(ValidationError) -> Caps {
    do throws(CapError) {
      return try Caps(tolerance: tolerance ?? 0, pixels: pixels, window: window)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func validate() throws {
    _ = try caps()
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
    help: ArgumentHelp("Write a page to look at what fails.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var report: String?

  /// The paths that the options give.
  var paths: [ComparisonForm: String] {
    [.json: json, .junit: junit, .html: report].compactMapValues(\.self)
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

  /// What the options ask for.
  var order: ComparisonOptions.Update? {
    update ? ComparisonOptions.Update(prunes: prune, isDryRun: dryRun) : nil
  }

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
