import ArgumentParser
import ImageComparison
import Plotting
import SpiralReport

/// Reads a whole number in a range; anything else is a usage error that names the range.
func whole(_ range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
  { text in
    guard let number = Int(text), range.contains(number) else {
      throw ValidationError(
        "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }
}

/// Reads a number in a range; "nan" and "inf" are outside every range.
func number(_ range: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
  { text in
    guard let number = Double(text), range.contains(number) else {
      let isOpen = range.lowerBound == .leastNonzeroMagnitude
      let start = isOpen ? "above 0 and up" : "from \(range.lowerBound.shortest)"
      throw ValidationError("'\(text)' is not a number \(start) to \(range.upperBound.shortest).")
    }
    return number
  }
}

/// Reads one of some names.
func name<Name: RawRepresentable<String> & Sendable>(
  of all: [Name]
) -> @Sendable (String) throws -> Name {
  { text in
    guard let name = Name(rawValue: text) else {
      throw ValidationError(
        "'\(text)' is not one of \(all.map(\.rawValue).joined(separator: ", ")).")
    }
    return name
  }
}

/// Reads names separated by commas, each kept once, or "all".
func names<Name: RawRepresentable<String> & Sendable & Equatable>(
  of all: [Name]
) -> @Sendable (String) throws -> [Name] {
  { text in
    if text == "all" { return all }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return try words.map(name(of: all)).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}

/// Reads a range of seeds such as 0-99.
@Sendable
func seedRange(_ text: String) throws -> ClosedRange<UInt32> {
  let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0) }
  guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last,
    last - first < 10_000
  else { throw ValidationError("'\(text)' is not a range of at most 10000 seeds such as 0-99.") }
  return first...last
}

/// Reads the name of a palette.
func palette(named text: String) throws -> Palette {
  guard let palette = Palette.choices.first(where: { $0.name == text }) else {
    throw ValidationError(
      "'\(text)' is not one of \(Palette.choices.map(\.name).joined(separator: ", ")).")
  }
  return palette
}

/// Reads a number of pixels, or a share of them.
@Sendable
func pixelCap(_ text: String) throws -> Caps.PixelCap {
  guard let cap = Caps.PixelCap(text: text) else {
    throw ValidationError("'\(text)' is neither a number of pixels nor a share such as 0.05%.")
  }
  return cap
}
