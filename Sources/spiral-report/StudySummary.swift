import DecisionPlot
import SpiralCore
import SpiralReport
import TextFormatting

extension StudyResults {
  /// What the command prints: accuracies with their fractions, and the losses.
  ///
  /// - Parameter withTables: Whether the losses on the way stand above, beside the course's own.
  func summary(withTables: Bool) -> String {
    let published = PublishedRun(for: study)
    func text(
      _ name: String, _ trained: Trained<some TrainableClassifier>, _ model: EvaluatedModel,
      every interval: Int, published: [Double]?
    ) -> String {
      let losses =
        withTables
        ? trained.history.map { table($0, every: interval, published: published) } : nil
      return (losses ?? "") + "\(name): \(result(of: trained, model))\n"
    }
    return text(
      "linear softmax", study.linear, linear, every: 10, published: published?.linear)
      + text(
        "two-layer net", study.network, network, every: 1000,
        published: published?.network)
  }

  private func result(
    of trained: Trained<some TrainableClassifier>, _ model: EvaluatedModel
  ) -> String {
    func accuracy(_ evaluation: Evaluation) -> String {
      "accuracy \(evaluation.accuracy.formatted(decimals: 2)) "
        + "(\(evaluation.correctCount)/\(evaluation.exampleCount))"
    }
    let heldOut = model.heldOut.map { ", held-out \(accuracy($0.evaluation))" } ?? ""

    let data = "\(trained.finalDataLoss.formatted(decimals: 6)) data"
    let loss =
      trained.finalLoss.map {
        "\($0.total.formatted(decimals: 6)) = \(data) + "
          + "\($0.penalty.formatted(decimals: 6)) penalty"
      } ?? "\(data) + unknown penalty"
    return "training \(accuracy(model.evaluation))\(heldOut), final loss \(loss)"
  }

  private func table(_ history: LossHistory, every interval: Int, published: [Double]?) -> String {
    // Where the course prints nothing to compare with, twenty rows are enough.
    let stride = history.count <= 20 * interval ? interval : (history.count + 19) / 20
    let rows = Swift.stride(from: 0, to: history.count, by: stride).map { step in
      let printed = published.map { column($0[step / interval].formatted(decimals: 6), 10) } ?? ""
      return column("\(step)", 7) + column(history[step].total.formatted(decimals: 6), 12)
        + printed + "\n"
    }
    let course = published == nil ? "" : column("course", 10)
    return column("step", 7) + column("loss", 12) + course + "\n" + rows.joined()
  }

  private func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
