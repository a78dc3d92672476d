package import ImageRegression
package import Plotting

extension Scene {
  /// The named parts of the picture of this scene, in English as all that is said of comparisons.
  ///
  /// - Parameter scale: Pixels per unit.
  package func parts(scale: Double) -> [ImagePart] {
    func parts(of elements: [Element]) -> [ImagePart] {
      elements.flatMap { element -> [ImagePart] in
        switch element {
        case .part(let id, let area, let elements):
          let part = ImagePart(
            name: Language.english(id.words),
            columns: pixels(from: area.x * scale, to: area.maxX * scale),
            rows: pixels(from: area.y * scale, to: area.maxY * scale))
          return [part] + parts(of: elements)
        case .clip(_, let elements): return parts(of: elements)
        case .shape, .stamps, .image, .text: return []
        }
      }
    }
    return parts(of: elements)
  }

  /// The pixels of a line whose centres lie between two places on it.
  private func pixels(from start: Double, to end: Double) -> Range<Int> {
    let first = Int((start - 0.5).rounded(.up))
    return first..<max(first, Int((end - 0.5).rounded(.down)) + 1)
  }
}

extension PartID {
  /// What a reader would call the part: "legend", "left panel: x axis", or just "x axis" in a figure
  /// of one panel.
  package var words: Phrase {
    guard let panel = panel?.words else { return kind.words }
    return "\(panel): \(kind.words)"
  }
}

extension PartID.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .heading: "heading"
    case .legend: "legend"
    case .title: "title"
    case .plot: "plot"
    case .xAxis: "x axis"
    case .yAxis: "y axis"
    }
  }
}

extension PartID.Panel {
  /// What a reader would call a panel, or nothing where it is the only one.
  fileprivate var words: Phrase? {
    switch (rowCount, columnCount) {
    case (1, 1): nil
    case (1, 2): column == 0 ? "left panel" : "right panel"
    case (2, 1): row == 0 ? "upper panel" : "lower panel"
    default: "panel \(index + 1)"
    }
  }
}
