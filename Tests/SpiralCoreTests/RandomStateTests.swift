import Testing

@testable import SpiralCore

struct RandomStateTests {
  @Test func `uniform draws are NumPy's`() throws {
    var random = RandomState(seed: 0)
    for expected in try Fixtures.draws().rand0 { #expect(random.uniform() == expected.value) }
  }

  @Test func `normal draws of the largest seed are NumPy's`() throws {
    var random = RandomState(seed: .max)
    for expected in try Fixtures.draws().randnMax { #expect(random.normal() == expected.value) }
  }

  @Test func `a uniform draw does not use up the kept normal`() throws {
    let expected = try Fixtures.draws().randn0
    var random = RandomState(seed: 0)
    #expect(random.normal() == expected[0].value)
    _ = random.uniform()
    #expect(random.normal() == expected[1].value)
  }

  @Test func `copies of a stream go on alike`() {
    var random = RandomState(seed: 7)
    _ = random.normal()
    var copy = random
    #expect((0..<1000).allSatisfy { _ in random.normal() == copy.normal() })
  }
}
