import ArgumentParser
import ImageRegression

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

  /// The options that are given, without their dashes.
  var given: [String] {
    [("json", json), ("junit", junit), ("report", report)].filter { $1 != nil }.map(\.0)
  }

  /// The paths that the options give.
  var paths: [OutcomeDocument: String] {
    [.json: json, .junit: junit, .html: report].compactMapValues(\.self)
  }

  /// The same with the page of a GitHub job, where there is one.
  var all: [OutcomeDocument: String] {
    var paths = paths
    paths[.markdown] = Environment.value("GITHUB_STEP_SUMMARY")
    return paths
  }
}
