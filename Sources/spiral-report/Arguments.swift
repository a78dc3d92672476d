import CProcess

/// The words of the command line, as `main` gets them.
enum Arguments {
  /// The words behind the name of the program.
  ///
  /// Swift reads them from `/proc`, which is missing in some containers and chroots: they would be lost.
  static var words: [String] {
    let count = argument_count()
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, count)).map { argument in
      var bytes: [UInt8] = []
      while let byte = UInt8(exactly: argument_byte(argument, bytes.count)) { bytes.append(byte) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
