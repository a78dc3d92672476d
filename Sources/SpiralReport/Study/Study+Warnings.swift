import SpiralCore
import TextFormatting

extension Study {
  /// What a reader should know before trusting the numbers, one sentence each.
  package var warnings: [String] {
    var warnings: [String] = []
    if dataset.classCount == 1 {
      warnings.append("The data have one class, so every model is right and no boundary is drawn.")
    }
    if !hasHistory {
      warnings.append("No loss table lies beside the weights, so the figure 'loss' is left out.")
    }
    if network.snapshots.isEmpty {
      warnings.append(
        "Weights hold one moment of training, so the figure 'evolution' cannot be drawn.")
    }
    let active = network.model.activeUnitCount(on: dataset)
    if active == 0 {
      warnings.append(
        "0 of \(network.model.hiddenCount) hidden units are active on the data, so the net gives "
          + "every point the same scores; try a smaller --step-size.")
    }
    return warnings + linear.warnings(name: "linear model") + network.warnings(name: "net")
  }
}

extension Trained {
  /// A loss that ended higher than it began: training that no test of finiteness finds.
  fileprivate func warnings(name: String) -> [String] {
    guard let first = history?.first, finalLoss.total > first.total else { return [] }
    return [
      "The \(name)'s final loss \(finalLoss.total.formatted(decimals: 4)) is above its starting "
        + "loss \(first.total.formatted(decimals: 4)); try a smaller --step-size."
    ]
  }
}
