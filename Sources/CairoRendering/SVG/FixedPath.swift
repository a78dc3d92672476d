internal import Plotting

/// An outline as Cairo holds it: on a grid of 1/256, and without steps that draw nothing.
struct FixedPath {
  /// A point in 1/256 of a unit.
  private typealias Point = SIMD2<Int>

  /// The steps, in 1/256 of a unit.
  private var steps: [SVGPath.Step] = []
  private var current = Point()
  /// Where the pen was last set down.
  private var start = Point()
  /// Where the last line begins, if the last step is a line.
  private var startOfLine: Point?

  /// Rounds an outline with its origin at a place.
  ///
  /// - Returns: nil where the grid does not reach it.
  init?(_ path: Path, from origin: PagePoint) {
    steps.reserveCapacity(path.steps.count)
    for step in path.steps {
      switch step {
      case .move(let point):
        guard let point = Point(fixing: origin + point) else { return nil }
        move(to: point)
      case .line(let point):
        guard let point = Point(fixing: origin + point) else { return nil }
        line(to: point)
      case .curve(let control1, let control2, let end):
        guard let control1 = Point(fixing: origin + control1),
          let control2 = Point(fixing: origin + control2), let end = Point(fixing: origin + end)
        else { return nil }
        curve(control1, control2, to: end)
      case .close: close()
      }
    }
    while case .move = steps.last { steps.removeLast() }
  }

  /// The outline as Cairo prints it, in hundredths of a unit.
  var inHundredths: SVGPath {
    SVGPath(
      steps.map { step in
        switch step {
        case .move(let point): .move(point.inHundredths)
        case .line(let point): .line(point.inHundredths)
        case .curve(let control1, let control2, let end):
          .curve(control1.inHundredths, control2.inHundredths, end.inHundredths)
        case .close: .close
        }
      })
  }

  private mutating func move(to point: Point) {
    if case .move = steps.last { steps.removeLast() }
    steps.append(.move(point))
    start = point
    current = point
    startOfLine = nil
  }

  /// Makes the last line longer where it goes the same way, and leaves out what has no length.
  private mutating func line(to point: Point) {
    if let origin = startOfLine {
      if point == current { return }
      let (last, next) = (current &- origin, point &- current)
      let isStraightOn =
        last.y * next.x == next.y * last.x && last.x * next.x + last.y * next.y >= 0
      if isStraightOn { steps.removeLast() } else { startOfLine = current }
    } else {
      if case .curve = steps.last, point == current { return }
      startOfLine = current
    }
    steps.append(.line(point))
    current = point
  }

  private mutating func curve(_ control1: Point, _ control2: Point, to end: Point) {
    if end == current, control1 == end, control2 == end { return line(to: end) }
    if startOfLine == current { steps.removeLast() }
    steps.append(.curve(control1, control2, end))
    current = end
    startOfLine = nil
  }

  /// Leaves out a line that would draw what closing draws.
  private mutating func close() {
    if startOfLine != nil, current == start { steps.removeLast() }
    steps.append(.close)
    move(to: start)
  }
}

extension SIMD2<Int> {
  /// Rounds a point to the grid; nil if that does not reach it.
  fileprivate init?(fixing point: PagePoint) {
    let x = (point.x * 256).rounded(.toNearestOrEven)
    let y = (point.y * 256).rounded(.toNearestOrEven)
    guard abs(x) < 0x1p31, abs(y) < 0x1p31 else { return nil }
    self.init(Int(x), Int(y))
  }

  /// Rounds a point of the grid to hundredths, halves away from zero.
  fileprivate var inHundredths: SVGPath.Point {
    func rounded(_ fixed: Int) -> Hundredths {
      let magnitude = (abs(fixed) * 100 + 128) / 256
      return fixed < 0 ? -magnitude : magnitude
    }
    return SVGPath.Point(rounded(x), rounded(y))
  }
}
