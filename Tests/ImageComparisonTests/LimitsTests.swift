import ImageComparison
import PNGFixtures
import Testing

struct LimitsTests {
  private let picture = PNGFixture.grey(64, 64)
  private let spots = PNGFixture.grey(64, 64, changes: [(3, 3), (5, 4), (60, 60)])

  @Test func `each limit alone can fail a picture`() throws {
    #expect(
      compare(picture, spots, try Limits(tolerance: 3, pixels: .count(3), window: 2)).state
        == .within
    )
    #expect(
      compare(picture, spots, try Limits(tolerance: 2.9, pixels: .count(3), window: 2)).state
        == .changed)
    #expect(
      compare(picture, spots, try Limits(tolerance: 3, pixels: .count(2), window: 2)).state
        == .changed)
    #expect(
      compare(picture, spots, try Limits(tolerance: 3, pixels: .count(3), window: 1)).state
        == .changed)
  }

  @Test func `a tolerance alone allows few and scattered pixels`() throws {
    let limits = try Limits(tolerance: 2)
    #expect(limits.pixels == .percent(0.05) && limits.window == 64)
    #expect(try Limits() == .exact)
  }

  @Test func `a share is of the compared pixels`() throws {
    // Three of 4096 pixels are 0.0732… %.
    #expect(
      compare(picture, spots, try Limits(tolerance: 9, pixels: .percent(0.074), window: 9)).state
        == .within)
    #expect(
      compare(picture, spots, try Limits(tolerance: 9, pixels: .percent(0.073), window: 9)).state
        == .changed)
  }

  @Test func `the smallest limits pass, and any smaller one fails`() throws {
    let difference = try #require(compare(picture, spots).difference)
    let smallest = Limits(smallestFor: difference)
    #expect(smallest.allow(difference))
    #expect(smallest == (try Limits(tolerance: 3, pixels: .count(3), window: 2)))
    for smaller in [
      try Limits(tolerance: 2, pixels: .count(3), window: 2),
      try Limits(tolerance: 3, pixels: .count(2), window: 2),
      try Limits(tolerance: 3, pixels: .count(3), window: 1),
    ] {
      #expect(!smaller.allow(difference))
    }
  }

  @Test func `the smallest limits of part of a level are the whole level`() throws {
    func deep(_ level: UInt16) -> PNGFixture {
      PNGFixture(width: 2, height: 1, form: PNGForm(0, 16), samples: [32_768, level])
    }
    let difference = try #require(compare(deep(32_768), deep(33_000)).difference)
    #expect(difference.largest > 0.9 && difference.largest < 1, "232 of 257 steps")
    let smallest = Limits(smallestFor: difference)
    #expect(smallest == (try Limits(tolerance: 1, pixels: .count(1), window: 1)))
    #expect(smallest.allow(difference))
  }

  @Test func `loosening a limit never turns a pass into a failure`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let changes = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        (x: Int.random(in: 0..<64, using: &random), y: Int.random(in: 0..<64, using: &random))
      }
      let other = PNGFixture.grey(
        64, 64, changes: changes, to: .random(in: 0...127, using: &random))
      let difference = try #require(compare(picture, other).difference)
      func limits() throws -> (Double, Double, Int) {
        (
          .random(in: 0...255, using: &random), .random(in: 0...1, using: &random),
          .random(in: 0...30, using: &random)
        )
      }
      let (tight, loose) = (try limits(), try limits())
      let first = try Limits(tolerance: tight.0, pixels: .percent(tight.1), window: tight.2)
      let second = try Limits(
        tolerance: max(tight.0, loose.0), pixels: .percent(max(tight.1, loose.1)),
        window: max(tight.2, loose.2))
      #expect(!first.allow(difference) || second.allow(difference))
    }
  }

  @Test func `values out of range are refused with their range (R12)`() {
    for tolerance in [-1, 255.5, .nan, .infinity] {
      #expect(throws: LimitError.self) { try Limits(tolerance: tolerance) }
    }
    for pixels in [.count(-1), .percent(-0.1), .percent(100.1), .percent(.nan)]
      as [Limits.PixelLimit]
    {
      #expect(throws: LimitError.self) { try Limits(pixels: pixels) }
    }
    for window in [-1, 1025] {
      #expect(throws: LimitError.window(window)) { try Limits(window: window) }
    }
    #expect(
      "\(LimitError.tolerance(300))".contains("300")
        && "\(LimitError.tolerance(300))".contains("0 to 255"))
    #expect("\(LimitError.pixelCount(-1))".contains("-1"))
    #expect("\(LimitError.pixelShare(200))".contains("200"))
    #expect("\(LimitError.window(2000))".contains("1024"))
  }
}
