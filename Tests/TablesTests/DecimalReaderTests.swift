import TableMutations
import Testing

@testable import Tables

/// Numbers get the bits that the standard library gives them.
struct DecimalReaderTests {
  private func number(_ text: String, mark: Character = ".") -> Double? {
    var reader = DecimalReader(mark: mark)
    let bytes = Array(text.utf8)
    return reader.number(in: bytes.span, from: 0, to: bytes.count)
  }

  private func expectExact(_ text: String) {
    #expect(number(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
  }

  @Test(arguments: [
    "0", "-0", "0.0", "-0.000", "1", "-1", ".5", "5.", "0.1", "123456789.123456789",
    "9007199254740993", "9007199254740992.5", "9007199254740993.0000000001", "1e22", "1e23",
    "8.5e22", "1e-22", "1e-23", "0.30000000000000004", "1.7976931348623157e308", "1e400", "-1e400",
    "5e-324", "2.5e-324", "1e-400", "2.2250738585072011e-308", "1.00000000000000011102230246251565",
    "1.00000000000000011102230246251566", "0000000000000000000000000000001.5",
    "9999999999999999999", "99999999999999999999", "0.9999999999999999999",
    "1234567890123456789e-19",
    "18446744073709551615", "18446744073709551616", "1e99999999999999999999",
    "0e99999999999999999999",
  ])
  func `numbers are rounded to the nearest double`(_ text: String) {
    expectExact(text)
  }

  @Test(arguments: 1...19)
  func `so are random ones of each length`(digitCount: Int) {
    var random = SplitMix(state: UInt64(digitCount))
    for _ in 0..<4000 {
      let digits = String((0..<digitCount).map { _ in Character("\(random.next() % 10)") })
      let point = Int(random.next() % UInt64(digitCount + 1))
      let sign = random.next() % 2 == 0 ? "-" : ""
      expectExact(sign + digits.prefix(point) + "." + digits.dropFirst(point))
      expectExact("\(sign)\(digits)e\(Int(random.next() % 60) - 30)")
    }
  }

  /// Halfway between two doubles only the last bit decides, and digits far behind it.
  @Test func `so are those in the middle between two doubles`() {
    var random = SplitMix(state: 1)
    for _ in 0..<4000 {
      // (2 m + 1) / 2 with m of 53 bits, written exactly.
      let whole = (random.next() >> 11) | 1 << 52
      expectExact("\(whole).5")
      expectExact("\(whole >> 1).\(whole & 1 == 0 ? "25" : "75")")
      expectExact("\(whole >> 3).\(whole & 1 == 0 ? "0625" : "9375")")
    }
  }

  @Test(arguments: [
    "", "+", "-", ".", "-.", "e5", "1e", "1e+", "1e5.", "1.2.3", "1,5", "0x10", "nan", "inf", "1f",
    "+-1", "1 2", "1_000", "١", "\u{2212}", "1\u{2212}", "∞", "1e\u{2212}5",
  ])
  func `what is no number is none`(_ text: String) {
    #expect(number(text) == nil)
  }

  @Test func `the mark may be a comma, and minus the sign of word processors`() {
    #expect(number("-1,5e3", mark: ",") == -1500)
    #expect(number("1.5", mark: ",") == nil)
    #expect(number("\u{2212}1.5") == -1.5)
    #expect(number("\u{2212}1234567890123456789012.5") == -1234567890123456789012.5)
  }
}
