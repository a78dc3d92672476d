/// Finds places for labels where no curve and no other label passes.
struct LabelPlacer {
  /// The area that labels must not leave.
  let bounds: Rect
  /// Lines that labels keep clear of.
  private let obstacles: [[Point]]
  /// Labels placed so far.
  private var taken: [Rect] = []

  init(bounds: Rect, avoiding obstacles: [[Point]]) {
    self.bounds = bounds
    self.obstacles = obstacles
  }

  /// The first of some places that is free, or else the one that hides least; it is taken then.
  mutating func place(among candidates: [Rect]) -> Rect? {
    var best: (rect: Rect, cost: Double)?
    for candidate in candidates {
      let cost = cost(of: candidate)
      if cost < best?.cost ?? .infinity { best = (candidate, cost) }
      if cost == 0 { break }
    }
    if let best { taken.append(best.rect) }
    return best?.rect
  }

  /// Nothing for a free place; a label hidden by a label is worst, one that leaves the area is bad.
  private func cost(of rect: Rect) -> Double {
    let outside =
      max(0, bounds.x - rect.x) + max(0, rect.maxX - bounds.maxX) + max(0, bounds.y - rect.y)
      + max(0, rect.maxY - bounds.maxY)
    let covered = taken.count { $0.overlaps(rect) }
    let crossed = obstacles.reduce(0) { $0 + crossings(of: $1, with: rect) }
    return outside * 100 + Double(covered) * 10_000 + Double(crossed)
  }

  /// How many pieces of a line meet a rectangle.
  private func crossings(of line: [Point], with rect: Rect) -> Int {
    zip(line, line.dropFirst()).count { start, end in
      // Pieces are about a pixel wide once a curve is thinned, so their boxes are as good as they are,
      // except along straight lines, which lie on an axis.
      let low = pointwiseMin(start, end)
      let high = pointwiseMax(start, end)
      return low.x <= rect.maxX && high.x >= rect.x && low.y <= rect.maxY && high.y >= rect.y
    }
  }
}
