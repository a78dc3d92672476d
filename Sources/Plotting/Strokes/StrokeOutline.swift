/// The outline of round-joined lines, as closed polygons that all run the same way around.
///
/// Think of the stroke as a rectangle along each line and a sector of a disc on the outer side of each
/// corner. The polygons follow the edges of these pieces that no other piece shares, so that the number
/// of times they wind around a point is the number of pieces that cover it: never negative, and 0
/// outside only. No piece meets another at a seam, whatever their angle.
struct StrokeOutline {
  /// Half the width of the lines.
  private let radius: Double
  /// How far a chord may run inside its arc.
  private let tolerance: Double
  private var steps: [Path.Step] = []
  private var isStarted = false

  /// Starts without a line.
  init(radius: Double, tolerance: Double) {
    self.radius = radius
    self.tolerance = tolerance
  }

  /// The polygons.
  var path: Path { Path(steps) }
}

extension StrokeOutline {
  /// Adds the outline of a chain of lines.
  mutating func add(_ line: Polyline) {
    let edges = line.edges
    let back = edges.reversed().map(\.reversed)
    if edges.isEmpty {
      addDot(at: line.points[0])
    } else if line.isClosed {
      addLeftSide(of: edges)
      addLeftSide(of: back)
    } else {
      // There and back: an end is a corner where the line turns back, and its join is the cap.
      addLeftSide(of: edges + back)
    }
  }

  private mutating func addDot(at center: PagePoint) {
    let edge = Polyline.Edge(start: center, end: center, length: 0, direction: PagePoint(1, 0))
    addLeftSide(of: [edge, edge.reversed])
  }

  /// Adds the line along one side of a closed chain of lines.
  private mutating func addLeftSide(of edges: [Polyline.Edge]) {
    guard var last = edges.last else { return }
    for edge in edges {
      addCorner(from: last, to: edge)
      last = edge
    }
    steps.append(.close)
    isStarted = false
  }

  private mutating func addCorner(from last: Polyline.Edge, to next: Polyline.Edge) {
    let corner = next.start
    let start = radius * last.normal
    let end = radius * next.normal
    let sine = last.direction.x * next.direction.y - last.direction.y * next.direction.x
    let cosine = (last.direction * next.direction).sum()
    add(corner + start)
    if sine > 0 || sine == 0 && cosine < 0 {
      addArc(around: corner, from: last, to: next, cosine: cosine)
    } else if cosine < 0 || 2 * radius * -sine > min(last.length, next.length) {
      // The way along both rectangles on the inner side, which is right however short they are.
      add(corner)
    }
    // Otherwise the shortcut cuts off a triangle that both rectangles cover. It lies in the nearer half
    // of each, so that no other shortcut cuts off the same points, and they stay covered.
    if end != start { add(corner + end) }
  }

  private mutating func add(_ point: PagePoint) {
    steps.append(isStarted ? .line(point) : .move(point))
    isStarted = true
  }
}

// MARK: Arcs

extension StrokeOutline {
  /// Chords of a third of a degree, enough for the largest image; what is not finite shall end too.
  private static let mostHalvings = 9

  /// Adds the inner points of the arc on the outer side of a corner.
  private mutating func addArc(
    around corner: PagePoint, from last: Polyline.Edge, to next: Polyline.Edge, cosine: Double
  ) {
    // An angle's half has the cosine √((1 + cos) ∕ 2), and its chord runs radius · (1 − that) inside.
    var halvings = 0
    var half = (max(0, 1 + cosine) / 2).squareRoot()
    while radius * (1 - half) > tolerance, halvings < Self.mostHalvings {
      half = ((1 + half) / 2).squareRoot()
      halvings += 1
    }
    guard halvings > 0 else { return }
    // Where the line turns sharply the normals nearly cancel, and the directions add up.
    let middle = cosine < 0 ? last.direction - next.direction : last.normal + next.normal
    addHalves(
      of: (last.normal, middle.normalized, next.normal), around: corner, halvings: halvings)
  }

  private mutating func addHalves(
    of arc: (start: PagePoint, middle: PagePoint, end: PagePoint), around corner: PagePoint,
    halvings: Int
  ) {
    if halvings > 1 {
      let middle = (arc.start + arc.middle).normalized
      addHalves(of: (arc.start, middle, arc.middle), around: corner, halvings: halvings - 1)
    }
    add(corner + radius * arc.middle)
    if halvings > 1 {
      let middle = (arc.middle + arc.end).normalized
      addHalves(of: (arc.middle, middle, arc.end), around: corner, halvings: halvings - 1)
    }
  }
}

extension Polyline.Edge {
  /// The unit vector across the line, to the left of one who follows it with y up.
  fileprivate var normal: PagePoint { PagePoint(direction.y, -direction.x) }
}

extension PagePoint {
  fileprivate var normalized: PagePoint { self / (self * self).sum().squareRoot() }
}
