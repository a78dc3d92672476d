import ArgumentParser
import TextFormatting

extension OptionSpec where Value == Int {
  /// A whole number in a range; anything else is a usage error that names the range.
  init(_ name: String, default standard: Int, in range: ClosedRange<Int>, help: String) {
    self.init(
      name, default: standard, help: "\(help), \(range.lowerBound) to \(range.upperBound).",
      read: { try readWhole(in: range)($0) }, word: { "\($0)" })
  }
}

/// Reads a whole number in a range.
func readWhole<Number: FixedWidthInteger & LosslessStringConvertible & Sendable>(
  in range: ClosedRange<Number>
) -> @Sendable (String) throws -> Number {
  { text in
    guard let number = Number(text), range.contains(number) else {
      throw ValidationError(
        "'\(text.printable)' is not a whole number from \(range.lowerBound) to \(range.upperBound)."
      )
    }
    return number
  }
}

extension OptionSpec where Value == UInt32 {
  /// A seed of the random stream.
  init(_ name: String, default standard: UInt32, help: String) {
    let range = UInt32.min...UInt32.max
    self.init(
      name, default: standard, help: "\(help), \(range.lowerBound) to \(range.upperBound).",
      read: { try readWhole(in: range)($0) }, word: { "\($0)" })
  }
}

extension OptionSpec where Value == Double {
  /// A number in a range; "nan" and "inf" are outside every range.
  init(_ name: String, default standard: Double, in range: ClosedRange<Double>, help: String) {
    self.init(
      name, default: standard,
      help: "\(help), \(range.start) to \(range.upperBound.shortest).",
      read: { try readNumber(in: range)($0) }, word: { $0.shortest })
  }
}

/// Reads a number in a range.
func readNumber(in range: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
  { text in
    guard let number = Double(text), range.contains(number) else {
      let from = range.isAboveZero ? "" : "from "
      throw ValidationError(
        "'\(text.printable)' is not a number \(from)\(range.start) to \(range.upperBound.shortest)."
      )
    }
    return number
  }
}

extension ClosedRange<Double> {
  fileprivate var isAboveZero: Bool { lowerBound == .leastNonzeroMagnitude }
  fileprivate var start: String { isAboveZero ? "above 0 and up" : lowerBound.shortest }
}

extension OptionSpec where Value: RawRepresentable<String> {
  /// One of some names.
  init(
    _ name: String, default standard: Value, among all: [Value], help: String,
    valueName: String? = nil
  ) {
    self.init(
      name, default: standard, among: all, named: \.rawValue, help: help, valueName: valueName)
  }
}

extension OptionSpec {
  /// One of some values that have names.
  init(
    _ name: String, default standard: Value, among all: [Value],
    named label: @escaping @Sendable (Value) -> String, help: String, valueName: String? = nil
  ) {
    self.init(
      name, default: standard, help: help, valueName: valueName,
      completion: .list(all.map(label)), read: { try readName($0, among: all, named: label) },
      word: label)
  }

  /// Some of some values that have names, separated by commas, each kept once; or "all".
  init<Element: Equatable & Sendable>(
    _ name: String, default standard: [Element], shownDefault: String? = nil, among all: [Element],
    named label: @escaping @Sendable (Element) -> String, help: String
  ) where Value == [Element] {
    self.init(
      name, default: standard, help: help, shownDefault: shownDefault, valueName: "names",
      completion: .custom { _, _, begun in all.map(label).continuing(list: begun) },
      read: { text in
        var words = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        // A list may end with a comma.
        if words.count > 1, words.last == "" { words.removeLast() }
        if words.contains(where: { $0.lowercased() == "all" }) { return all }
        return try words.map { try readName($0, among: all, named: label) }
          .reduce(into: []) { values, value in
            if !values.contains(value) { values.append(value) }
          }
      }, word: { $0.map(label).joined(separator: ",") })
  }
}

private func readName<Value>(
  _ text: String, among all: [Value], named label: (Value) -> String
) throws -> Value {
  let word = text.trimmed.lowercased()
  guard let value = all.first(where: { label($0).lowercased() == word }) else {
    let guess = all.map(label).nearest(to: word).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError(
      "'\(text.printable)' is not one of \(all.map(label).joined(separator: ", ")).\(guess)")
  }
  return value
}

extension [String] {
  /// The lists of these names that a list may become once its last name is whole.
  fileprivate func continuing(list: String) -> [String] {
    let given = list.split(separator: ",", omittingEmptySubsequences: false).dropLast()
    return (given.isEmpty ? self + ["all"] : self).filter { !given.contains($0[...]) }
      .map { (given + [$0[...]]).joined(separator: ",") }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
