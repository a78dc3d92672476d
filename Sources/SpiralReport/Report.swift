import Concurrency
package import Files
package import ImageRegression
import Synchronization

/// A report made: what was written, and what a reader should know of it.
package struct Report: Sendable {
  /// The data and the trained models.
  package let results: StudyResults
  /// The paths of the files, relative to the output folder.
  package let files: [String]
  /// The named parts of each picture, by its path.
  package let parts: [String: [ImagePart]]
  /// What a reader should know before trusting the report, one sentence each.
  package let warnings: [String]
  /// What became of files of earlier runs that this one does not write.
  package let leftovers: OutputFolder.Leftovers

  /// Makes a report: data, two models, figures, documents, files.
  ///
  /// Whatever can be refused is refused before training, and nothing is written before everything is
  /// made.
  package static func make(
    _ options: ReportOptions, progress: @escaping Progress
  ) throws(ReportError) -> Report {
    let renderer = try FigureRenderer(options.drawing)
    try options.checkMemory()
    let folder = try ReportError.wrap { () throws(FileError) in
      try OutputFolder(options.outputFolder, expecting: options.fileNames)
    }

    let (results, early) = try study(options, renderer: renderer, progress: progress)
    progress(.evaluating)
    let figures = options.drawing.figures.compactMap { $0.prepared(from: results, options.drawing) }
    let late = figures.filter { figure in !early.contains { $0.figure == figure.figure } }
    let (drawn, data) = try onAllCores(
      renderer.work(for: late), OutputDocument.data.map { $0.work(on: results) }, progress)
    let drawings = figures.flatMap { figure in
      options.drawing.files(of: figure.figure).compactMap { path in
        (early + drawn).first { $0.file.path == path }
      }
    }
    let warnings = Warnings(
      results, figures, options.drawing, renderer, drawings
    ).texts
    let document = try ReportDocument(results, figures, drawings, options, warnings).file

    let everything = drawings.map(\.file) + data + [document]
    progress(.writing)
    let leftovers = try ReportError.wrap { () throws(FileError) in
      try folder.write(everything, last: ReportDocument.path)
    }
    return Report(
      results: results, files: everything.map(\.path),
      parts: Dictionary(uniqueKeysWithValues: drawings.map { ($0.file.path, $0.parts) }),
      warnings: warnings, leftovers: leftovers)
  }

  /// Carries out the study, and draws what shows no net while the net trains.
  ///
  /// Training takes one core and most of the time of a report.
  private static func study(
    _ options: ReportOptions, renderer: FigureRenderer, progress: @escaping Progress
  ) throws(ReportError) -> (StudyResults, [Drawing]) {
    let view = options.drawing.view
    let wantsSeeds = options.drawing.figures.contains(.seeds)
    func seeds(_ plan: StudyPlan) throws(ReportError) -> SeedStudy? {
      wantsSeeds ? try plan.trainSeeds(options.seeds, progress: progress) : nil
    }
    if let weights = options.weightsPath {
      let study = try Study(readingModelsAt: weights, given: options.given)
      return (StudyResults(study, view: view, seeds: try seeds(study.plan)), [])
    }
    let baseline = try options.plan.trainBaseline(progress: progress)
    let results = BaselineResults(baseline, view: view)
    let (study, early) = try concurrently(
      { () throws(ReportError) in try baseline.trainNetwork(progress: progress) },
      { () throws(ReportError) in
        let figures = options.drawing.figures.compactMap {
          $0.prepared(from: results, options.drawing)
        }
        var drawings: [Drawing] = []
        for work in renderer.work(for: figures) { drawings += try work().get() }
        return drawings
      })
    return (StudyResults(study, baseline: results, seeds: try seeds(options.plan)), early)
  }

  /// Does all pieces of work, as many at a time as there are cores.
  private static func onAllCores(
    _ figures: [@Sendable () -> Result<[Drawing], ReportError>],
    _ documents: [@Sendable () -> Result<OutputFile?, ReportError>], _ progress: Progress
  ) throws(ReportError) -> ([Drawing], [OutputFile]) {
    let count = figures.count + documents.count
    progress(.drawing(done: 0, of: count))
    let done = Atomic(0)
    let results = concurrentMap(count) { index in
      Result<([Drawing], OutputFile?), ReportError> { () throws(ReportError) in
        let made =
          index < figures.count
          ? (try figures[index]().get(), nil)
          : ([], try documents[index - figures.count]().get())
        progress(.drawing(done: done.add(1, ordering: .relaxed).newValue, of: count))
        return made
      }
    }
    var drawings: [Drawing] = []
    var files: [OutputFile] = []
    for result in results {
      let (drawn, file) = try result.get()
      drawings += drawn
      files += file.map { [$0] } ?? []
    }
    return (drawings, files)
  }
}
