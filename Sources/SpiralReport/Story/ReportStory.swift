import DecisionPlot
import SpiralCore
import TextFormatting

/// Everything that documents say of a report besides its figures.
///
/// All templates get the same sentences and tables, so that no document says anything else than another.
struct ReportStory: Sendable {
  let title: Phrase
  /// What came out, in one sentence.
  let verdict: Phrase
  let sections: [StorySection]
  /// The files of data, with what they hold.
  let files: [(path: String, content: Phrase)]

  /// Tells of a report.
  ///
  /// - Parameters:
  ///   - training: How each model was trained.
  ///   - files: The files of data that were written.
  init(
    _ results: StudyResults, training: [TrainingFacts], options: ReportOptions,
    files: [(path: String, content: Phrase)]
  ) {
    let data = results.study.plan.data.words(seed: results.study.plan.seed)
    title = options.drawing.heading.map { .verbatim($0) } ?? "\(data.title): two models compared"
    verdict = results.verdict
    sections = [
      results.measureSection, results.confusionSection, results.publishedSection,
      TrainingFacts.section(training),
      results.study.settings.section(
        data: [data.sentence] + results.notes, of: results.study.plan.data),
    ].compactMap(\.self)
    self.files = files
  }
}

// MARK: What came out

extension StudyResults {
  /// Which model gets more points right, and by how many.
  var verdict: Phrase {
    // What was held out tells more than what was trained on.
    let (linear, network) = (judged(linear), judged(network))
    let lead = network.correctCount - linear.correctCount
    if lead > 0 {
      return """
        The two-layer net gets \(network.rightCount), \(lead) more than the linear softmax classifier.
        """
    }
    if lead < 0 {
      return """
        The linear softmax classifier gets \(linear.rightCount), \(-lead) more than the two-layer net.
        """
    }
    return "Both models get \(network.rightCount)."
  }

  private func judged(_ model: EvaluatedModel) -> Evaluation {
    model.heldOut?.evaluation ?? model.evaluation
  }

  fileprivate var measureSection: StorySection {
    var table = StoryTable(
      "Accuracy and loss of both models",
      columns: [.words("measure"), .numbers(MapWords.linearTitle), .numbers(networkTitle)])
    for measure in measures { table.add([measure.name, measure.linear, measure.network]) }
    return StorySection(
      id: "results", heading: "Results",
      paragraphs: [
        """
        The loss is the mean cross-entropy of the data and an L2 penalty on the weights, after the last \
        step.
        """, baseline.ceilingSentence,
      ].compactMap(\.self), tables: [table])
  }

  /// What is measured of both models, a row a measure.
  var measures: [Measure] {
    let (one, other) = (study.linear, study.network)
    let settings = study.settings
    func number(_ value: Double?) -> Phrase {
      value.map { "\($0.withoutNegativeZero.formatted(decimals: 6))" } ?? "unknown"
    }
    func steps(_ count: Int?) -> Phrase { count.map { "\($0.grouped)" } ?? "unknown" }
    let heldOut = linear.heldOut.flatMap { one in
      network.heldOut.map { other in
        Measure("accuracy on held-out points", one.evaluation.share, other.evaluation.share)
      }
    }
    return [
      Measure("training accuracy", linear.evaluation.share, network.evaluation.share), heldOut,
      Measure("loss", number(one.finalLoss?.total), number(other.finalLoss?.total)),
      Measure("data part of the loss", number(one.finalDataLoss), number(other.finalDataLoss)),
      Measure(
        "penalty on the weights", number(one.finalLoss?.penalty), number(other.finalLoss?.penalty)),
      Measure(
        "training steps", steps(settings.linearStepCount), steps(settings.networkStepCount)),
    ].compactMap(\.self)
  }
}

/// Something that is measured of both models.
struct Measure: Sendable {
  let name: Phrase
  let linear: Phrase
  let network: Phrase

  init(_ name: Phrase, _ linear: Phrase, _ network: Phrase) {
    self.name = name
    self.linear = linear
    self.network = network
  }
}
