import ArgumentParser
import CProcess
import TextFormatting

/// The words of the command line, as `main` gets them.
enum Arguments {
  /// The words behind the name of the program.
  ///
  /// Swift reads them from `/proc`, which is missing in some containers and chroots: they would be lost.
  ///
  /// - Throws: `ValidationError` for a word that is not UTF-8: repaired, it would name another file.
  static func words() throws(ValidationError) -> [String] {
    let count = argument_count()
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    var words: [String] = []
    for argument in 1..<max(1, count) {
      var bytes: [UInt8] = []
      while let byte = UInt8(exactly: argument_byte(argument, bytes.count)) { bytes.append(byte) }
      guard let word = String(validating: bytes, as: UTF8.self) else {
        let shown = String(decoding: bytes, as: UTF8.self).printable
        throw ValidationError(
          "'\(shown)' is not UTF-8. Rename the file, or write the text as UTF-8.")
      }
      words.append(word)
    }
    return words
  }
}
