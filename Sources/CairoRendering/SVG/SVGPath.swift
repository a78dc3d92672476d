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

  private(set) var steps: [Step]

  init(_ steps: [Step]) {
    self.steps = steps
  }
}

// MARK: Reading

extension SVGPath {
  /// Rounds a path of the scene.
  init(_ path: Path) {
    self.init(path) { Point(Hundredths(rounding: $0.x), Hundredths(rounding: $0.y)) }
  }

  /// A path of the scene, each of whose points is rounded in some way.
  init(_ path: Path, _ rounded: (PagePoint) -> Point) {
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
    let words = Array(data.utf8).split(separator: UInt8(ascii: " "))
    var steps: [Step] = []
    var index = 0
    func point() throws(RenderingError) -> Point {
      guard index + 1 < words.count, let x = Hundredths(decimal: words[index]),
        let y = Hundredths(decimal: words[index + 1])
      else { throw .unknownSVG(part: "a path without its numbers") }
      index += 2
      return Point(x, y)
    }
    while index < words.count {
      let word = words[index]
      index += 1
      switch (word.first, word.count) {
      case (UInt8(ascii: "M"), 1): steps.append(.move(try point()))
      case (UInt8(ascii: "L"), 1): steps.append(.line(try point()))
      case (UInt8(ascii: "C"), 1): steps.append(.curve(try point(), try point(), try point()))
      case (UInt8(ascii: "Z"), 1): steps.append(.close)
      default:
        throw .unknownSVG(part: "the path command '\(String(decoding: word, as: UTF8.self))'")
      }
    }
    // Cairo ends a closed outline with a step to where it began, which draws nothing.
    while case .move = steps.last { steps.removeLast() }
    self.steps = steps
  }
}

// MARK: Writing

extension SVGPath {
  /// The shortest `d` attribute with absolute and relative commands.
  ///
  /// Relative steps start from rounded points, so that rounding does not add up.
  var data: String {
    var writer = PathWriter()
    for step in steps { writer.write(step) }
    return String(decoding: writer.data, as: UTF8.self)
  }
}

/// Writes the steps of a path one after the other.
private struct PathWriter {
  private(set) var data: [UInt8] = []
  private var current = SVGPath.Point()
  private var start = SVGPath.Point()
  // The step that is being written, in both forms.
  private var absolute: [UInt8] = []
  private var relative: [UInt8] = []

  mutating func write(_ step: SVGPath.Step) {
    switch step {
    case .move(let end):
      if data.isEmpty {
        data = [UInt8(ascii: "M")]
        data.append(end.x, isFirst: true)
        data.append(end.y, isFirst: false)
      } else {
        writeShorter("M", end)
      }
      start = end
      current = end
    case .line(let end):
      if end.y == current.y {
        begin("H")
        append(end.x, from: current.x)
        finish()
      } else if end.x == current.x {
        begin("V")
        append(end.y, from: current.y)
        finish()
      } else {
        writeShorter("L", end)
      }
      current = end
    case .curve(let control1, let control2, let end):
      writeShorter("C", control1, control2, end)
      current = end
    case .close:
      data.append(UInt8(ascii: "z"))
      current = start
    }
  }

  private mutating func writeShorter(_ command: Unicode.Scalar, _ points: SVGPath.Point...) {
    begin(command)
    for point in points {
      append(point.x, from: current.x)
      append(point.y, from: current.y)
    }
    finish()
  }

  private mutating func begin(_ command: Unicode.Scalar) {
    let letter = UInt8(ascii: command)
    absolute.removeAll(keepingCapacity: true)
    relative.removeAll(keepingCapacity: true)
    absolute.append(letter)
    relative.append(letter | 0x20)  // the small letter
  }

  private mutating func append(_ number: Hundredths, from current: Hundredths) {
    absolute.append(number, isFirst: absolute.count == 1)
    relative.append(number - current, isFirst: relative.count == 1)
  }

  private mutating func finish() {
    data += absolute.count < relative.count ? absolute : relative
  }
}
