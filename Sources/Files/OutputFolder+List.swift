import FoundationEssentials

/// The list of the files that are ours, in the form of `sha256sum`: a line a file, its checksum and its
/// name, in the order of the names.
///
/// While files are written a name has two lines, one for the old file and one for the new one. A line of
/// earlier versions is a name alone.
extension OutputFolder {
  /// The checksums that each file of ours may have; `nil` among them where any will do.
  struct List: Equatable {
    private var entries: [String: Set<Checksum?>] = [:]

    /// The files that are ours.
    var names: some Collection<String> { entries.keys }

    /// The checksums that a file may have; none for a file that is not ours.
    subscript(name: String) -> Set<Checksum?> {
      get { entries[name] ?? [] }
      set { entries[name] = newValue.isEmpty ? nil : newValue }
    }
  }

  /// What earlier runs wrote.
  func list() -> List {
    var list = List()
    // No list, or one that is not text, means that nothing here is ours.
    let data = FileManager.default.contents(atPath: full(OutputFolder.listName)) ?? Data()
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let (name, checksum) = OutputFolder.entry(on: line)
      // Nothing outside of the folder is ours, whatever a list says.
      let isInside = !name.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0.isEmpty || $0 == "." || $0 == ".."
      }
      if isInside { list[name].insert(checksum) }
    }
    return list
  }

  /// Says which files are ours; where none is left, there is no list.
  func write(_ list: List) throws(FileError) {
    let lines = list.names.sorted().flatMap { name in
      list[name].map { OutputFolder.line(for: name, $0) }.sorted()
    }
    try write(OutputFile(OutputFolder.listName, text: lines.map { $0 + "\n" }.joined()))
  }

  /// A line of the list. A name with line feeds or backslashes is escaped, and the line begins with a
  /// backslash to say so.
  private static func line(for name: String, _ checksum: Checksum?) -> String {
    let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\\") }
    // By bytes: an accent may join a line feed to one character.
    let escaped = String(
      decoding: name.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "\n"): Array("\\n".utf8)
        case UInt8(ascii: "\\"): Array("\\\\".utf8)
        default: [byte]
        }
      }, as: UTF8.self)
    guard let checksum else { return escaped }
    return (isPlain ? "" : "\\") + checksum.text + "  " + escaped
  }

  /// The name and the checksum on a line.
  private static func entry(on line: Data) -> (name: String, checksum: Checksum?) {
    let start = line.first == UInt8(ascii: "\\") ? 1 : 0
    let words = line.dropFirst(start)
    guard words.count > 66, words.dropFirst(64).prefix(2) == Data("  ".utf8),
      let checksum = Checksum(String(decoding: words.prefix(64), as: UTF8.self))
    else { return (unescaped(line), nil) }
    let name = words.dropFirst(66)
    return (start == 1 ? unescaped(name) : String(decoding: name, as: UTF8.self), checksum)
  }

  private static func unescaped(_ text: Data) -> String {
    var name: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if !isEscaped && byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      name.append(isEscaped && byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
      isEscaped = false
    }
    return String(decoding: name, as: UTF8.self)
  }
}
