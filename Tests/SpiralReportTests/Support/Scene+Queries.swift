import Images
import Plotting

/// A font in which every letter is as wide as half its size.
struct SquareLetters: TextMeasuring {
  func width(of string: String, size: Double, weight: Text.Weight) -> Double {
    Double(string.count) * size / 2
  }
  let descent = 0.2
  let capHeight = 0.7
}

extension Scene {
  /// Every element, those inside clips and parts included, with the parts around it.
  private var flattened: [(part: PartID?, element: Element)] {
    func flatten(_ elements: [Element], _ part: PartID?) -> [(part: PartID?, element: Element)] {
      elements.flatMap { element in
        switch element {
        case .clip(_, let inner): flatten(inner, part)
        case .part(let id, _, let inner): flatten(inner, id)
        default: [(part, element)]
        }
      }
    }
    return flatten(elements, nil)
  }

  var texts: [Text] {
    flattened.compactMap { if case .text(let text) = $0.element { text } else { nil } }
  }

  /// The symbols in parts of a kind: how many, and their fill.
  func stamps(in kind: PartID.Kind) -> [(count: Int, fill: Color?)] {
    flattened.compactMap { item in
      guard item.part?.kind == kind, case .stamps(_, let places, let fill, _) = item.element
      else { return nil }
      return (places.count, fill)
    }
  }

  /// The colours of filled outlines in parts of a kind.
  func fills(in kind: PartID.Kind) -> Set<Color> {
    Set(
      flattened.compactMap { item in
        guard item.part?.kind == kind, case .shape(_, let fill?, _) = item.element
        else { return nil }
        return fill
      })
  }

  /// The texts inside plots.
  var plotTexts: [String] {
    flattened.compactMap { item in
      if item.part?.kind == .plot, case .text(let text) = item.element { text.string } else { nil }
    }
  }

  /// The plots, each with the places of all its outlines and symbols.
  var plotParts: [(area: Rect, places: [Point])] {
    elements.compactMap { element in
      guard case .part(let id, let area, let inner) = element, id.kind == .plot else { return nil }
      return (area, Scene(size: size, paper: paper, elements: inner).places)
    }
  }

  private var places: [Point] {
    flattened.flatMap { item -> [Point] in
      switch item.element {
      case .shape(let path, _, _): path.steps.flatMap(\.points)
      case .stamps(_, let places, _, _): places
      default: []
      }
    }
  }

  /// Every place that anything is drawn at.
  var points: [Point] {
    flattened.flatMap { item -> [Point] in
      switch item.element {
      case .shape(let path, _, _): path.steps.flatMap(\.points)
      case .stamps(_, let places, _, _): places
      case .text(let text): [text.position]
      default: []
      }
    }
  }
}

extension Path.Step {
  fileprivate var points: [Point] {
    switch self {
    case .move(let end), .line(let end): [end]
    case .curve(let first, let second, let end): [first, second, end]
    case .close: []
    }
  }
}
