import Testing

@testable import SpiralCore

/// The wide arithmetic below the elementary functions, to its last bits.
struct FixedPointTests {
  @Test func `constants have their digits`() {
    // floor(log 2 · 2¹⁹²) and floor(π/2 · 2¹⁹²), by mpmath.
    let logOf2 = FixedPoint(limbs: [
      0x40f3_4326_7298_b62d, 0xc9e3_b398_03f2_f6af, 0xb172_17f7_d1cf_79ab, 0x0000_0000_0000_0000,
    ])
    let halfPi = FixedPoint(limbs: [
      0x5204_9c11_14cf_98e8, 0x898c_c517_01b8_39a2, 0x921f_b544_42d1_8469, 0x0000_0000_0000_0001,
    ])
    #expect(difference(.logOf2, logOf2) < Self.rounding)
    #expect(difference(.halfPi, halfPi) == 0)
  }

  @Test(arguments: [1, 3, 27, 100, 201, 255] as [UInt64])
  func `squares of sine and cosine add up to one`(numerator: UInt64) {
    let angle = FixedPoint(numerator, dividedBy: 256) * .halfPi / 2  // up to π/4
    let (sine, cosine) = (angle.sine, angle.cosine)
    #expect(difference(sine * sine + cosine * cosine, FixedPoint(1)) < Self.rounding)
  }

  @Test func `the logarithm takes as many terms as its largest argument needs`() {
    let largest = FixedPoint(1716, dividedBy: 10_000)  // (√2 − 1) / (√2 + 1)
    let logarithm = largest.artanh(termCount: FixedPoint.termCountBelowRoot)
    #expect(difference(logarithm, largest.artanh(termCount: 61)) == 0)
  }

  @Test(arguments: [1, 3, 27, 100, 201, 255] as [UInt64])
  func `the short series are as near as is claimed`(numerator: UInt64) {
    let angle = FixedPoint(numerator, dividedBy: 256) * .halfPi / 2  // up to π/4
    let ratio = FixedPoint(numerator * 1715, dividedBy: 256 * 10_000)  // up to 0.1715
    let pairs = [
      (ShortFixedPoint(angle).sine.long, angle.sine),
      (ShortFixedPoint(angle).cosine.long, angle.cosine),
      (ShortFixedPoint(ratio).artanh.long, ratio.artanh(termCount: 61)),
    ]
    for (short, long) in pairs {
      // An eighth of the claim, so that a term too few is seen.
      #expect(difference(short, long) < 0x1p-117)
    }
  }

  @Test func `a number that is within its error of a tie has no nearest double`() {
    let error = ShortFixedPoint.error
    let tie = FixedPoint(1) + FixedPoint(limbs: [0, 0, 1 << 11, 0])  // 1 + 2⁻⁵³
    #expect(tie.nearestDouble(within: error) == nil)
    #expect((tie + error / 2).nearestDouble(within: error) == nil)
    #expect((tie + error + error).nearestDouble(within: error) == 1.0.nextUp)
    #expect((tie - error - error).nearestDouble(within: error) == 1)
    #expect(error.nearestDouble(within: error) == nil)
  }

  @Test func `a quotient times its divisor is the dividend`() {
    let sevenths = FixedPoint(5, dividedBy: 7)
    #expect(difference(sevenths * FixedPoint(7), FixedPoint(5)) < Self.rounding)
    #expect(difference(FixedPoint(5) / 7, sevenths) == 0)
  }

  @Test func `the nearest double is chosen by the bits behind it`() {
    let half = FixedPoint(1, dividedBy: 2)
    #expect((FixedPoint(1 << 53) + half).nearestDouble == 0x1p53)
    let above = FixedPoint(1 << 53) + FixedPoint(limbs: [1, 0, 0, 1])
    #expect(above.nearestDouble == 0x1p53 + 2)
    #expect((FixedPoint(3) - FixedPoint(limbs: [1, 0, 0, 0])).nearestDouble == 3)
    #expect(FixedPoint(0).nearestDouble == 0)
    #expect(FixedPoint(limbs: [1, 0, 0, 0]).nearestDouble == 0x1p-192)
  }

  private func difference(_ left: FixedPoint, _ right: FixedPoint) -> Double {
    let isOrdered = (0..<4).last { left.limbs[$0] != right.limbs[$0] }
      .map { left.limbs[$0] > right.limbs[$0] }
    return (isOrdered ?? true ? left - right : right - left).nearestDouble
  }

  /// A hundred operations, each off by one unit at most.
  private static let rounding = 100 * 0x1p-192
}
