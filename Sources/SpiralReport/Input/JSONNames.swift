import FoundationEssentials

/// The names of the members of a JSON document, in its order, each after those around it:
/// `network.hiddenBiases`.
///
/// A decoder passes over members that it does not know, so that a slip of the pen goes unseen. Objects in
/// arrays are not told apart.
///
/// - Parameter bytes: A document that a decoder has read already.
func namesOfMembers(in bytes: Data) -> [String] {
  var names: [String] = []
  // The names of the members that the containers around are values of; nil for an array.
  var objects: [String?] = []
  var value = ""
  var isName = false
  var index = bytes.startIndex
  while index < bytes.endIndex {
    switch bytes[index] {
    case UInt8(ascii: "{"):
      objects.append(value)
      isName = true
    case UInt8(ascii: "["):
      objects.append(nil)
      isName = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      objects.removeLast()
      isName = false
    case UInt8(ascii: ","): isName = objects.last.map { $0 != nil } ?? false
    case UInt8(ascii: "\""):
      let start = index
      index += 1
      while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard isName, index < bytes.endIndex, let around = objects.last ?? nil else { break }
      // The decoder knows every way to write a letter.
      let name = (try? JSONDecoder().decode(String.self, from: bytes[start...index])) ?? ""
      value = around.isEmpty ? name : "\(around).\(name)"
      names.append(value)
      isName = false
    default: break
    }
    index += 1
  }
  return names
}
