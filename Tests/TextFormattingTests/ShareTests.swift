import Testing
import TextFormatting

struct ShareTests {
  @Test(arguments: [
    (0, 3000, "0.0"), (1, 3000, "0.03"), (1, 3, "33.3"), (2999, 3000, "99.97"),
    (3000, 3000, "100.0"),
    (999_999, 1_000_000, "99.9999"),
  ])
  func `a percentage is neither none nor all unless it is`(
    _ part: Int, _ whole: Int, _ text: String
  ) {
    #expect(percentage(Double(part) / Double(whole)) == text)
  }

  @Test(arguments: [
    (0.0505, 3, "0.051"), (0.0505, 2, "0.06"), (0.05, 2, "0.05"), (0.9999, 3, "1.000"),
    (0, 2, "0.00"),
    (1.0000001, 2, "1.01"),
  ])
  func `a bound is rounded up`(_ number: Double, _ decimals: Int, _ text: String) {
    #expect(number.roundedUp(decimals: decimals) == text)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (0.023456, "0.02346"), (-23.456, "-23.46"), (10, "10"),
    (1999.96, "2000"), (234_567.4, "234567"), (3.76, "3.76"), (1e-10, "0.0000000001"),
    (1.5e-12, "1.5e-12"), (1e300, "1e+300"),
  ])
  func `a brief number has four digits that count`(_ number: Double, _ text: String) {
    #expect(number.brief == text)
  }
}
