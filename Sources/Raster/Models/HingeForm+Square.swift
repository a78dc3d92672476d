import SpiralCore

extension HingeForm {
  /// The same scores as functions of the square [−1, 1]², onto which a view is stretched.
  ///
  /// There one tolerance fits views of any size, place and shape.
  func stretched(from view: View) -> HingeForm {
    let center = view.position(of: Point(0, 0))
    let half = Point(view.width / 2, view.height / 2)
    func stretch(_ function: AffineFunction) -> AffineFunction {
      AffineFunction(gradient: function.gradient * half, offset: function.value(at: center))
    }
    return HingeForm(
      base: base.map(stretch),
      hinges: hinges.map { Hinge(function: stretch($0.function), outputs: $0.outputs) })
  }
}

extension View {
  /// The point of the view that a point of the square [−1, 1]² stands for; sides go onto sides.
  func position(of point: Point) -> Point {
    let share = (point + 1) / 2
    return Point(
      x.lowerBound * (1 - share.x) + x.upperBound * share.x,
      y.lowerBound * (1 - share.y) + y.upperBound * share.y)
  }
}

extension AffineFunction {
  /// Where the zero line enters and leaves the square [−1, 1]², or nil if it misses the inside.
  var segmentInSquare: (start: Point, end: Point)? {
    let corners = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]
    let values = corners.map(value(at:))
    guard values.contains(where: { $0 < 0 }) && values.contains(where: { $0 > 0 }) else {
      return nil
    }
    let ends = (0..<4).compactMap { side -> Point? in
      let (start, stop) = (values[side], values[(side + 1) % 4])
      if start == 0 { return corners[side] }
      guard (start < 0 && stop > 0) || (start > 0 && stop < 0) else { return nil }
      return corners[side] + (corners[(side + 1) % 4] - corners[side]) * (start / (start - stop))
    }
    return (ends[0], ends[1])
  }
}
