extension Double {
  /// The sine of an angle in radians, correctly rounded for every double; NaN for ±∞.
  package static func sin(_ x: Double) -> Double {
    if abs(x) < 0x1p-26 { return x }  // x³/6 is less than half a unit in the last place
    guard let angle = ReducedAngle(abs(x)) else { return .nan }
    return x > 0 ? angle.sine : -angle.sine
  }

  /// The cosine of an angle in radians, correctly rounded for every double; NaN for ±∞.
  package static func cos(_ x: Double) -> Double {
    if abs(x) < 0x1p-27 { return 1 }  // x²/2 is less than half a unit in the last place
    guard let angle = ReducedAngle(abs(x)) else { return .nan }
    return angle.cosine
  }
}

/// An angle as a number of right angles and a remainder of at most half a right angle.
private struct ReducedAngle {
  /// The nearest number of right angles, 0 … 3.
  let quadrant: UInt64
  /// The size of the remainder, up to π/4.
  let remainder: FixedPoint
  /// Whether the angle is less than its right angles.
  let isBelow: Bool

  /// Reduces an angle of at least 2⁻²⁷; none for ∞ and NaN.
  ///
  /// The angle is M · 2ᵉ with an integer M, so the turn it ends at is M times the fraction of
  /// 2ᵉ / 2π. That fraction is read off the digits of 2/π as far as they count (Payne, Hanek 1983):
  /// 320 bits from bit e − 2 on, of which M takes 53, the quadrant 2 and a remainder of nearly 0
  /// another 62.
  init?(_ angle: Double) {
    guard angle.isFinite else { return nil }
    let integer = UInt64(angle.significand * 0x1p52)
    let firstBit = Int(angle.exponent) - 52 - 2 + 64 * FixedPoint.zeroLimbsOfTwoOverPi
    var turn = InlineArray<5, UInt64>(repeating: 0)  // the most significant limb last
    var carry: UInt64 = 0
    for index in 0..<5 {
      let wide =
        UInt128(integer) * UInt128(FixedPoint.twoOverPi(bit: firstBit + 64 * (4 - index)))
        + UInt128(carry)
      turn[index] = UInt64(truncatingIfNeeded: wide)
      carry = UInt64(truncatingIfNeeded: wide >> 64)  // whole turns, at the end
    }
    let floor = turn[4] >> 62
    let fraction = FixedPoint(limbs: [
      turn[1] >> 62 | turn[2] << 2, turn[2] >> 62 | turn[3] << 2, turn[3] >> 62 | turn[4] << 2, 0,
    ])
    let isPastHalf = turn[4] >> 61 & 1 == 1
    quadrant = isPastHalf ? (floor + 1) % 4 : floor
    isBelow = isPastHalf
    remainder = (isPastHalf ? FixedPoint(1) - fraction : fraction) * .halfPi
  }

  var sine: Double {
    switch quadrant {
    case 0: isBelow ? -remainder.nearestSine : remainder.nearestSine
    case 1: remainder.nearestCosine
    case 2: isBelow ? remainder.nearestSine : -remainder.nearestSine
    default: -remainder.nearestCosine
    }
  }

  /// cos x = sin(x + π/2).
  var cosine: Double {
    ReducedAngle(quadrant: (quadrant + 1) % 4, remainder: remainder, isBelow: isBelow).sine
  }

  private init(quadrant: UInt64, remainder: FixedPoint, isBelow: Bool) {
    self.quadrant = quadrant
    self.remainder = remainder
    self.isBelow = isBelow
  }
}

extension FixedPoint {
  /// The double nearest to sin x, for x up to π/4.
  fileprivate var nearestSine: Double {
    ShortFixedPoint(self).sine.long.nearestDouble(within: ShortFixedPoint.error)
      ?? sine.nearestDouble
  }

  /// The double nearest to cos x, for x up to π/4.
  fileprivate var nearestCosine: Double {
    ShortFixedPoint(self).cosine.long.nearestDouble(within: ShortFixedPoint.error)
      ?? cosine.nearestDouble
  }

  /// sin x = x · (1 − x²/(2·3) · (1 − x²/(4·5) · …)) for x up to π/4.
  var sine: FixedPoint { self * alternatingSeries(firstDivisor: 2) }

  /// cos x = 1 − x²/(1·2) · (1 − x²/(3·4) · …) for x up to π/4.
  var cosine: FixedPoint { alternatingSeries(firstDivisor: 1) }

  /// 23 nested factors: the next would be below 2⁻²⁰⁰.
  private func alternatingSeries(firstDivisor: UInt64) -> FixedPoint {
    let square = self * self
    var series = FixedPoint(1)
    for k in (0..<23).reversed() {
      let divisor = firstDivisor + 2 * UInt64(k)
      series = FixedPoint(1) - series * square / (divisor * (divisor + 1))
    }
    return series
  }

  /// π/2.
  static let halfPi = FixedPoint(limbs: [
    0x5204_9c11_14cf_98e8, 0x898c_c517_01b8_39a2, 0x921f_b544_42d1_8469, 1,
  ])

  /// 64 bits of 2/π, the first of them after so many from the start of the table.
  fileprivate static func twoOverPi(bit: Int) -> UInt64 {
    let (limb, shift) = bit.quotientAndRemainder(dividingBy: 64)
    return twoOverPi[limb] << shift | twoOverPi[limb + 1] >> (64 - shift)
  }

  /// Zeros before the point, for angles so small that they skip none of the digits.
  fileprivate static let zeroLimbsOfTwoOverPi = 2

  /// The digits of 2/π that the largest double needs: 971 − 2 + 320 bits.
  private static let twoOverPi: [UInt64] = [
    0, 0,
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
    0xa9e3_9161_5ee6_1b08,
  ]
}
