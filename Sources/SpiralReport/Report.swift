import Concurrency
package import Files
package import ImageRegression
import SpiralCore
import Synchronization

/// A report made: what was written, and what a reader should know of it.
package struct Report: Sendable {
  /// The data and the trained models.
  package let results: StudyResults
  /// The paths of the files, relative to the output folder.
  package let files: [String]
  /// The named parts of each picture, by its path.
  package let parts: [String: [ImagePart]]
  /// What a reader should know before trusting the report, one sentence each, in English.
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
    let options = try options.withTableRead()
    let (renderer, (prose, folder)) = try concurrently(
      { () throws(ReportError) in
        try FigureRenderer(
          options.drawing, forPage: options.documents.contains(where: \.isPage),
          names: options.plan.data.names)
      },
      { () throws(ReportError) in
        let prose = try ProseDocuments(options)
        try options.checkMemory()
        return (
          prose,
          try ReportError.wrap { () throws(FileError) in
            try OutputFolder(options.outputFolder, expecting: options.fileNames)
          }
        )
      })

    let (results, early, checks) = try study(options, renderer: renderer, progress: progress)
    progress(.evaluating)
    let figures = options.drawing.figures.compactMap { $0.prepared(from: results, options.drawing) }
    let late = figures.filter { figure in !early.contains { $0.figure == figure.figure } }
    let made = try onAllCores(
      renderer.work(for: late), OutputDocument.data.map { $0.work(on: results) },
      results.study.trainingFacts(checks), progress)
    let drawn = Dictionary(
      uniqueKeysWithValues: (early + made.drawings).map { ($0.file.path, $0) })
    let drawings = figures.flatMap { figure in
      options.drawing.files(of: figure.figure).compactMap { drawn[$0] }
    }
    let warnings = Warnings(results, figures, options.drawing, renderer, drawings)
    let told = warnings.texts(in: options.drawing.language)
    let story = ReportStory(
      results, training: made.training, options: options, files: OutputDocument.told(of: made.files)
    )
    let documents = try prose.files(story, figures, options, warnings: told, drawings: drawn)
    let document = try ReportDocument(results, made.training, figures, drawings, options, told).file

    let everything = drawings.map(\.file) + made.files + documents + [document]
    progress(.writing)
    let leftovers = try ReportError.wrap { () throws(FileError) in
      try folder.write(everything, last: ReportDocument.path)
    }
    return Report(
      results: results, files: everything.map(\.path),
      parts: Dictionary(uniqueKeysWithValues: drawings.map { ($0.file.path, $0.parts) }),
      warnings: warnings.texts(in: .english), leftovers: leftovers)
  }

  /// Carries out the study, and draws what shows no net and checks gradients while the net trains.
  ///
  /// Training takes most of the time of a report. One core trains, and the other helps it as soon as it has
  /// nothing left to draw.
  private static func study(
    _ options: ReportOptions, renderer: FigureRenderer, progress: @escaping Progress
  ) throws(ReportError) -> (StudyResults, [Drawing], EarlyChecks?) {
    let view = options.drawing.view
    let wantsSeeds = options.drawing.figures.contains(.seeds)
    func seeds(_ plan: StudyPlan) throws(ReportError) -> SeedStudy? {
      wantsSeeds ? try plan.trainSeeds(options.seeds, progress: progress) : nil
    }
    if let weights = options.weightsPath {
      let study = try Study(
        readingModelsAt: weights, given: options.given, table: options.plan.data as? TableData)
      return (StudyResults(study, view: view, seeds: try seeds(study.plan)), [], nil)
    }
    let baseline = try options.plan.trainBaseline(progress: progress)
    let results = BaselineResults(baseline, view: view)
    let assistant = Assistant()
    let (study, (early, checks)) = try concurrently(
      { () throws(ReportError) in
        try baseline.trainNetwork(progress: progress, with: assistant)
      },
      { () throws(ReportError) in
        let figures = options.drawing.figures.compactMap {
          $0.prepared(from: results, options.drawing)
        }
        var drawings: [Drawing] = []
        for work in renderer.work(for: figures) { drawings += try work().get() }
        let checks = baseline.earlyChecks()
        assistant.serve()
        return (drawings, checks)
      })
    return (StudyResults(study, baseline: results, seeds: try seeds(options.plan)), early, checks)
  }

  /// What pieces of work make.
  private struct Made: Sendable {
    var drawings: [Drawing] = []
    var files: [OutputFile] = []
    var training: [TrainingFacts] = []

    static func + (one: Made, other: Made) -> Made {
      Made(
        drawings: one.drawings + other.drawings, files: one.files + other.files,
        training: one.training + other.training)
    }
  }

  /// Does all pieces of work, as many at a time as there are cores.
  private static func onAllCores(
    _ figures: [@Sendable () -> Result<[Drawing], ReportError>],
    _ documents: [@Sendable () -> Result<OutputFile?, ReportError>],
    _ facts: [@Sendable () -> TrainingFacts], _ progress: Progress
  ) throws(ReportError) -> Made {
    let work =
      figures.map { piece in { @Sendable in piece().map { Made(drawings: $0) } } }
      + facts.map { piece in { @Sendable in .success(Made(training: [piece()])) } }
      + documents.map { piece in { @Sendable in piece().map { Made(files: $0.map { [$0] } ?? []) } }
      }
    progress(.drawing(done: 0, of: work.count))
    let done = Atomic(0)
    let results = concurrentMap(work.count) { index in
      let made = work[index]()
      progress(.drawing(done: done.add(1, ordering: .relaxed).newValue, of: work.count))
      return made
    }
    var made = Made()
    for result in results { made = made + (try result.get()) }
    return made
  }
}
