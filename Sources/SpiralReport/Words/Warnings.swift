import DecisionPlot
import Plotting
import Raster
import SpiralCore
import TextFormatting

/// What a reader should know before trusting a report, one sentence each.
struct Warnings {
  /// The sentences.
  let sentences: [Phrase]

  init(
    _ results: StudyResults, _ figures: [PreparedFigure], _ options: DrawingOptions,
    _ renderer: FigureRenderer, _ drawings: [Drawing]
  ) {
    let phrases =
      unknownRun(results)
      + [
        skippedRows(results), oneClass(results.dataset), imbalance(results.dataset),
        nothingHeldOut(results), ceiling(results.baseline),
      ]
      + absences(figures, options) + [deadUnits(results)]
      + [
        rise("linear model", results.study.linear), rise("net", results.study.network),
        divergence(results.seeds),
      ]
      + regions("linear model", results.linear) + regions("net", results.network)
      + [
        aspect(results), colors(results.dataset, options), neighbours(results, options),
        density(drawings),
      ] + Self.characters(results.dataset, options, renderer)
    sentences = phrases.compactMap(\.self)
  }

  /// The sentences as text.
  func texts(in language: Language) -> [String] { sentences.map { language($0) } }
}

// MARK: Weights

/// What weights from a file do not say of their run, and what was taken instead.
private func unknownRun(_ results: StudyResults) -> [Phrase?] {
  let study = results.study
  func list(_ settings: [RunSetting]) -> Phrase? {
    let unknown = study.settings.unknown(among: settings)
    return unknown.isEmpty ? nil : .list(unknown.map(\.words))
  }
  let data: Phrase? = list(RunSetting.ofData).map {
    """
    The weights do not say what data they were trained on, so the points are drawn with the usual \
    values of: \($0).
    """
  }
  let training: Phrase? = list(RunSetting.ofTraining).map {
    results.seeds == nil
      ? "The weights do not say how they were trained. Unknown: \($0)."
      : """
      The weights do not say how they were trained. Unknown, and taken as usual for the figure \
      'seeds': \($0).
      """
  }
  let tables: Phrase? =
    switch study.otherTables.count {
    case 0: nil
    case 1:
      """
      \(study.otherTables[0]) beside the weights is not known to be of their run and is not used.
      """
    default:
      """
      \(.list(study.otherTables.map { .verbatim($0) })) beside the weights are not known to be of \
      their run and are not used.
      """
    }
  return [data, training, tables]
}

// MARK: Study

private func oneClass(_ dataset: Dataset) -> Phrase? {
  dataset.classCount == 1
    ? "The data have one class, so every model is right and no boundary is drawn." : nil
}

/// A class so large that answering with it alone is nearly always right.
private func imbalance(_ dataset: Dataset) -> Phrase? {
  let counts = dataset.classCounts
  guard let largest = counts.max(), counts.count > 1, largest * 10 >= dataset.exampleCount * 9,
    let label = counts.firstIndex(of: largest)
  else { return nil }
  return """
    The classes are imbalanced: always predicting class \(dataset.classNames[label]) gets \
    \(largest.grouped) of \(dataset.exampleCount.grouped) points right.
    """
}

private func nothingHeldOut(_ results: StudyResults) -> Phrase? {
  results.study.plan.holdout > 0 && results.study.heldOut == nil
    ? "No class has enough points to hold any of them out, so all were trained on." : nil
}

/// The rows of a table that were left out.
private func skippedRows(_ results: StudyResults) -> Phrase? {
  (results.study.plan.data as? TableData)?.reading?.table.skippedWords
}

private func deadUnits(_ results: StudyResults) -> Phrase? {
  let network = results.study.network.model
  guard network.activeUnitCount(on: results.dataset) == 0 else { return nil }
  let fact: Phrase = """
    0 of \(network.hiddenCount) hidden units are active on the data, so the net gives every point the \
    same scores
    """
  // Without a biased unit nothing is active at the origin, whatever the step size is.
  guard let first = results.study.network.snapshots.first?.model,
    first.activeUnitCount(on: results.dataset) > 0
  else { return "\(fact)." }
  return "\(fact); try a smaller step size or less regularisation."
}

/// Points that no model can tell apart, where they are more than a quarter: spirals have a few in common.
private func ceiling(_ results: BaselineResults) -> Phrase? {
  let count = results.dataset.exampleCount
  return (count - results.attainableCount) * 4 > count ? results.ceilingSentence : nil
}

/// A loss that ended higher than it began: training that no test of finiteness finds.
private func rise(_ name: Phrase, _ trained: Trained<some TrainableClassifier>) -> Phrase? {
  guard let first = trained.history?.first?.total, let last = trained.finalLoss?.total,
    last > first
  else { return nil }
  // As many decimals as show that one is above the other.
  let texts = (4...15).lazy.map { (last.formatted(decimals: $0), first.formatted(decimals: $0)) }
  let (end, start) = texts.first { $0.0 != $0.1 } ?? (last.shortest, first.shortest)
  return """
    The \(name)'s final loss \(end) is above its starting loss \(start); try a smaller step size.
    """
}

private func divergence(_ seeds: SeedStudy?) -> Phrase? {
  guard let seeds = seeds?.divergedSeeds, !seeds.isEmpty else { return nil }
  let list = Phrase.list(seeds.map { .verbatim("\($0)") })
  return "Training diverged for seed \(list), which the figure 'seeds' leaves out."
}

// MARK: Figures

private func absences(_ figures: [PreparedFigure], _ options: DrawingOptions) -> [Phrase?] {
  options.figures.filter { figure in !figures.contains { $0.figure == figure } }.map(\.absence)
}

private func regions(_ name: Phrase, _ model: EvaluatedModel) -> [Phrase?] {
  let regions = model.regions
  let inexact: Phrase? = regions.fault.map {
    "The regions of the \(name) were sampled on a grid: the exact computation failed (\($0.words))."
  }
  let empty = zip(model.dataset.classNames, regions.regions).filter { $0.1.areaShare == 0 }
  guard !empty.isEmpty else { return [inexact] }
  let names = Phrase.list(empty.map { .verbatim($0.0) })
  return [inexact, "The \(name) has no region in view for class \(names)."]
}

private func aspect(_ results: StudyResults) -> Phrase? {
  results.view.keepsEqualAspect
    ? nil : "The ranges of x and y differ too much for axes of one scale; each has its own."
}

private func colors(_ dataset: Dataset, _ options: DrawingOptions) -> Phrase? {
  guard dataset.classCount > options.palette.colorCount else { return nil }
  return """
    \(dataset.classCount) classes share the \(options.palette.colorCount) colours of the palette \
    \(options.palette.name); their shapes differ.
    """
}

/// Regions that share a colour and a boundary, which only the line between them parts.
private func neighbours(_ results: StudyResults, _ options: DrawingOptions) -> Phrase? {
  let count = options.palette.colorCount
  guard results.dataset.classCount > count else { return nil }
  let touching = [results.linear, results.network].flatMap(\.regions.boundaries).filter {
    ($0.left - $0.right).isMultiple(of: count)
  }
  let pairs = Set(touching.map { [$0.left, $0.right].sorted() }).sorted {
    ($0[0], $0[1]) < ($1[0], $1[1])
  }
  guard !pairs.isEmpty else { return nil }
  let names = results.dataset.classNames
  let list = Phrase.list(pairs.map { "\(names[$0[0]]) and \(names[$0[1]])" })
  return """
    Regions of one colour touch, and only the line between them tells them apart: those of the \
    classes \(list).
    """
}

private func density(_ drawings: [Drawing]) -> Phrase? {
  var names: [String] = []
  for drawing in drawings where drawing.isDense && !names.contains(drawing.figure.name) {
    names.append(drawing.figure.name)
  }
  guard !names.isEmpty else { return nil }
  let figures = Phrase.list(names.map { .verbatim($0) })
  return """
    So many points would make large SVG and PDF files; points in \(figures) are embedded as a bitmap.
    """
}
