/// An element of the XML that Cairo writes: tags and attributes, no text.
struct XMLElement {
  let name: String
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [XMLElement] = []

  /// Reads a document.
  ///
  /// - Throws: ``RenderingError/unknownSVG(part:)`` for anything but a declaration and elements.
  init(document: [UInt8]) throws(RenderingError) {
    var scanner = XMLScanner(document)
    if scanner.skip("<?xml") { _ = scanner.text(upTo: UInt8(ascii: ">")) }
    self = try XMLElement(&scanner)
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw .unknownSVG(part: "text after its last element") }
  }

  private init(_ scanner: inout XMLScanner) throws(RenderingError) {
    scanner.skipSpace()
    guard scanner.skip("<") else { throw .unknownSVG(part: "text between elements") }
    name = scanner.word()
    while true {
      scanner.skipSpace()
      if scanner.skip("/>") { return }
      if scanner.skip(">") { break }
      let key = scanner.word()
      guard !key.isEmpty, scanner.skip("=\"") else {
        throw .unknownSVG(part: "a broken tag <\(name)>")
      }
      attributes[key] = scanner.text(upTo: UInt8(ascii: "\""))
    }
    while true {
      scanner.skipSpace()
      if scanner.skip("</\(name)>") { return }
      children.append(try XMLElement(&scanner))
    }
  }
}

/// Reads bytes from front to back.
private struct XMLScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Goes past a string if it comes next.
  mutating func skip(_ string: String) -> Bool {
    guard rest.starts(with: string.utf8) else { return false }
    rest = rest.dropFirst(string.utf8.count)
    return true
  }

  /// The longest name that comes next.
  mutating func word() -> String {
    let word = rest.prefix {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    rest = rest[word.endIndex...]
    return String(decoding: word, as: UTF8.self)
  }

  /// What stands before a character, and goes past that character.
  mutating func text(upTo end: UInt8) -> String {
    let text = rest.prefix { $0 != end }
    rest = rest[text.endIndex...].dropFirst()
    return String(decoding: text, as: UTF8.self)
  }
}
