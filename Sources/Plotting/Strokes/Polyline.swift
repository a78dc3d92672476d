/// A connected part of a path as a chain of straight lines.
struct Polyline: Hashable {
  /// The corners; neighbours differ, and so do the last and the first of a closed chain.
  private(set) var points: [PagePoint]
  /// Whether a line leads from the last corner back to the first.
  private(set) var isClosed = false

  /// Starts a chain.
  init(from start: PagePoint) {
    points = [start]
  }
}

extension Polyline {
  /// Adds a line to a point; one without length adds nothing.
  mutating func append(_ point: PagePoint) {
    if points.last != point { points.append(point) }
  }

  /// Adds a line back to the start.
  mutating func close() {
    isClosed = true
    if points.count > 1, points.last == points.first { points.removeLast() }
  }

  /// The lines of the chain in order; none if it is a single point.
  var edges: [Edge] {
    guard points.count > 1 else { return [] }
    var edges: [Edge] = []
    edges.reserveCapacity(points.count)
    for (start, end) in zip(points, points.dropFirst()) { edges.append(Edge(start, end)) }
    if isClosed { edges.append(Edge(points[points.count - 1], points[0])) }
    return edges
  }

  /// A line of some length.
  struct Edge {
    let start: PagePoint
    let end: PagePoint
    let length: Double
    /// The unit vector from start to end.
    let direction: PagePoint

    init(_ start: PagePoint, _ end: PagePoint) {
      self.start = start
      self.end = end
      let step = end - start
      length = (step * step).sum().squareRoot()
      direction = step / length
    }

    /// Makes an edge whose direction is known.
    init(start: PagePoint, end: PagePoint, length: Double, direction: PagePoint) {
      self.start = start
      self.end = end
      self.length = length
      self.direction = direction
    }

    /// The same line the other way.
    var reversed: Edge {
      Edge(start: end, end: start, length: length, direction: -direction)
    }
  }
}

// MARK: From a path

extension Path {
  /// The parts of the path that are drawn; a curve becomes lines at most `tolerance` away from it.
  ///
  /// A part that only moves the pen is left out; one that draws without leaving its start is a point.
  func polylines(tolerance: Double) -> [Polyline] {
    var finished: [Polyline] = []
    var line: Polyline?
    var isDrawn = false
    func start(at point: PagePoint) {
      if let line, isDrawn { finished.append(line) }
      line = Polyline(from: point)
      isDrawn = false
    }
    for step in steps {
      switch step {
      case .move(let point):
        start(at: point)
      case .line(let end):
        // Without a place to start from a line starts at its end, and a curve at its first control.
        if line == nil { start(at: end) }
        line?.append(end)
        isDrawn = true
      case .curve(let control1, let control2, let end):
        if line == nil { start(at: control1) }
        line?.appendCurve(control1, control2, end, tolerance: tolerance)
        isDrawn = true
      case .close:
        guard let first = line?.points.first else { continue }
        line?.close()
        isDrawn = true
        start(at: first)
      }
    }
    if let line, isDrawn { finished.append(line) }
    return finished
  }
}

extension Polyline {
  /// More pieces than any curve of a page needs; numbers that are not finite shall end too.
  private static let mostPieces = 1000.0

  /// Adds a cubic Bézier curve as chords of equal shares of its parameter.
  ///
  /// The chords of a curve with *n* pieces lie within max |B″| ∕ 8n² of it, and |B″| is at most six
  /// times the larger second difference of the control points.
  fileprivate mutating func appendCurve(
    _ control1: PagePoint, _ control2: PagePoint, _ end: PagePoint, tolerance: Double
  ) {
    let start = points[points.count - 1]
    let first = start - 2 * control1 + control2
    let second = control1 - 2 * control2 + end
    let bend = max((first * first).sum(), (second * second).sum()).squareRoot()
    let pieces = min((0.75 * bend / tolerance).squareRoot(), Self.mostPieces).rounded(.up)
    let count = pieces > 1 ? Int(pieces) : 1
    for piece in 1..<max(count, 1) {
      let t = Double(piece) / Double(count)
      let s = 1 - t
      let inner = 3 * s * t * (s * control1 + t * control2)
      append(s * s * s * start + inner + t * t * t * end)
    }
    append(end)
  }
}
