import Foundation
import TestSupport

/// Checks Swift sources against the modules of this package as they are built.
struct TypeChecker {
  /// The root of the package.
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// Checks all blocks in one run of the compiler.
  ///
  /// - Returns: What the compiler says of errors; empty if there are none.
  static func errors(in blocks: [SwiftBlock]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try blocks.enumerated().map { number, block in
      let file = folder.appending(path: "block\(number).swift")
      try Data(block.source(number: number).utf8).write(to: file)
      return file.path
    }
    // Built modules lie beside the tests.
    let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let outcome = try run(
      [
        "swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-suppress-warnings",
        "-I", built.appending(path: "Modules").path,
      ]
        + ["CCairo", "CLibPNG"].flatMap { ["-I", root.appending(path: "Sources/\($0)").path] }
        + (try headerFlags() + moduleMaps(near: built).map { "-fmodule-map-file=\($0.path)" })
        .flatMap { ["-Xcc", $0] }
        + files)
    return outcome.status == 0 ? "" : outcome.output
  }

  /// Where the headers of Cairo and FreeType are.
  private static func headerFlags() throws -> [String] {
    try run(["pkg-config", "--cflags", "cairo"]).output.split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  /// The modules of C that the built ones need: this package's own and those of its dependencies.
  private static func moduleMaps(near built: URL) throws -> [URL] {
    let files = FileManager.default
    let own = try files.contentsOfDirectory(at: built, includingPropertiesForKeys: nil)
      .map { $0.appending(path: "module.modulemap") }
    let checkouts = built.appending(path: "../../checkouts").standardized
    let others = try files.subpathsOfDirectory(atPath: checkouts.path)
      .filter { $0.hasSuffix("/include/module.modulemap") }
      .map { checkouts.appending(path: $0) }
    return (own + others).filter { files.fileExists(atPath: $0.path) }
  }

  /// Runs a program to its end and returns what it wrote to standard output and standard error.
  private static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let output = try process.runToEnd { try pipe.fileHandleForReading.readToEnd() ?? Data() }
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
