package import Foundation

extension Program {
  /// Runs a line of shell.
  package static func shell(
    _ line: String, environment: [String: String] = [:], in folder: URL
  ) throws -> Outcome {
    try Program(name: "bash", folder: URL(filePath: "/bin")).run(
      ["-c", line], environment: environment, in: folder)
  }
}
