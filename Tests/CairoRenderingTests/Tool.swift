import Foundation
import TestSupport
import Testing

/// A program of the machine that checks or draws what we write.
enum Tool: String {
  case pdffonts, pdfinfo, pdftoppm, pdftotext, xmllint
  case rsvgConvert = "rsvg-convert"

  /// Where it is installed; tests that need it are skipped without it.
  var url: URL? {
    ["/usr/bin", "/usr/local/bin"].map { URL(filePath: "\($0)/\(rawValue)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }

  var isInstalled: Bool { url != nil }

  /// Gives bytes to the program in a file and returns what it writes.
  ///
  /// - Parameter arguments: The arguments; `file` stands for the name of the file.
  func output(_ arguments: [String], file bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments.map { $0 == "file" ? file.path() : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let output = try process.runToEnd { try pipe.fileHandleForReading.readToEnd() ?? Data() }
    #expect(
      process.terminationStatus == 0, "\(rawValue): \(String(decoding: output, as: UTF8.self))")
    return [UInt8](output)
  }

  func text(_ arguments: [String], file bytes: [UInt8]) throws -> String {
    String(decoding: try output(arguments, file: bytes), as: UTF8.self)
  }
}
