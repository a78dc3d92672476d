import Foundation
import TestSupport
import Testing

/// Symbols of points in the files of figures.
struct DrawnPointsTests {
  let report: SmallReport

  init() throws { report = try SmallReport.shared }

  @Test(arguments: [("linear", "boundary-linear"), ("network", "boundary-network")])
  func `hollow points lie on top of the others, class by class`(
    _ name: String, _ figure: String
  ) throws {
    let colors = try report.drawing("spiral").symbols.map(\.fill)
    #expect(Set(colors).count == 3)
    let confusion = try #require(try report.written.models[name]).confusion
    let right = confusion.enumerated().map { $1[$0] }
    let wrong = zip(confusion, right).map { $0.reduce(0, +) - $1 }
    let symbols = try report.drawing(figure).symbols
    #expect(symbols.map(\.fill) == colors + Array(repeating: "#fff", count: 3))
    #expect(symbols.map(\.outlines.count) == right + wrong)
    #expect(Set(symbols.suffix(3).compactMap(\.stroke)).count == 3, "edges tell the class")
  }

  @Test func `points lie where the table says, y upwards`() throws {
    let points = try report.points
    let symbols = try report.drawing("spiral").symbols
    #expect(symbols.map(\.outlines.count) == [20, 20, 20])
    for (label, run) in symbols.enumerated() {
      let places = points[20 * label..<20 * (label + 1)].map(\.place)
      expectMap(places, to: run.starts, unitsPerValue: nil)
    }
  }

  // MARK: Crowds

  /// The sides of some squares.
  private func squareSide(_ squares: Drawing.Run) throws -> Double {
    let side = try #require(squares.outlines[0].firstMatch(of: /h(-?[\d.]+)/))
    return abs(try #require(Double(side.1)))
  }

  @Test(arguments: [(200, 1.0), (800, 0.5), (1700, 0.35)])
  func `symbols shrink in a crowd, to about a third at most`(
    _ pointsPerClass: Int, _ scale: Double
  ) throws {
    let crowd = try SmallReport([
      "--points", "\(pointsPerClass)", "--steps", "1", "--linear-steps", "1", "--hidden", "1",
      "--figures", "spiral", "--formats", "svg",
    ])
    let ample = try report.drawing("spiral").symbols[1]
    let symbols = try #require(
      try crowd.drawing("spiral").runs.first {
        $0.outlines.count == pointsPerClass && $0.fill == ample.fill
      })
    #expect(abs(try squareSide(symbols) - scale * squareSide(ample)) < 0.011)
    // From 3,000 points on there is no edge.
    guard pointsPerClass < 1000 else { return #expect(symbols.stroke == nil) }
    #expect(abs(symbols.width - scale * ample.width) < 0.006, "edges shrink alike")
  }
}

/// Expects that the second places are the first in other units: moved, stretched alike in both
/// directions, and with y downwards.
func expectMap(
  _ places: [SIMD2<Double>], to drawn: [SIMD2<Double>], unitsPerValue known: Double?,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  // Drawings are written in hundredths of a unit.
  let rounding = 0.05
  guard places.count == drawn.count,
    let left = places.indices.min(by: { places[$0].x < places[$1].x }),
    let right = places.indices.max(by: { places[$0].x < places[$1].x })
  else {
    Issue.record("\(drawn.count) symbols of \(places.count) points", sourceLocation: sourceLocation)
    return
  }
  let scale = known ?? (drawn[right].x - drawn[left].x) / (places[right].x - places[left].x)
  for (place, mark) in zip(places, drawn) {
    let offset = place - places[left]
    let expected = drawn[left] + scale * SIMD2(offset.x, -offset.y)
    #expect(
      abs(mark.x - expected.x) < rounding && abs(mark.y - expected.y) < rounding,
      "\(place) is drawn at \(mark) instead of \(expected)", sourceLocation: sourceLocation)
  }
}
