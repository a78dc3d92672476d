import TextFormatting

/// A piece of prose for readers, written in English with places for values.
///
/// A phrase is translated as a whole: its ``template`` is what a language looks up, and the values go to
/// the places of the translation, which may come in another order. Values that are text (names of
/// classes, numbers) are shown as they are.
///
/// ```swift
/// let phrase: Phrase = "\(148) of \(300) points right"   // template "{1} of {2} points right"
/// ```
package struct Phrase: Hashable, Sendable {
  /// The English text with `{1}`, `{2}`, … where values go.
  package private(set) var template: String
  private(set) var values: [Value] = []

  /// What stands at a place.
  indirect enum Value: Hashable, Sendable {
    /// Text that is the same in every language.
    case text(String)
    /// A number in percent, whose sign each language sets in its way.
    case percent(String)
    /// A phrase that is translated too.
    case phrase(Phrase)
    /// Phrases in a row.
    case row([Phrase], Joint)
  }

  /// How phrases follow each other.
  package enum Joint: Hashable, Sendable {
    /// As whole sentences.
    case sentences
    /// As items of a list.
    case list
  }
}

extension Phrase {
  /// Sentences one after the other.
  package static func sentences(_ phrases: [Phrase]) -> Phrase { row(phrases, .sentences) }

  /// Items of a list.
  package static func list(_ phrases: [Phrase]) -> Phrase { row(phrases, .list) }

  /// Text that is the same in every language: a title that the user gave, or a name.
  package static func verbatim(_ text: String) -> Phrase {
    Phrase(template: "{1}", values: [.text(text)])
  }

  /// A number in percent that has its form already.
  static func percent(_ number: String) -> Phrase {
    Phrase(template: "{1}", values: [.percent(number)])
  }

  private static func row(_ phrases: [Phrase], _ joint: Joint) -> Phrase {
    Phrase(template: "{1}", values: [.row(phrases, joint)])
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Collects the text of a literal and the values in it.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var values: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { template += literal }

    /// A whole number, with commas between thousands. Give numbers that are names, such as seeds, as text.
    package mutating func appendInterpolation(_ number: Int) { append(.text(number.grouped)) }

    /// A name, or a number that has its form already.
    package mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    /// A share in percent: "49.3 %".
    package mutating func appendInterpolation(percent share: Double) {
      append(.percent(percentage(share)))
    }

    /// A phrase within a phrase.
    package mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    private mutating func append(_ value: Value) {
      values.append(value)
      template += "{\(values.count)}"
    }
  }

  package init(stringLiteral text: String) { template = text }

  package init(stringInterpolation: StringInterpolation) {
    template = stringInterpolation.template
    values = stringInterpolation.values
  }
}
