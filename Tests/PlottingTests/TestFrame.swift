import PlottingTestSupport

@testable import Plotting

/// A plot area of 400 × 200 units at (50, 20), with a pixel a unit.
func frame(
  x: Scale = .linear(0...1), y: Scale = .linear(0...1), trailingRoom: Double = 0,
  gridLines: [Double] = []
) -> Frame {
  Frame(
    rect: Rect(x: 50, y: 20, width: 400, height: 200), x: x, y: y, pixelsPerUnit: 1,
    trailingRoom: trailingRoom, gridLines: gridLines, measuring: FixedPitchFont(),
    typography: .screen, markScale: 1)
}

extension Scene.Element {
  /// The steps of all outlines in an element.
  var steps: [Path.Step] {
    switch self {
    case .shape(let path, _, _): path.steps
    case .clip(_, let elements), .part(_, _, let elements): elements.flatMap(\.steps)
    case .stamps, .image, .text: []
    }
  }
}

extension [Path.Step] {
  /// Where steps end.
  var ends: [Point] {
    compactMap { step in
      switch step {
      case .move(let end), .line(let end), .curve(_, _, let end): end
      case .close: nil
      }
    }
  }

  /// How often the pen is set down.
  var partCount: Int {
    count { if case .move = $0 { true } else { false } }
  }
}
