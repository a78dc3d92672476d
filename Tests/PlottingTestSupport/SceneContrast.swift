import Images
package import Plotting

/// How well the texts of a scene stand out from what lies below them.
package struct SceneContrast {
  /// A text, and the least contrast of its colour with what lies below a part of it.
  package struct Reading {
    package let text: Text
    package let contrast: Double

    /// What WCAG 2 asks for: 4.5, and 3 for letters of 18 pt, or of 14 pt in bold.
    package var least: Double {
      text.size * 0.75 >= (text.weight == .bold ? 14 : 18) ? 3 : 4.5
    }
  }

  package private(set) var readings: [Reading] = []
  /// What is painted so far, back to front: the colour that each thing has at a place, if any.
  private var layers: [(PagePoint) -> Color?] = []
  private let measuring: any TextMeasuring

  package init(_ scene: Scene, measuring: any TextMeasuring) {
    self.measuring = measuring
    let paper = scene.paper
    layers = [{ _ in paper }]
    visit(scene.elements, inside: { _ in true })
  }

  private mutating func visit(
    _ elements: [Scene.Element], inside isVisible: @escaping (PagePoint) -> Bool
  ) {
    for element in elements {
      switch element {
      case .shape(let path, let fill?, _):
        layers.append { isVisible($0) && path.contains($0) ? fill : nil }
      case .stamps(let path, let places, let fill?, _):
        layers.append { point in
          isVisible(point) && places.contains { path.contains(point - $0) } ? fill : nil
        }
      case .image(let image, let area, _):
        layers.append { isVisible($0) ? image.color(at: $0, in: area) : nil }
      case .shape, .stamps: break
      case .text(let text): read(text)
      case .clip(let path, let inner):
        visit(inner) { isVisible($0) && path.contains($0) }
      case .part(_, _, let inner): visit(inner, inside: isVisible)
      }
    }
  }

  private mutating func read(_ text: Text) {
    let width = measuring.width(of: text.string, size: text.size, weight: text.weight)
    let height = measuring.capHeight * text.size
    let start =
      switch text.anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    let places = [0.05, 0.25, 0.5, 0.75, 0.95].flatMap { along in
      [0.1, 0.5, 0.9].map { up in
        let (x, y) = (start + along * width, up * height)
        return text.isVertical ? text.position + Point(-y, -x) : text.position + Point(x, -y)
      }
    }
    let contrasts = places.map { place in
      text.color.contrast(with: text.halo ?? color(at: place))
    }
    readings.append(Reading(text: text, contrast: contrasts.min() ?? 0))
  }

  private func color(at place: PagePoint) -> Color {
    layers.compactMap { $0(place) }.reduce(Color(0xFFFFFF)) { below, color in
      var opaque = color
      opaque.alpha = 255
      return opaque.mixed(into: below, share: Double(color.alpha) / 255)
    }
  }
}

extension PixelImage {
  /// The colour of the pixel at a place of an area that the image fills.
  fileprivate func color(at place: PagePoint, in area: Rect) -> Color? {
    guard area.contains(place) else { return nil }
    let column = Int((place.x - area.x) / area.width * Double(width))
    let row = Int((place.y - area.y) / area.height * Double(height))
    return self[min(column, width - 1), min(row, height - 1)]
  }
}

extension Path {
  /// Whether a point lies inside (even-odd), curves taken for their chords.
  fileprivate func contains(_ point: PagePoint) -> Bool {
    var isInside = false
    var start = PagePoint()
    var pen = PagePoint()
    func cross(_ from: PagePoint, _ to: PagePoint) {
      guard (from.y > point.y) != (to.y > point.y) else { return }
      let x = from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x)
      if point.x < x { isInside.toggle() }
    }
    for step in steps {
      switch step {
      case .move(let end):
        cross(pen, start)
        (start, pen) = (end, end)
      case .line(let end), .curve(_, _, let end):
        cross(pen, end)
        pen = end
      case .close:
        cross(pen, start)
        pen = start
      }
    }
    cross(pen, start)
    return isInside
  }
}
