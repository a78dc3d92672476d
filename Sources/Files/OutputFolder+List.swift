import FoundationEssentials

/// The list of the files that are ours: a line a file, in the order of their names.
extension OutputFolder {
  /// The files that earlier runs wrote.
  func listed() -> Set<String> {
    // No list, or one that is not text, means that nothing here is ours.
    guard let data = FileManager.default.contents(atPath: full(OutputFolder.listName)) else {
      return []
    }
    return Set(data.split(separator: UInt8(ascii: "\n")).map(OutputFolder.name))
  }

  /// Says which files are ours.
  func writeList(_ names: Set<String>) throws(FileError) {
    let list = names.sorted().flatMap { OutputFolder.line(for: $0) + [UInt8(ascii: "\n")] }
    try write(OutputFile(OutputFolder.listName, list))
  }

  /// A name as a line of the list: a name may have line feeds in it, a line may not.
  private static func line(for name: String) -> [UInt8] {
    name.utf8.flatMap { byte in
      switch byte {
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      case UInt8(ascii: "\\"): Array("\\\\".utf8)
      default: [byte]
      }
    }
  }

  /// The name that a line stands for.
  private static func name(on line: Data) -> String {
    var name: [UInt8] = []
    var isEscaped = false
    for byte in line {
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
