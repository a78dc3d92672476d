internal import Images
internal import Plotting

/// Symbols of one outline at many places, which need not go through Cairo.
///
/// Cairo would print the outline of every symbol, only for it to be read again. What it does to a
/// coordinate on the way is repeated here, so that symbols have the same digits either way.
struct SVGStamps {
  /// A mark for each place.
  let shapes: [SVGDrawing.Shape]

  /// - Returns: nil for what is left to Cairo: dashes, numbers out of its range, and symbols off the page, which
  ///   Cairo leaves out.
  init?(_ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?, on page: Size) {
    let page = Rect(x: 0, y: 0, width: page.width, height: page.height)
    guard places.allSatisfy(page.contains), let style = SVGStyle(fill: fill, stroke: stroke) else {
      return nil
    }
    var shapes: [SVGDrawing.Shape] = []
    shapes.reserveCapacity(places.count)
    for place in places {
      guard let path = SVGPath(path, from: place) else { return nil }
      shapes.append(.path(path, style))
    }
    self.shapes = shapes
  }
}

extension SVGStyle {
  fileprivate init?(fill: Color?, stroke: Stroke?) {
    if let stroke {
      guard stroke.dash.isEmpty, stroke.color.alpha > 0, stroke.width > 0, stroke.width < 1e6 else {
        return nil
      }
      self.stroke = Paint(stroke.color)
      width = Hundredths(printing: stroke.width)
    }
    self.fill = fill.flatMap { $0.alpha > 0 ? Paint($0) : nil }
    isEvenOdd = self.fill != nil
    if self.fill == nil && self.stroke == nil { return nil }
  }
}

extension SVGStyle.Paint {
  fileprivate init(_ color: Color) {
    self.init(
      color: Self.hexadecimal([color.red, color.green, color.blue]),
      opacity: Hundredths(printing: Double(color.alpha) / 255))
  }
}

extension SVGPath {
  /// An outline with its origin at a place, as Cairo holds and prints it; nil if it is too far for that.
  fileprivate init?(_ path: Path, from origin: PagePoint) {
    var isInRange = true
    self.init(path) { point in
      guard let x = Hundredths(fixing: origin.x + point.x),
        let y = Hundredths(fixing: origin.y + point.y)
      else {
        isInRange = false
        return Point()
      }
      return Point(x, y)
    }
    if !isInRange { return nil }
  }
}

extension Hundredths {
  /// Rounds a coordinate to Cairo's grid of 1/256, then to hundredths; nil if that grid does not reach it.
  fileprivate init?(fixing units: Double) {
    let fixed = (units * 256).rounded(.toNearestOrEven)
    guard abs(fixed) < 0x1p31 else { return nil }
    let rounded = (Int(abs(fixed)) * 100 + 128) / 256
    self = fixed < 0 ? -rounded : rounded
  }

  /// Rounds a positive number to the six decimals that Cairo prints, then to hundredths.
  fileprivate init(printing units: Double) {
    self = (Int((units * 1e6).rounded(.toNearestOrEven)) + 5000) / 10_000
  }
}
