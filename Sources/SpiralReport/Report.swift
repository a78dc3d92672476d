import CairoRendering
import SpiralCore

/// A report made: what was written, and what a reader should know of it.
package struct Report {
  /// The data and the trained models.
  package let study: Study
  /// The paths of the files, relative to the output folder.
  package let files: [String]
  /// What a reader should know before trusting the report, one sentence each.
  package let warnings: [String]

  /// Makes a report: data, two models, figures, documents, files.
  ///
  /// Whatever can be refused is refused before training, and nothing is written before everything
  /// is made.
  ///
  /// - Parameter progress: Is told how many steps a model has taken, now and then; it may throw to
  ///   stop the run.
  package init(
    _ options: ReportOptions, progress: (ModelName, Int) throws(ReportError) -> Void
  ) throws(ReportError) {
    let fonts = try FontFiles.load()
    try FigureRenderer.checkSizes(options)
    let folder = try OutputFolder(options.outputFolder, expecting: options.fileNames)

    study =
      if let weights = options.weightsPath {
        try Study(options.caseStudy, weightsAt: weights)
      } else {
        try Study(options.caseStudy, progress: progress)
      }
    let options = options.without(.loss, unless: study.hasHistory)
    let figures = FigureMaker(study, style: options.style)
    let renderer = FigureRenderer(fonts: fonts, options: options)
    let pictures = try renderer.draw(figures)
    warnings = study.warnings + renderer.warnings()
    let documents = try Documents(study, figures, options: options, warnings: warnings)

    let everything = pictures + documents.files
    // The last moment to stop: from here on files change.
    try progress(.network, options.caseStudy.networkStepCount)
    try folder.write(everything)
    files = everything.map(\.path)
  }
}
