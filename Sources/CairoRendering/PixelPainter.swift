internal import Cairo
internal import Images
internal import Plotting

/// Draws pixels, with fills alone: those are the same for every version of Cairo.
struct PixelPainter: ScenePainter {
  let fonts: FontBook
  /// The number of pixels for each unit of the page.
  let pixelsPerUnit: Double

  /// How far the chords of an outline may run from its curves, in pixels: half of Cairo's own tolerance,
  /// and too little to be seen.
  private static let tolerance = 0.05

  func paint(
    _ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?,
    with pen: borrowing Pen<Pixels>
  ) throws(CairoError) {
    if places.count >= StampSheet.crowd,
      let sheet = try StampSheet(of: path, fill: fill, stroke: stroke, with: self)
    {
      return sheet.paint(at: places, with: pen)
    }
    // One outline for all places: a symbol may be drawn thousands of times.
    let line = try stroke.map { stroke throws(CairoError) in try outline(of: path, stroke) }
    for place in places {
      pen.trace(path, from: place)
      pen.fill(fill)
      if let line, let stroke {
        pen.trace(line, from: place)
        pen.fill(stroke.color, rule: .winding)
      }
    }
  }

  private func outline(of path: Path, _ stroke: Stroke) throws(CairoError) -> Path {
    guard stroke.hasValidDash else {
      throw .failed(task: "draw a line", reason: "invalid lengths of dashes \(stroke.dash)")
    }
    return path.outline(of: stroke, tolerance: Self.tolerance / pixelsPerUnit)
  }
}
