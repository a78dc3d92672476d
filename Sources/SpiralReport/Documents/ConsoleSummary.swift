import SpiralCore

extension Study {
  /// What the command prints: losses beside the course's own, accuracies with their fractions.
  package var summary: String {
    let published = PublishedRun(for: parameters)
    return modelSummary("Linear softmax", linear, every: 10, published: published?.linear)
      + "\n" + modelSummary("Two-layer net", network, every: 1000, published: published?.network)
  }

  private func modelSummary(
    _ name: String, _ trained: Trained<some TrainableClassifier>, every interval: Int,
    published: [Double]?
  ) -> String {
    let steps = Swift.stride(from: 0, to: trained.history.count, by: stride(trained, interval))
    let rows = steps.map { step in
      let loss = trained.history[step].total.formatted(decimals: 6)
      let printed = published.map { column($0[step / interval].formatted(decimals: 6), 10) } ?? ""
      return column("\(step)", 7) + column(loss, 12) + printed + "\n"
    }
    let header =
      column("step", 7) + column("loss", 12) + (published == nil ? "" : column("course", 10)) + "\n"
    let evaluation = trained.evaluation
    let accuracy =
      "training accuracy \(evaluation.accuracy.formatted(decimals: 2)) "
      + "(\(evaluation.correctCount)/\(evaluation.exampleCount)), final loss "
      + "\(trained.finalLoss.total.formatted(decimals: 6)) = "
      + "\(trained.finalLoss.data.formatted(decimals: 6)) data + "
      + "\(trained.finalLoss.penalty.formatted(decimals: 6)) penalty\n"
    return "\(name)\n" + header + rows.joined() + accuracy
  }

  /// The course's interval, or a longer one that prints at most twenty rows.
  private func stride(_ trained: Trained<some TrainableClassifier>, _ interval: Int) -> Int {
    trained.history.count <= 20 * interval
      ? interval : (trained.history.count + 19) / 20
  }

  private func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
