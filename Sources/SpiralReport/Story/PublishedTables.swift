import DecisionPlot
import SpiralCore
import TextFormatting

extension StudyResults {
  /// The numbers that the course prints beside ours; nothing where this is not the course's run.
  var publishedSection: StorySection? {
    guard let published = PublishedRun(for: study), let linearLosses = study.linear.history,
      let networkLosses = study.network.history
    else { return nil }
    let comparisons = [
      PublishedLosses(
        name: MapWords.linearTitle, printed: published.linear, ours: linearLosses, every: 10),
      PublishedLosses(
        name: networkTitle, printed: published.network, ours: networkLosses, every: 1000),
    ]
    return StorySection(
      id: "published", heading: "Compared with the course's numbers",
      paragraphs: [
        """
        The course prints training accuracies of \(PublishedRun.accuracies.linear) and \
        \(PublishedRun.accuracies.network); ours are \(linear.evaluation.accuracy.formatted(decimals: 2)) \
        and \(network.evaluation.accuracy.formatted(decimals: 2)).
        """
      ] + comparisons.map(\.sentence), tables: comparisons.map(\.table))
  }
}

/// Losses of one model that the course prints, every so many steps, beside ours.
private struct PublishedLosses {
  let name: Phrase
  private let rows: [(step: Int, ours: Double, printed: Double)]

  init(name: Phrase, printed: [Double], ours: LossHistory, every interval: Int) {
    self.name = name
    rows = printed.enumerated().map { index, loss in
      (index * interval, ours[index * interval].total, loss)
    }
  }

  /// What is left of the difference in the six decimals that the course prints.
  private static func difference(_ ours: Double, _ printed: Double) -> Double {
    let rounded = Double(ours.formatted(decimals: 6)) ?? ours
    return (rounded - printed).magnitude
  }

  var sentence: Phrase {
    let differences = rows.map { Self.difference($0.ours, $0.printed) }
    // Decimals are not exact in binary: half of the last one tells them apart.
    let equalCount = differences.count { $0 < 5e-7 }
    let largest = (differences.max() ?? 0).formatted(decimals: 6)
    return equalCount == rows.count
      ? "\(name): all \(rows.count) printed losses agree to six decimals."
      : """
      \(name): \(equalCount) of \(rows.count) printed losses agree to six decimals, and the largest \
      difference is \(largest).
      """
  }

  var table: StoryTable {
    var table = StoryTable(
      "Loss during training: \(name)",
      columns: [
        .numbers("step"), .numbers("our loss"), .numbers("printed loss"), .numbers("difference"),
      ])
    for row in rows {
      table.add([
        "\(row.step.grouped)", "\(row.ours.formatted(decimals: 6))",
        "\(row.printed.formatted(decimals: 6))",
        "\(Self.difference(row.ours, row.printed).formatted(decimals: 6))",
      ])
    }
    return table
  }
}
