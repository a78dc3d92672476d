import Testing
import TextFormatting

struct NumbersTests {
  @Test(arguments: [
    (0.5, 0, "0"), (1.5, 0, "2"), (-2.5, 0, "-2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
    (2.999, 2, "3.00"),
    (-0.004, 2, "0.00"), (-1.25, 1, "-1.2"), (1e16, 2, "1e+16"), (.infinity, 2, "inf"),
    (999_999.9999, 3, "1000000.000"), (0.0625, 6, "0.062500"),
  ])
  func `decimals are rounded half to even, and nothing has no sign`(
    _ number: Double, _ decimals: Int, _ text: String
  ) {
    #expect(number.formatted(decimals: decimals) == text)
  }

  @Test(arguments: [(2.0, "2"), (0.1, "0.1"), (-0.0, "0"), (1e-7, "1e-07"), (100.5, "100.5")])
  func `the shortest decimal has no point that says nothing`(_ number: Double, _ text: String) {
    #expect(number.shortest == text)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-12_345, "−12,345"), (1_234_567, "1,234,567"),
  ])
  func `commas stand between thousands`(_ number: Int, _ text: String) {
    #expect(number.grouped == text)
  }

  @Test func `a share has one decimal`() {
    #expect(percentage(148 / 300) == "49.3")
    #expect(percentage(1) == "100.0")
  }
}
