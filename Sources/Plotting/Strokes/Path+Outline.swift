extension Path {
  /// The shape that a stroke of this path covers, to be filled by the winding rule.
  ///
  /// It is the set of all points within half the stroke's width of the path, or of its dashes: joins
  /// and caps are round. One fill covers it once, however often the path crosses itself, so that a
  /// translucent stroke is even. A part of the path without length is a dot; a width of 0 or less
  /// covers nothing.
  ///
  /// Coordinates come from + − × ÷ √ alone and are the same on every processor.
  ///
  /// - Parameters:
  ///   - stroke: The width and the dashes. Dashes begin anew with each part of the path. Those of a
  ///     pattern shorter than `tolerance` are not told apart.
  ///   - tolerance: How far chords may run from the curves and the round joins that they stand for, in
  ///     units.
  /// - Precondition: the tolerance is positive, and the dashes are valid (``Stroke/hasValidDash``).
  /// - Complexity: O(*n*) for *n* steps, dashes and pieces of curves.
  package func outline(of stroke: Stroke, tolerance: Double) -> Path {
    precondition(tolerance > 0, "a tolerance is positive")
    precondition(stroke.hasValidDash, "a dash has no negative length, and one is positive")
    var outline = StrokeOutline(radius: stroke.width / 2, tolerance: tolerance)
    guard stroke.width > 0 else { return Path() }
    let isSolid = stroke.dash.reduce(0, +) < tolerance
    for line in polylines(tolerance: tolerance) {
      for piece in isSolid ? [line] : line.dashes(stroke.dash) { outline.add(piece) }
    }
    return outline.path
  }
}

extension Stroke {
  /// Whether the lengths of dashes and gaps are finite, none is negative, and one is positive.
  package var hasValidDash: Bool {
    dash.isEmpty || dash.allSatisfy { $0 >= 0 && $0.isFinite } && dash.contains { $0 > 0 }
  }
}
