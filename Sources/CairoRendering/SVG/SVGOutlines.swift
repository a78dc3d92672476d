internal import Images
internal import Plotting

/// Outlines of one style that need not go through Cairo: a symbol at many places, or letters.
///
/// Cairo would print each of them, only for it to be read again. What it does to an outline on the way is
/// repeated here, so that it has the same digits either way.
struct SVGOutlines {
  /// A mark for each outline.
  let shapes: [SVGDrawing.Shape]

  /// Symbols, filled by the even-odd rule.
  ///
  /// - Returns: nil for what is left to Cairo: dashes, numbers out of its range, and symbols off the page, which
  ///   Cairo leaves out.
  init?(_ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?, on page: Size) {
    guard places.allSatisfy(page.area.contains),
      let style = SVGStyle(fill: fill, isEvenOdd: true, stroke: stroke)
    else { return nil }
    var shapes: [SVGDrawing.Shape] = []
    shapes.reserveCapacity(places.count)
    for place in places {
      guard let path = FixedPath(path, from: place) else { return nil }
      shapes.append(.path(path.inHundredths, style))
    }
    self.shapes = shapes
  }

  /// Letters, filled by the winding rule.
  ///
  /// - Returns: nil for what is left to Cairo: text without letters, and letters off the page.
  init?(letters: Path, fill: Color?, stroke: Stroke?, on page: Size) {
    guard !letters.steps.isEmpty, letters.isInside(page.area),
      let style = SVGStyle(fill: fill, isEvenOdd: false, stroke: stroke),
      let path = FixedPath(letters, from: PagePoint())
    else { return nil }
    shapes = [.path(path.inHundredths, style)]
  }
}

extension Size {
  fileprivate var area: Rect { Rect(x: 0, y: 0, width: width, height: height) }
}

extension Path {
  fileprivate func isInside(_ area: Rect) -> Bool {
    steps.allSatisfy { step in
      switch step {
      case .move(let point), .line(let point): area.contains(point)
      case .curve(let control1, let control2, let end):
        area.contains(control1) && area.contains(control2) && area.contains(end)
      case .close: true
      }
    }
  }
}

extension SVGStyle {
  fileprivate init?(fill: Color?, isEvenOdd: Bool, stroke: Stroke?) {
    if let stroke {
      guard stroke.dash.isEmpty, stroke.color.alpha > 0, stroke.width > 0, stroke.width < 1e6 else {
        return nil
      }
      self.stroke = Paint(stroke.color)
      width = Hundredths(printing: stroke.width)
    }
    self.fill = fill.flatMap { $0.alpha > 0 ? Paint($0) : nil }
    self.isEvenOdd = isEvenOdd && self.fill != nil
    if self.fill == nil && self.stroke == nil { return nil }
  }
}

extension SVGStyle.Paint {
  /// A colour as Cairo prints it.
  init(_ color: Color) {
    self.init(
      color: Self.hexadecimal([color.red, color.green, color.blue]),
      opacity: Hundredths(printing: Double(color.alpha) / 255))
  }
}

extension Hundredths {
  /// Rounds a positive number to the six decimals that Cairo prints, then to hundredths.
  fileprivate init(printing units: Double) {
    self = (Int((units * 1e6).rounded(.toNearestOrEven)) + 5000) / 10_000
  }
}
