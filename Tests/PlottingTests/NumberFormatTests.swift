import Testing

@testable import Plotting

struct NumberFormatTests {
  @Test func `decimals are written in full with commas and a true minus`() {
    #expect(NumberFormat.plain(Decimal(digits: -123_450, exponent: -2)) == "−1,234.50")
    #expect(NumberFormat.plain(Decimal(digits: 5, exponent: -3)) == "0.005")
    #expect(NumberFormat.plain(Decimal(digits: 12, exponent: 5)) == "1,200,000")
    #expect(NumberFormat.plain(Decimal(digits: 0, exponent: -1)) == "0.0")
    #expect(NumberFormat.plain(Decimal(digits: 0, exponent: 4)) == "0")
    #expect(NumberFormat.plain(Decimal(digits: 999, exponent: 0)) == "999")
  }

  @Test func `powers of ten have raised figures`() {
    #expect(NumberFormat.power(Decimal(digits: 1, exponent: -12)) == "10⁻¹²")
    #expect(NumberFormat.power(Decimal(digits: 5, exponent: 30)) == "5×10³⁰")
  }

  @Test func `labels of an axis share one form`() {
    let small = [-1, 0, 1].map { Decimal(digits: $0 * 5, exponent: -9) }
    #expect(NumberFormat.labels(for: small) == ["−5×10⁻⁹", "0", "5×10⁻⁹"])
    // Digits that differ far to the right of the first are read in full.
    let narrow = [
      Decimal(digits: 10_000_000_015, exponent: -1), Decimal(digits: 10_000_000_020, exponent: -1),
    ]
    #expect(NumberFormat.labels(for: narrow) == ["1,000,000,001.5", "1,000,000,002.0"])
    #expect(NumberFormat.labels(for: []) == [])
  }

  @Test func `zeros that all labels share are dropped`() {
    let halves = [0, 50, 100].map { Decimal(digits: $0, exponent: -2) }
    #expect(NumberFormat.labels(for: halves) == ["0.0", "0.5", "1.0"])
  }

  @Test(arguments: [
    (Decimal(digits: 3, exponent: -1), 0.3), (Decimal(digits: -7, exponent: 22), -7e22),
    (Decimal(digits: 3, exponent: -30), 3e-30), (Decimal(digits: 17, exponent: 300), 17e300),
    (Decimal(digits: 5, exponent: -324), 0x1p-1074), (Decimal(digits: 1, exponent: 400), .infinity),
  ])
  func `a decimal's value is the nearest double`(_ decimal: Decimal, _ value: Double) {
    #expect(decimal.value == value)
  }

  @Test(arguments: [
    (1.0, 0), (9.999_999_999_999_998, 0), (10.0, 1), (1000.0, 3), (0.001, -3),
    (0.000_999_999_999_999_999_9, -4), (0x1p-1074, -324), (.greatestFiniteMagnitude, 308),
  ])
  func `the decade of a number is exact`(_ value: Double, _ exponent: Int) {
    #expect(decade(of: value) == exponent)
  }
}
