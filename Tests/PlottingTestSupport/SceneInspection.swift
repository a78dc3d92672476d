package import Plotting

/// What a scene covers: the box of each line of text, and of everything drawn.
package struct SceneInspection {
  /// A line of text with its box and the part of the figure that it belongs to.
  package struct PlacedText {
    package let text: Text
    package let box: Rect
    package let part: String
  }

  package private(set) var texts: [PlacedText] = []
  /// The area of each part whose name ends in "plot".
  package private(set) var plots: [Rect] = []
  /// The box of each thing drawn, as far as it is visible.
  package private(set) var inks: [(name: String, box: Rect)] = []

  private let page: Rect
  private let measuring: any TextMeasuring

  package init(_ scene: Scene, measuring: any TextMeasuring) {
    page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    self.measuring = measuring
    visit(scene.elements, part: "page", visible: nil)
  }

  // MARK: Faults

  /// Pairs of texts that cover each other.
  package var overlappingTexts: [String] {
    texts.indices.flatMap { first in
      texts[(first + 1)...].filter { $0.box.overlaps(texts[first].box) }.map {
        "'\(texts[first].text.string)' (\(texts[first].part)) and "
          + "'\($0.text.string)' (\($0.part))"
      }
    }
  }

  /// Things that leave the page or come nearer to its edge than a margin.
  package func outside(margin: Double) -> [String] {
    let inner = page.grown(by: -margin)
    return inks.filter { !inner.contains($0.box) }.map { "\($0.name) at \($0.box)" }
  }

  /// Texts of titles, axes and legends that reach into a plot.
  package var textsOverPlots: [String] {
    texts.filter { text in
      !text.part.hasSuffix("plot") && plots.contains { $0.overlaps(text.box) }
    }.map { "'\($0.text.string)' (\($0.part))" }
  }

  /// Legend texts that cover a sign.
  package var textsOverSigns: [String] {
    texts.filter { text in
      text.part == "legend"
        && inks.contains { $0.name == "legend" && $0.box.overlaps(text.box) }
    }.map { "'\($0.text.string)'" }
  }

  // MARK: The walk

  private mutating func visit(_ elements: [Scene.Element], part: String, visible: Rect?) {
    for element in elements {
      switch element {
      case .shape(let path, _, let stroke):
        draw(part, path.box?.grown(by: (stroke?.width ?? 0) / 2), visible)
      case .stamps(let path, let places, _, let stroke):
        for place in places {
          draw(part, path.moved(by: place).box?.grown(by: (stroke?.width ?? 0) / 2), visible)
        }
      case .image(_, let area, _):
        draw(part, area, visible)
      case .text(let text):
        let box = box(of: text)
        texts.append(PlacedText(text: text, box: box, part: part))
        draw("text '\(text.string)'", box, visible)
      case .clip(let path, let elements):
        visit(elements, part: part, visible: path.box)
      case .part(let name, let area, let elements):
        if name.hasSuffix("plot") { plots.append(area) }
        visit(elements, part: name, visible: visible)
      }
    }
  }

  private mutating func draw(_ name: String, _ box: Rect?, _ visible: Rect?) {
    guard let box else { return }
    guard let visible else { return inks.append((name, box)) }
    let x = max(box.x, visible.x)
    let y = max(box.y, visible.y)
    let width = min(box.maxX, visible.maxX) - x
    let height = min(box.maxY, visible.maxY) - y
    if width > 0, height > 0 {
      inks.append((name, Rect(x: x, y: y, width: width, height: height)))
    }
  }

  /// The box of what is inked: from the top of a "d" to the foot of a "p", if there is one.
  private func box(of text: Text) -> Rect {
    let width = measuring.width(of: text.string, size: text.size, weight: text.weight)
    let reachesDown = text.string.contains { "gjpqyQ,;()[]{}|_$@ß".contains($0) }
    let rise = min(measuring.ascent, measuring.capHeight + 0.04) * text.size
    let fall = (reachesDown ? measuring.descent : 0.02) * text.size
    let start =
      switch text.anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    return text.isVertical
      ? Rect(
        x: text.position.x - rise, y: text.position.y - start - width, width: rise + fall,
        height: width)
      : Rect(
        x: text.position.x + start, y: text.position.y - rise, width: width, height: rise + fall)
  }
}

extension Path {
  /// The box around all points, the control points of curves among them.
  fileprivate var box: Rect? {
    let points = steps.flatMap { step -> [Point] in
      switch step {
      case .move(let end), .line(let end): [end]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    guard let first = points.first else { return nil }
    let low = points.reduce(first, pointwiseMin)
    let high = points.reduce(first, pointwiseMax)
    return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }
}
