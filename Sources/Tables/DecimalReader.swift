/// Reads decimal numbers with one decimal mark, rounded to the nearest double as `Double.init` rounds them.
///
/// A number is a sign, digits with at most one mark among them, before them or behind them, and an exponent
/// after `e` or `E`. The sign may be U+2212, as word processors write minus. `nan`, `inf` and hexadecimal
/// numbers are none.
struct DecimalReader {
  /// What stands before the decimals.
  private(set) var mark: UInt8
  /// Whether a number had the mark, so that it is no longer a guess.
  private(set) var sawMark = false

  init(mark: Character) {
    self.mark = mark == "," ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }

  /// The number in a range of bytes, or nothing if it is none.
  mutating func number(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Double? {
    var parts = Parts()
    guard parts.read(bytes, from: start, to: end, mark: mark) else { return nil }
    if parts.hasMark { sawMark = true }
    guard parts.isExact,
      let magnitude = Self.nearest(to: parts.mantissa, exponent: parts.exponent)
    else { return slowNumber(in: bytes, from: start, to: end) }
    return parts.isNegative ? -magnitude : magnitude
  }

  /// The number by way of a string, for what ``nearest(to:exponent:)`` cannot do.
  private func slowNumber(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Double? {
    var text = ""
    for place in start..<end {
      switch bytes[place] {
      case mark: text.append(".")
      case 0xE2: text.append("-")
      case let byte where byte < 0x80: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: continue
      }
    }
    return Double(text)
  }
}

// MARK: Parts

extension DecimalReader {
  /// What a number is made of: ± mantissa · 10^exponent.
  private struct Parts {
    var isNegative = false
    var mantissa: UInt64 = 0
    var exponent = 0
    /// Whether the mantissa holds all digits.
    var isExact = true
    var hasMark = false

    /// Reads the parts, and returns whether they are a number.
    mutating func read(_ bytes: Span<UInt8>, from start: Int, to end: Int, mark: UInt8) -> Bool {
      var place = start
      if place < end { place += readSign(bytes, at: place, before: end) }
      var digitCount = 0
      while place < end {
        let digit = bytes[place] &- UInt8(ascii: "0")
        if digit < 10 {
          digitCount += 1
          // 10¹⁹ − 1 fits into 64 bits.
          if mantissa < 1_000_000_000_000_000_000 {
            mantissa = mantissa * 10 + UInt64(digit)
            if hasMark { exponent -= 1 }
          } else {
            isExact = false
          }
        } else if bytes[place] == mark, !hasMark {
          hasMark = true
        } else {
          break
        }
        place += 1
      }
      guard digitCount > 0 else { return false }
      return place == end || readExponent(bytes, from: place, to: end)
    }

    /// Reads a sign and returns its length.
    private mutating func readSign(_ bytes: Span<UInt8>, at place: Int, before end: Int) -> Int {
      switch bytes[place] {
      case UInt8(ascii: "+"):
        return 1
      case UInt8(ascii: "-"):
        isNegative = true
        return 1
      case 0xE2 where place + 2 < end && bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92:
        isNegative = true
        return 3
      default:
        return 0
      }
    }

    private mutating func readExponent(
      _ bytes: Span<UInt8>, from start: Int, to end: Int
    ) -> Bool {
      // In ASCII, the capital is the letter without this bit.
      guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return false }
      var place = start + 1
      var isDownwards = false
      if place < end, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
        isDownwards = bytes[place] == UInt8(ascii: "-")
        place += 1
      }
      guard place < end else { return false }
      var written = 0
      while place < end {
        let digit = bytes[place] &- UInt8(ascii: "0")
        guard digit < 10 else { return false }
        // Far beyond all doubles, and sums stay small.
        written = min(written * 10 + Int(digit), 100_000)
        place += 1
      }
      exponent += isDownwards ? -written : written
      return true
    }
  }
}

// MARK: Rounding

extension DecimalReader {
  /// 10⁰ … 10²², the powers of ten that are doubles.
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// 10⁰ … 10¹⁹, those that fit into 64 bits.
  private static let wholePowers: [UInt64] = (0...19).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// The double nearest to mantissa · 10^exponent, or nothing where that takes more than 128 bits.
  static func nearest(to mantissa: UInt64, exponent: Int) -> Double? {
    if mantissa == 0 { return 0 }
    if mantissa <= 1 << 53, -22...22 ~= exponent {
      // Both are exact, so the one operation rounds once.
      let power = powers[Int(exponent.magnitude)]
      return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    }
    return -19 ... -1 ~= exponent ? quotient(mantissa, by: wholePowers[-exponent]) : nil
  }

  /// mantissa / divisor, rounded once.
  ///
  /// Both are shifted to have their highest bit set, so that the quotient of 128 by 64 bits has 63 or 64
  /// bits: more than the 53 of a double and the one that decides. What the division leaves is a last bit
  /// that breaks ties.
  private static func quotient(_ mantissa: UInt64, by divisor: UInt64) -> Double {
    let shift = mantissa.leadingZeroBitCount
    let divisorShift = divisor.leadingZeroBitCount
    // Half of the mantissa is below the divisor, as the division wants it.
    let high = mantissa << UInt64(shift)
    let (quotient, remainder) = (divisor << UInt64(divisorShift)).dividingFullWidth(
      (high >> 1, high << 63))
    let sticky: UInt64 = remainder == 0 ? 0 : 1
    let exponent = divisorShift - shift - 63
    return Double(quotient | sticky) * Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
