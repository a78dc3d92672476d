public import Plotting
public import SpiralCore

/// Up to this many points symbols have their full size.
private let uncrowdedCount = 600.0
/// The smallest that symbols shrink to, as a share of their size.
private let smallestScale = 0.35

/// Labelled points, a colour and a symbol for each class; mistakes are hollow, and points that were held
/// out have a thick outline in the ink of the page.
///
/// Mistakes are drawn last, so that no other point hides one. Symbols shrink where there are many. In a
/// crowd, see ``DecisionStyle/crowd``, they have no outlines, and mistakes are nearer to the ink in place
/// of hollow.
public struct ClassPoints: Mark {
  /// The points and their classes.
  public var dataset: Dataset
  /// The indices of the points that are drawn as mistakes.
  public var mistakes: Set<Int>
  /// Whether the points were kept from training.
  public var areHeldOut: Bool
  /// Where the points are drawn, in data coordinates, one place for each point.
  public var places: [Point]
  /// The colours of the classes and of the paper.
  public var style: DecisionStyle

  /// Draws the points of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: The points and their classes.
  ///   - mistakes: The indices of the points that are drawn as mistakes.
  ///   - areHeldOut: Whether the points were kept from training.
  ///   - places: Where the points are drawn if not at their own coordinates, such as their images
  ///     under a hidden layer.
  ///   - style: The colours of the classes and of the paper.
  /// - Precondition: there is a place for each point.
  public init(
    _ dataset: Dataset, mistakes: Set<Int> = [], areHeldOut: Bool = false,
    at places: [Point]? = nil, style: DecisionStyle = DecisionStyle()
  ) {
    precondition((places ?? dataset.points).count == dataset.exampleCount, "one place per point")
    self.dataset = dataset
    self.mistakes = mistakes
    self.areHeldOut = areHeldOut
    self.places = places ?? dataset.points
    self.style = style
  }

  /// Where the points are drawn.
  public var dataPoints: [Point] { places }

  /// The right points class by class, and then the mistakes class by class.
  public func elements(in frame: Frame) -> [Scene.Element] {
    // Each kind has a group for each class; the last kind lies on top.
    let count = dataset.classCount
    let kinds = PointKind.allCases
    var groups: [[Point]] = Array(repeating: [], count: kinds.count * count)
    for (index, label) in dataset.labels.enumerated() {
      groups[label + kind(ofPoint: index).rawValue * count].append(places[index])
    }
    return groups.enumerated().flatMap { group, places in
      dots(group % count, at: places, kinds[group / count]).elements(in: frame)
    }
  }

  private func kind(ofPoint index: Int) -> PointKind {
    switch (mistakes.contains(index), areHeldOut) {
    case (false, false): .right
    case (true, false): .mistake
    case (false, true): .heldOut
    case (true, true): .heldOutMistake
    }
  }

  private func dots(_ label: Int, at places: [Point], _ kind: PointKind) -> Dots {
    let look = style.look(
      ofClass: label, kind, isCrowd: DecisionStyle.isCrowd(dataset.exampleCount), scale: scale)
    return Dots(
      places, symbol: style.classStyle(label).symbol, scale: scale, fill: look.fill,
      stroke: look.edge)
  }

  /// The size of symbols: their area shrinks with the number of points.
  private var scale: Double {
    max(smallestScale, min(1, (uncrowdedCount / Double(dataset.exampleCount)).squareRoot()))
  }
}
