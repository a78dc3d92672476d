import Files
import Images
import PNGFixtures
import Testing

@testable import ImageComparison

struct ChangeMaskTests {
  private func marks(of changes: [(x: Int, y: Int)], width: Int = 150) -> ChangeMask? {
    ComparedFiles(
      baseline: .memory(PNGFixture.grey(width, 90).file),
      actual: .memory(PNGFixture.grey(width, 90, changes: changes).file), marksChanges: true
    ).changes
  }

  private func places(
    in mask: ChangeMask, columns: Range<Int> = 0..<Int.max, rows: Range<Int> = 0..<Int.max
  ) -> [[Int]] {
    var places: [[Int]] = []
    mask.forEachChange(inColumns: columns, rows: rows) { places.append([$0, $1]) }
    return places
  }

  private let changes: [(x: Int, y: Int)] = [
    (0, 0), (63, 0), (64, 0), (65, 0), (149, 0), (127, 40), (128, 40), (0, 89), (149, 89),
  ]

  @Test func `every changed pixel is marked, and no other`() throws {
    let mask = try #require(marks(of: changes))
    #expect(places(in: mask) == changes.map { [$0.x, $0.y] })
    // An unchanged pixel between two changes stays one.
    let gap = try #require(marks(of: [(10, 5), (12, 5), (11, 4), (11, 6)]))
    #expect(!places(in: gap).contains([11, 5]))
  }

  @Test func `only what lies in the columns and rows is visited`() throws {
    let mask = try #require(marks(of: changes))
    for (columns, rows) in [
      (0..<1, 0..<90), (64..<128, 0..<41), (65..<149, 1..<90), (5..<5, 0..<90),
    ] {
      let inside = changes.filter { columns.contains($0.x) && rows.contains($0.y) }
      #expect(places(in: mask, columns: columns, rows: rows) == inside.map { [$0.x, $0.y] })
    }
  }

  @Test func `nothing is marked where nothing changed`() {
    #expect(marks(of: []) == nil)
  }
}
