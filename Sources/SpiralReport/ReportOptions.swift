/// What a report is asked to be: what is studied, how it is drawn, and where it goes.
package struct ReportOptions: Sendable {
  /// The folder to write to.
  package var outputFolder: String
  /// The data and the training; without meaning where weights are drawn, which know theirs.
  package var plan = StudyPlan()
  /// A table to take the points from.
  package var table: TableSource?
  /// A file of weights to draw instead of training.
  package var weightsPath: String?
  /// What is said of the run that made the weights, beside what their file says.
  package var given = RunSettings()
  /// The seeds that the figure of seeds compares.
  package var seeds: ClosedRange<UInt32> = 0...19
  /// The figures and their look.
  package var drawing = DrawingOptions()
  /// The documents beside `report.json`; with any of them come the captions.
  package var documents: [DocumentKind] = [.html, .markdown]
  /// A folder of templates that stand for those of the program.
  package var templateFolder: String?
  /// The command that makes the same report, as `report.json` tells it.
  package var command = ""

  /// Asks for the default report.
  package init(outputFolder: String) {
    self.outputFolder = outputFolder
  }

  /// The files that the report may have.
  var fileNames: [String] {
    drawing.figures.flatMap(drawing.files) + OutputDocument.data.map(\.path)
      + ProseDocuments.paths(self) + [ReportDocument.path]
  }
}
