package import Plotting

/// What a scene covers: the box of each line of text, and of everything drawn.
package struct SceneInspection {
  /// A line of text with its box and the part of the figure that it belongs to.
  package struct PlacedText {
    package let text: Text
    package let box: Rect
    package let part: PartID?
  }

  package private(set) var texts: [PlacedText] = []
  /// The area of each plot.
  package private(set) var plots: [Rect] = []
  /// The box of each thing drawn, as far as it is visible.
  package private(set) var inks: [(name: String, part: PartID?, isText: Bool, box: Rect)] = []

  private let page: Rect
  private let measuring: any TextMeasuring

  package init(_ scene: Scene, measuring: any TextMeasuring) {
    page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    self.measuring = measuring
    visit(scene.elements, part: nil, visible: nil)
  }

  // MARK: Faults

  /// Pairs of texts that cover each other.
  package var overlappingTexts: [String] {
    texts.indices.flatMap { first in
      texts[(first + 1)...].filter { $0.box.overlaps(texts[first].box) }.map {
        "'\(texts[first].text.string)' (\(name(texts[first].part))) and "
          + "'\($0.text.string)' (\(name($0.part)))"
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
      text.part?.kind != .plot && plots.contains { $0.overlaps(text.box) }
    }.map { "'\($0.text.string)' (\(name($0.part)))" }
  }

  /// Legend texts that cover a sign.
  package var textsOverSigns: [String] {
    texts.filter { text in
      text.part?.kind == .legend
        && inks.contains { $0.part?.kind == .legend && !$0.isText && $0.box.overlaps(text.box) }
    }.map { "'\($0.text.string)'" }
  }

  private func name(_ part: PartID?) -> String { part.map { "\($0.kind)" } ?? "page" }

  // MARK: The walk

  private mutating func visit(_ elements: [Scene.Element], part: PartID?, visible: Rect?) {
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
        draw(part, box, visible, text: text.string)
      case .clip(let path, let elements):
        visit(elements, part: part, visible: path.box)
      case .part(let id, let area, let elements):
        if id.kind == .plot { plots.append(area) }
        visit(elements, part: id, visible: visible)
      }
    }
  }

  private mutating func draw(
    _ part: PartID?, _ box: Rect?, _ visible: Rect?, text: String? = nil
  ) {
    guard let box else { return }
    let name = text.map { "text '\($0)'" } ?? name(part)
    guard let visible else { return inks.append((name, part, text != nil, box)) }
    let x = max(box.x, visible.x)
    let y = max(box.y, visible.y)
    let width = min(box.maxX, visible.maxX) - x
    let height = min(box.maxY, visible.maxY) - y
    if width > 0, height > 0 {
      inks.append((name, part, text != nil, Rect(x: x, y: y, width: width, height: height)))
    }
  }

  /// The box of what is inked: from the top of a "d" to the foot of a "p", if there is one.
  private func box(of text: Text) -> Rect {
    let width = measuring.width(of: text.string, size: text.size, weight: text.weight)
    let reachesDown = text.string.contains { "gjpqyQ,;()[]{}|_$@ß".contains($0) }
    let rise = (measuring.capHeight + 0.04) * text.size
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
  /// This path moved by an offset.
  fileprivate func moved(by offset: PagePoint) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let end): .move(end + offset)
        case .line(let end): .line(end + offset)
        case .curve(let first, let second, let end):
          .curve(first + offset, second + offset, end + offset)
        case .close: .close
        }
      })
  }

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
