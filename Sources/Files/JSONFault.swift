// Foundation's decoder takes the first of two equal keys where most readers take the last, lets a comma stand
// before a closing bracket, and reads UTF-16. Whoever looks at such a file sees other values than are used.
// Its containers do not tell, so the text is gone through once more; all else that is no JSON the decoder
// itself refuses.

internal import FoundationEssentials

/// What is wrong with a JSON document that Foundation's decoder reads without a word.
struct JSONFault: Equatable {
  /// Where it is: `pictures.loss.png`; nothing for the document as a whole.
  let place: String?
  /// What it is.
  let reason: String

  /// Looks for the first fault; nothing where there is none, or where the decoder finds one of its own.
  init?(in document: Data) {
    var walk = JSONWalk(Array(document))
    guard let fault = walk.firstFault else { return nil }
    self = fault
  }

  fileprivate init(at path: [String], _ reason: String) {
    place =
      path.isEmpty
      ? nil
      : path.dropFirst().reduce(path[0]) { $1.hasPrefix("[") ? "\($0)\($1)" : "\($0).\($1)" }
    self.reason = reason
  }
}

extension InputFile {
  /// The first member of a JSON document that is not among some, by its place such as `run.dataset.seed`.
  ///
  /// A decoder passes over members that it does not know, so that a slip of the pen goes unseen.
  ///
  /// - Precondition: the document was decoded.
  package func firstMember(notIn known: Set<String>) -> String? {
    var walk = JSONWalk(Array(bytes), known: known)
    return walk.firstFault?.place
  }
}

/// A walk along the brackets, commas and strings of a document.
private struct JSONWalk {
  private let bytes: [UInt8]
  /// The places of all members that there may be, if that matters.
  private let known: Set<String>?
  private var place = 0
  private var line = 1
  /// The objects and arrays around the place, from the outermost.
  private var levels: [Level] = []
  private var isAfterComma = false

  private struct Level {
    let isObject: Bool
    /// The keys of an object so far. As strings: the decoder takes two ways to spell an accent for one.
    var keys: Set<String> = []
    /// The name of the value that is read, or its number.
    var name = ""
    var count = 0
    var wantsKey: Bool
  }

  init(_ bytes: [UInt8], known: Set<String>? = nil) {
    self.bytes = bytes
    self.known = known
  }

  private func path(besidesLast isShort: Bool = false) -> [String] {
    (isShort ? levels.dropLast() : levels[...]).map { $0.isObject ? $0.name : "[\($0.count)]" }
  }

  var firstFault: JSONFault? {
    mutating get {
      if bytes.contains(0) {
        return JSONFault(at: [], "it is not UTF-8; save it in that encoding")
      }
      while place < bytes.count {
        if let fault = step() { return fault }
      }
      return nil
    }
  }

  /// Reads a bracket, a comma, a string, or a byte of something else.
  private mutating func step() -> JSONFault? {
    let byte = bytes[place]
    defer { place += 1 }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return nil
    case UInt8(ascii: "\n"):
      line += 1
      return nil
    case UInt8(ascii: ","):
      isAfterComma = true
      guard let last = levels.indices.last else { return nil }
      levels[last].count += 1
      levels[last].wantsKey = levels[last].isObject
      return nil
    case UInt8(ascii: "{"): levels.append(Level(isObject: true, wantsKey: true))
    case UInt8(ascii: "["): levels.append(Level(isObject: false, wantsKey: false))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if isAfterComma {
        return JSONFault(
          at: path(besidesLast: true), "a comma stands before the closing bracket in line \(line)")
      }
      _ = levels.popLast()
    case UInt8(ascii: "\""):
      let string = readString()
      guard let last = levels.indices.last, levels[last].wantsKey, let string else { break }
      levels[last].wantsKey = false
      levels[last].name = string
      if !levels[last].keys.insert(string).inserted {
        return JSONFault(at: path(), "it is there twice, the second time in line \(line)")
      }
      if let known, !known.contains(path().joined(separator: ".")) {
        return JSONFault(at: path(), "it is not known")
      }
    default: break
    }
    isAfterComma = false
    return nil
  }

  /// Reads on to the quotation mark that ends a string; nothing if the string is none for the decoder.
  private mutating func readString() -> String? {
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard place < bytes.count else { return nil }
    return try? JSONDecoder().decode(String.self, from: Data(bytes[start...place]))
  }
}
