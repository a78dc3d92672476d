import Foundation
import ImageComparison
import PNGFixtures
import Testing

/// Which differences are put down to another version of a drawing library.
struct SoftEdgeTests {
  /// A dark line of 1.5 px on pale paper, exact to 1/256 of its coverage, and a disc beside it.
  ///
  /// - Parameters:
  ///   - shift: How far the line is moved to the right.
  ///   - error: What a library's rounding adds to the coverage of soft edges, by column and row.
  private func drawing(
    shift: Double = 0, ink: Double = 40, paper: Double = 250, tint: Double = 225, disc: Int = 44,
    error: (Int, Int) -> Double = { _, _ in 0 }
  ) -> PNGFixture {
    .drawn(64, 48) { x, y in
      let center = 12.3 + 0.37 * Double(y) + shift
      let covered = (0..<64).count { abs(Double(x) + (Double($0) + 0.5) / 64 - center) < 0.75 }
      var coverage = Double(covered) / 64
      if coverage > 0.05 && coverage < 0.95 { coverage += error(x, y) }
      let (dx, dy) = (Double(x - disc), Double(y - 24))
      let back = y >= 40 ? tint : paper
      let level = (dx * dx + dy * dy) < 36 ? 90 : back + (ink - back) * coverage
      let byte = UInt8(level.rounded())
      return [byte, byte, byte]
    }
  }

  private func hasOnlySoftEdges(
    _ actual: PNGFixture, beside baseline: PNGFixture? = nil
  ) throws -> Bool {
    let baseline = baseline ?? drawing()
    let comparison = compare(baseline, actual)
    #expect(comparison.state == .changed)
    return try #require(
      try comparison.explanation(baseline: baseline.file, actual: actual.file)
    ).hasOnlySoftEdges
  }

  @Test(arguments: [0.01, 0.02, 0.03])
  func `coverage that is rounded in another way is a soft edge`(_ error: Double) throws {
    #expect(
      try hasOnlySoftEdges(drawing { x, y in (x + y).isMultiple(of: 3) ? error : -error / 3 }))
  }

  @Test(arguments: [0.1, 0.25, 1])
  func `a line that moved is none`(_ shift: Double) throws {
    #expect(try !hasOnlySoftEdges(drawing(shift: shift)))
  }

  @Test(arguments: [0.25, 0.5])
  func `a pale line that moved is none, however few levels that changes`(_ shift: Double) throws {
    let (old, new) = (
      drawing(ink: 235, disc: 200), drawing(shift: shift, ink: 235, disc: 200)
    )
    let comparison = compare(old, new)
    #expect(try #require(comparison.difference).largest < 15)
    let explanation = try comparison.explanation(baseline: old.file, actual: new.file)
    #expect(try !#require(explanation).hasOnlySoftEdges)
  }

  @Test(arguments: [222, 224, 226, 228])
  func `a flat area of another colour is none`(_ tint: Double) throws {
    #expect(try !hasOnlySoftEdges(drawing(tint: tint)))
  }

  @Test func `paper or ink of another colour is none`() throws {
    #expect(try !hasOnlySoftEdges(drawing(paper: 249)))
    #expect(try !hasOnlySoftEdges(drawing(ink: 60)))
  }

  @Test func `a mark that moved by a pixel is none`() throws {
    #expect(try !hasOnlySoftEdges(drawing(disc: 45)))
  }

  @Test func `a small flat area of the next level beside soft edges is none`() throws {
    var actual = drawing { x, y in (x + y).isMultiple(of: 3) ? 0.02 : 0 }
    for y in 4..<7 {
      for index in 3 * (y * 64 + 50)..<3 * (y * 64 + 53) { actual.samples[index] -= 1 }
    }
    #expect(try !hasOnlySoftEdges(actual))
  }

  @Test func `one flat pixel beside soft edges is enough`() throws {
    var actual = drawing { x, y in (x + y).isMultiple(of: 3) ? 0.02 : 0 }
    #expect(try hasOnlySoftEdges(actual))
    for channel in 0..<3 { actual.samples[3 * (5 * 64 + 50) + channel] -= 3 }
    #expect(try !hasOnlySoftEdges(actual))
  }

  @Test(arguments: [0, 47])
  func `flat pixels of the first and the last row count`(_ row: Int) throws {
    var actual = drawing { x, y in (x + y).isMultiple(of: 3) ? 0.02 : 0 }
    for channel in 0..<3 { actual.samples[3 * (row * 64 + 50) + channel] -= 30 }
    #expect(try !hasOnlySoftEdges(actual))
  }

  @Test func `half of an edge's contrast at one pixel is none`() throws {
    let old = drawing(ink: 200, disc: 200)
    var new = drawing(ink: 200, disc: 200) { x, y in (x + y).isMultiple(of: 3) ? 0.02 : 0 }
    #expect(try hasOnlySoftEdges(new, beside: old))
    let edge = try #require((0..<64).first { old.samples[3 * (20 * 64 + $0)] < 240 })
    for channel in 0..<3 { new.samples[3 * (20 * 64 + edge) + channel] -= 25 }
    #expect(try !hasOnlySoftEdges(new, beside: old))
  }

  @Test func `a third of an edge's contrast is none, however many pixels change little`() throws {
    func lines(change: Double, spot: Double) -> PNGFixture {
      .drawn(240, 60) { x, y in
        let level = [40, 145 + change, 250, 145 + change][x % 4]
        return Array(repeating: UInt8(x == 121 && y == 30 ? level + spot : level), count: 3)
      }
    }
    let old = lines(change: 0, spot: 0)
    #expect(try hasOnlySoftEdges(lines(change: 2, spot: 0), beside: old))
    #expect(try !hasOnlySoftEdges(lines(change: 2, spot: 36), beside: old))
  }

  @Test func `one level in a flat area is none, however many soft edges change`() throws {
    func lines(change: Double, spot: Double) -> PNGFixture {
      .drawn(240, 60) { x, y in
        let isSpot = (3..<6).contains(x) && (3..<6).contains(y)
        let level =
          x < 12 ? (isSpot ? 250 - spot : 250) : [40, 145 + change, 250, 145 + change][x % 4]
        return Array(repeating: UInt8(level), count: 3)
      }
    }
    let old = lines(change: 0, spot: 0)
    #expect(try hasOnlySoftEdges(lines(change: 3, spot: 0), beside: old))
    #expect(try !hasOnlySoftEdges(lines(change: 3, spot: 1), beside: old))
  }
}
