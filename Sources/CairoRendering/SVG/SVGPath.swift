internal import Plotting

/// The outline of an SVG path, in hundredths of a unit.
struct SVGPath: Hashable {
  typealias Point = SIMD2<Hundredths>

  enum Step: Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  private(set) var steps: [Step] = []
}

// MARK: Reading

extension SVGPath {
  /// Rounds a path of the scene.
  init(_ path: Path) {
    func rounded(_ point: Plotting.Point) -> Point {
      Point(Hundredths(rounding: point.x), Hundredths(rounding: point.y))
    }
    steps = path.steps.map { step in
      switch step {
      case .move(let point): .move(rounded(point))
      case .line(let point): .line(rounded(point))
      case .curve(let control1, let control2, let end):
        .curve(rounded(control1), rounded(control2), rounded(end))
      case .close: .close
      }
    }
  }

  /// Reads the `d` attribute as Cairo writes it: absolute commands, each with its letter.
  ///
  /// - Throws: ``RenderingError/unknownSVG(part:)`` for another command or no number.
  init(data: String) throws(RenderingError) {
    let words = data.utf8.split(separator: UInt8(ascii: " "))
    var index = 0
    func point() throws(RenderingError) -> Point {
      guard index + 1 < words.count, let x = Hundredths(decimal: words[index]),
        let y = Hundredths(decimal: words[index + 1])
      else { throw .unknownSVG(part: "a path without its numbers") }
      index += 2
      return Point(x, y)
    }
    while index < words.count {
      let letter = words[index]
      index += 1
      switch String(letter) {
      case "M": steps.append(.move(try point()))
      case "L": steps.append(.line(try point()))
      case "C": steps.append(.curve(try point(), try point(), try point()))
      case "Z": steps.append(.close)
      default: throw .unknownSVG(part: "the path command '\(String(letter) ?? "")'")
      }
    }
    // Cairo ends a closed outline with a step to where it began, which draws nothing.
    while case .move = steps.last { steps.removeLast() }
  }
}

// MARK: Writing

extension SVGPath {
  /// The shortest `d` attribute with absolute and relative commands.
  ///
  /// Relative steps start from rounded points, so that rounding does not add up.
  var data: String {
    var data = ""
    var current = Point()
    var start = Point()
    for step in steps {
      switch step {
      case .move(let end):
        data += data.isEmpty ? "M" + end.numbers.decimals : shorter("M", [end], from: current)
        start = end
        current = end
      case .line(let end):
        data += line(to: end, from: current)
        current = end
      case .curve(let control1, let control2, let end):
        data += shorter("C", [control1, control2, end], from: current)
        current = end
      case .close:
        data += "z"
        current = start
      }
    }
    return data
  }

  private func line(to end: Point, from current: Point) -> String {
    if end.y == current.y { return shorter("H", [end.x], [end.x - current.x]) }
    if end.x == current.x { return shorter("V", [end.y], [end.y - current.y]) }
    return shorter("L", [end], from: current)
  }

  private func shorter(_ letter: String, _ points: [Point], from current: Point) -> String {
    shorter(
      letter, points.flatMap(\.numbers), points.flatMap { ($0 &- current).numbers })
  }

  private func shorter(
    _ letter: String, _ absolute: [Hundredths], _ relative: [Hundredths]
  ) -> String {
    let (absolute, relative) = (absolute.decimals, relative.decimals)
    return absolute.utf8.count < relative.utf8.count
      ? letter + absolute : letter.lowercased() + relative
  }
}

extension SVGPath.Point {
  fileprivate var numbers: [Hundredths] { [x, y] }
}
