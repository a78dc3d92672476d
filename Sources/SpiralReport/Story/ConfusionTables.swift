import DecisionPlot
import SpiralCore
import TextFormatting

/// Confusion tables of more classes than this are too wide for a page.
private let widestConfusion = 8

extension StudyResults {
  /// How often each class is taken for each.
  var confusionSection: StorySection {
    let isWide = dataset.classCount > widestConfusion
    let models = [(MapWords.linearTitle, linear), (networkTitle, network)]
    let tables = models.flatMap { title, model -> [(Phrase, Dataset, Evaluation)] in
      let own = (title, model.dataset, model.evaluation)
      guard let heldOut = model.heldOut else { return [own] }
      return [own, ("\(title), held-out points" as Phrase, heldOut.dataset, heldOut.evaluation)]
    }
    return StorySection(
      id: "confusion", heading: "Confusion",
      paragraphs: [
        isWide
          ? "For each class, how many of its points are right, and what the others are most often taken for."
          : "Rows give the true class, columns the class that the model chose."
      ],
      tables: tables.map { title, dataset, evaluation in
        isWide
          ? evaluation.classTable(title, dataset) : evaluation.confusionTable(title, dataset)
      })
  }
}

extension Evaluation {
  fileprivate func confusionTable(_ title: Phrase, _ dataset: Dataset) -> StoryTable {
    var table = StoryTable(
      title,
      columns: [.words("true class")] + dataset.classNames.map { .numbers("class \($0)") })
    for (name, counts) in zip(dataset.classNames, confusion) {
      table.add(["class \(name)"] + counts.map { "\($0)" })
    }
    return table
  }

  fileprivate func classTable(_ title: Phrase, _ dataset: Dataset) -> StoryTable {
    var table = StoryTable(
      title,
      columns: [
        .words("class"), .numbers("points"), .numbers("right"), .words("most often taken for"),
      ])
    for (label, counts) in confusion.enumerated() {
      let total = counts.reduce(0, +)
      // Of equally many the first, so that the order of classes decides and nothing else.
      let others = counts.indices.filter { $0 != label && counts[$0] > 0 }
      let most = others.reduce(nil as Int?) { best, next in
        best.map { counts[$0] >= counts[next] ? $0 : next } ?? next
      }
      table.add([
        "class \(dataset.classNames[label])", "\(total)", "\(counts[label])",
        most.map { "class \(dataset.classNames[$0]) (\(counts[$0]))" } ?? "no other",
      ])
    }
    return table
  }
}
