import CairoRendering
import SpiralCore

/// A report made: what was written, and what a reader should know of it.
package struct Report {
  /// The data and the trained models.
  package let study: Study
  /// The paths of the files, relative to the output folder.
  package let files: [String]
  /// The named parts of each picture, by its path.
  package let parts: [String: [PicturePart]]
  /// What a reader should know before trusting the report, one sentence each.
  package let warnings: [String]

  /// Makes a report: data, two models, figures, documents, files.
  ///
  /// Whatever can be refused is refused before training, and nothing is written before everything
  /// is made.
  package init(_ options: ReportOptions, progress: @escaping Progress) throws(ReportError) {
    let fonts = try FontBook(files: options.fontPaths, covering: options.style.heading ?? "")
    try FigureRenderer.checkSizes(options)
    let folder = try OutputFolder(options.outputFolder, expecting: options.fileNames)

    let renderer = FigureRenderer(fonts: fonts, options: options)
    let (study, early) = try Report.study(options, renderer: renderer, progress: progress)
    self.study = study
    let options = options.without(.loss, unless: study.hasHistory)
      .without(.evolution, unless: !study.network.snapshots.isEmpty)
    let seeds =
      options.figures.contains(.seeds)
      ? try SeedStudy(options.caseStudy, seeds: options.seeds, progress: progress) : nil
    let figures = FigureMaker(study, seeds: seeds, style: options.style)
    let drawings = try renderer.draw(options.figures, of: figures, besides: early)
    warnings =
      study.warnings + (seeds?.warnings ?? []) + figures.warnings
      + renderer.warnings(for: drawings)
    let documents = try Documents(study, figures, options: options, warnings: warnings)

    let everything = drawings.map(\.file) + documents.files
    try progress(.writing)
    try folder.write(everything)
    files = everything.map(\.path)
    parts = Dictionary(uniqueKeysWithValues: drawings.map { ($0.file.path, $0.file.parts) })
  }

  /// Carries out the study, and draws what shows no net while the net trains.
  ///
  /// Training takes one core and half of the time of a report.
  private static func study(
    _ options: ReportOptions, renderer: FigureRenderer, progress: @escaping Progress
  ) throws(ReportError) -> (Study, [Drawing]) {
    if let weights = options.weightsPath {
      return (try Study(options.caseStudy, weightsAt: weights), [])
    }
    let baseline = try Study(withoutNetwork: options.caseStudy, progress: progress)
    return try concurrently(
      { () throws(ReportError) in try baseline.trainingNetwork(progress: progress) },
      { () throws(ReportError) in
        let figures = FigureMaker(baseline, style: options.style)
        return try renderer.draw(options.figures.filter(\.showsNoNetwork), of: figures)
      })
  }
}
