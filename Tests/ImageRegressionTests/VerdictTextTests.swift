import ImageComparison
import ImageRegression
import PNGFixtures
import Testing

struct VerdictTextTests {
  private func text(
    _ old: PNGFixture, _ new: PNGFixture, _ limits: Limits = .exact
  ) throws -> String {
    let folders = try ImageFolders(["a.png": old.file], ["a.png": new.file])
    var check = try folders.check()
    check.limits = limits
    return try check.run().verdicts[0].text()
  }

  @Test func `another size is told with the old one first`() throws {
    #expect(
      try text(.grey(20, 21), .grey(30, 32))
        .hasPrefix("a.png: size changed from 20 × 21 px to 30 × 32 px"))
  }

  @Test func `a percentage is told as the pixels of the whole image that it allows`() throws {
    let limits = try Limits(tolerance: 1, pixels: .percent(1), window: 9)
    #expect(
      try text(.grey(20, 20), .grey(20, 20, changes: [(3, 3)]), limits)
        .hasPrefix("a.png: 1 px differ (limit 4), max difference 3 levels (limit 1), "))
  }

  @Test func `a move is told with its signs`() throws {
    func square(_ x: Int, _ y: Int) -> PNGFixture {
      .grey(60, 60, changes: (0..<64).map { (x + $0 % 8, y + $0 / 8) }, to: 20)
    }
    #expect(try text(square(20, 20), square(22, 19)).contains(", moved by (+2, -1)"))
    #expect(try text(square(20, 20), square(20, 23)).contains(", moved by (0, +3)"))
  }

  @Test func `changed metadata are told with the old value first`() throws {
    func picture(gamma: UInt32?) -> PNGFixture {
      var picture = PNGFixture.grey(20, 20)
      picture.ancillary = gamma.map { [PNGChunk("gAMA", bigEndian($0))] } ?? []
      return picture
    }
    let (old, new, none) = (picture(gamma: 30000), picture(gamma: 50000), picture(gamma: nil))
    #expect(try text(old, new) == "a.png: gAMA changed from 0.3 to 0.5")
    #expect(try text(none, new) == "a.png: gAMA added (0.5)")
    #expect(try text(old, none) == "a.png: gAMA removed (was 0.3)")
  }
}
