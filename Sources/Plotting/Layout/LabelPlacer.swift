/// Finds positions for labels that cross no line and cover no other label.
struct LabelPlacer {
  /// Lines that labels keep clear of.
  private let obstacles: [[PagePoint]]
  /// Lines behind the data.
  private let gridLines: [[PagePoint]]
  /// What labels must not cover: dots, and labels placed so far.
  private var taken: [Rect]

  private static let clearance = 3.0
  /// The cost of a grid line behind a label, in units of distance.
  private static let costOfGridLine = 24.0
  /// The cost of a curve behind a label: more than any distance on a page.
  private static let costOfCurve = 1e6

  init(avoiding obstacles: [[PagePoint]], dots: [Rect], gridLines: [[PagePoint]]) {
    self.obstacles = obstacles
    self.gridLines = gridLines
    taken = dots
  }

  /// Takes the position nearest to a point that crosses no curve, or else the one that crosses the
  /// fewest.
  ///
  /// - Parameter stages: Candidates in groups; a group is tried only if every candidate before it crosses
  ///   a curve.
  /// - Returns: `nil` where every place leaves `bounds` or covers another label.
  mutating func place(
    among stages: [[Rect]], near point: PagePoint, within bounds: Rect
  ) -> Rect? {
    var best: (rect: Rect, cost: Double)?
    for stage in stages where best?.cost ?? .infinity >= LabelPlacer.costOfCurve {
      for rect in stage where bounds.contains(rect) {
        let roomy = rect.grown(by: LabelPlacer.clearance)
        guard !taken.contains(where: roomy.overlaps) else { continue }
        var cost = rect.distance(to: point)
        cost += LabelPlacer.costOfGridLine * Double(pieces(of: gridLines, in: roomy))
        // Curves have thousands of pieces: they are looked at last.
        guard cost < best?.cost ?? .infinity else { continue }
        cost += LabelPlacer.costOfCurve * Double(pieces(of: obstacles, in: roomy))
        if cost < best?.cost ?? .infinity { best = (rect, cost) }
      }
    }
    if let best { taken.append(best.rect) }
    return best?.rect
  }

  /// How many pieces of lines meet a rectangle.
  private func pieces(of lines: [[PagePoint]], in rect: Rect) -> Int {
    lines.reduce(0) { count, line in
      count + zip(line, line.dropFirst()).count { rect.part(from: $0, to: $1) != nil }
    }
  }
}
