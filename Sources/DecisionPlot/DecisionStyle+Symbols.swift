import Images
public import Plotting

/// What is told of a point by how its symbol is drawn; later kinds lie on top of earlier ones.
enum PointKind: Int, CaseIterable {
  /// The model gets it right, or there is no model.
  case right
  /// The model gets it wrong.
  case mistake
  /// It was kept from training, and the model gets it right.
  case heldOut
  /// It was kept from training, and the model gets it wrong.
  case heldOutMistake
}

extension DecisionStyle {
  /// The number of points from which a plot is a crowd: symbols overlap so much that only colours can be told
  /// apart.
  public static let crowd = 3000

  /// Whether so many points are drawn as a crowd: in plain colours, mistakes nearer to the ink, since
  /// outlines and hollow symbols would run together.
  public static func isCrowd(_ count: Int) -> Bool { count >= crowd }

  /// The inside and the outline of a symbol.
  ///
  /// - Parameters:
  ///   - label: The class of the point.
  ///   - kind: What is told of the point.
  ///   - isCrowd: Whether it is one of very many.
  ///   - scale: The size of the symbol, 1 for its usual.
  func look(
    ofClass label: Int, _ kind: PointKind, isCrowd: Bool, scale: Double = 1
  ) -> (fill: Color, edge: Stroke?) {
    let look = classStyle(label)
    switch (kind, isCrowd) {
    case (.right, false): return (look.color, thinOutline.scaled(by: scale))
    case (.mistake, false): return (theme.paper, Stroke(look.edge, width: 1.5 * scale))
    case (.heldOut, false): return (look.color, heldOutOutline.scaled(by: scale))
    case (.heldOutMistake, false): return (theme.paper, heldOutOutline.scaled(by: scale))
    case (.right, true), (.heldOut, true): return (crowdColor(look.color), nil)
    // Darker on light paper, paler on dark paper.
    case (.mistake, true), (.heldOutMistake, true):
      return (theme.ink.mixed(into: look.color, share: 0.7), nil)
    }
  }

  /// The colour of a class among very many points: its own, unless that is so near to the ink that mistakes
  /// could not be told from it.
  private func crowdColor(_ color: Color) -> Color {
    let (own, paper) = (color.brightness, theme.paper.brightness)
    let limit = theme.kind == .light ? 110.0 : 140
    let isApart = theme.kind == .light ? own >= limit : own <= limit
    guard !isApart, abs(paper - own) > abs(limit - own) else { return color }
    return theme.paper.mixed(into: color, share: (limit - own) / (paper - own))
  }

  /// The outline of points that were held out.
  private var heldOutOutline: Stroke { Stroke(theme.ink, width: 1.6) }

  private var thinOutline: Stroke {
    Stroke(theme.kind == .light ? theme.ink : theme.paper, width: 0.7)
  }

  /// A legend of the classes.
  ///
  /// - Parameters:
  ///   - classLabels: What the legend says of each class, in label order.
  ///   - mistakes: What it says of the symbols of mistakes, or `nil` where the plot has none.
  ///   - heldOut: What it says of points that were held out, or `nil` where the plot has none or they are a
  ///     crowd, in which they look like others.
  ///   - isCrowd: Whether the plot has so many points that mistakes are not hollow.
  public func legend(
    _ classLabels: [String], mistakes: String? = nil, heldOut: String? = nil, isCrowd: Bool = false
  ) -> [LegendEntry] {
    let classes = classLabels.enumerated().map { label, text in
      let fill = look(ofClass: label, .right, isCrowd: isCrowd).fill
      return LegendEntry(
        .symbol(classStyle(label).symbol, fill: fill, stroke: thinOutline), text)
    }
    // Where an outline in ink means something else, a mistake's is between all class colours.
    let hollow = Stroke(heldOut == nil ? theme.ink : theme.muted, width: 1.5)
    return classes
      + [
        mistakes.map {
          LegendEntry(
            .symbol(.circle, fill: isCrowd ? theme.ink : theme.paper, stroke: hollow), $0)
        },
        heldOut.map {
          LegendEntry(.symbol(.circle, fill: theme.muted, stroke: heldOutOutline), $0)
        },
      ].compactMap(\.self)
  }
}

extension Color {
  /// How bright a colour looks, 0 to 255, with the weights of the television standard Rec. 601.
  fileprivate var brightness: Double {
    0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)
  }
}
