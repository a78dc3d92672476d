extension Double {
  /// The number with a fixed number of decimals, rounded half to even on the decimal it stands for.
  ///
  /// Written without the system's formatter, so that no locale can change it.
  package func formatted(decimals: Int) -> String {
    guard isFinite else { return "\(self)" }
    guard magnitude < 1e15 else { return "\(self)" }
    if decimals == 0 { return "\(Int(rounded(.toNearestOrEven)))" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = magnitude.rounded(.down)
    // The integer part is exact, so only the fraction is scaled: its product is below 2^53.
    var fraction = ((magnitude - whole) * scale).rounded(.toNearestOrEven)
    var integer = Int(whole)
    if fraction == scale {
      integer += 1
      fraction = 0
    }
    let digits = String(Int(fraction))
    let padded = String(repeating: "0", count: max(0, decimals - digits.count)) + digits
    let isZero = integer == 0 && fraction == 0
    return (self < 0 && !isZero ? "-" : "") + "\(integer).\(padded)"
  }

  /// This number, or 0 for −0: no file shows the sign of nothing.
  package var withoutNegativeZero: Double { self == 0 ? 0 : self }

  /// The shortest decimal that reads back to this number, without `.0`.
  package var shortest: String {
    let text = "\(withoutNegativeZero)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// A share in percent without its sign: "49.3", with as many decimals as are needed to tell it from none and
/// from all.
package func percentage(_ share: Double) -> String {
  let texts = (1...9).lazy.map { (100 * share).formatted(decimals: $0) }
  let isWhole = share == 0 || share == 1
  let isTold = { (text: String) in isWhole || (Double(text) != 0 && Double(text) != 100) }
  return texts.first(where: isTold) ?? (100 * share).formatted(decimals: 1)
}

extension Double {
  /// A bound with a fixed number of decimals that is not below the number.
  package func roundedUp(decimals: Int) -> String {
    let text = formatted(decimals: decimals)
    guard let bound = Double(text), bound < self else { return text }
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return (bound + unit).formatted(decimals: decimals)
  }
}

extension Double {
  /// The number with four significant digits, or with all before the point where there are more: "0.02346",
  /// "23.46", "234567".
  package var brief: String {
    guard self == 0 || magnitude >= 1e-10 else { return shortest }
    var decimals = 3
    var size = magnitude
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    while size > 0, size < 1 {
      size *= 10
      decimals += 1
    }
    let text = formatted(decimals: decimals)
    guard text.contains(".") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }
}

extension Int {
  /// The number with commas between thousands and U+2212 for minus: "−10,000".
  package var grouped: String {
    (self < 0 ? "−" : "") + String(magnitude).groupedByThousands
  }
}

extension String {
  /// Digits with commas between thousands, counted from the end: "10,000".
  package var groupedByThousands: String {
    var grouped = ""
    for (index, digit) in enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}

extension Double {
  /// The number with two digits and a power of ten: "3.2e-9"; 0 is "0".
  package var scientific: String {
    guard isFinite, self != 0 else { return shortest }
    // The shortest decimal is exact in ten, and has its own exponent where it is small or large.
    let parts = "\(magnitude)".split(separator: "e", maxSplits: 1)
    let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let shown =
      (digits.first.map(Array.init) ?? []) + (digits.dropFirst().first.map(Array.init) ?? [])
    let leading = shown.prefix { $0 == "0" }.count
    var exponent =
      (digits.first?.count ?? 1) - 1 - leading + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let significant = shown.dropFirst(leading).prefix(3).map(String.init)
    let padded = significant + Array(repeating: "0", count: 3 - significant.count)
    // Of three digits the third decides, half up.
    var tenths = ((Int(padded.joined()) ?? 0) + 5) / 10
    if tenths == 100 {
      tenths = 10
      exponent += 1
    }
    let mantissa = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return (self < 0 ? "-" : "") + "\(mantissa)e\(exponent)"
  }
}
