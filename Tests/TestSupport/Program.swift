package import Foundation

/// A program of this package, run as a user runs it.
package struct Program: Sendable {
  /// What a run left behind.
  package struct Outcome: Sendable {
    /// The exit status, or 128 and the number of the signal that ended it.
    package let status: Int32
    /// What it wrote to standard output.
    package let output: String
    /// What it wrote to standard error.
    package let errors: String
  }

  /// Its name.
  package let name: String
  /// Where it lies.
  package let folder: URL

  /// Names a program; built ones lie beside the tests.
  package init(
    name: String,
    folder: URL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  ) {
    self.name = name
    self.folder = folder
  }

  /// The path of the program itself.
  package var path: URL { folder.appending(path: name) }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - environment: Variables that differ from the tests' own.
  ///   - folder: The working folder.
  ///   - running: Is called once the program runs.
  package func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil,
    running: (Process) -> Void = { _ in }
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    // Files take any amount of output; a pipe that is full would stop the program.
    let scratch = try Scratch()
    let outputURL = scratch.url.appending(path: "output")
    let errorsURL = scratch.url.appending(path: "errors")
    for url in [outputURL, errorsURL] { try Data().writeUnflushed(to: url) }
    let handles = try [outputURL, errorsURL].map { try FileHandle(forWritingTo: $0) }
    // Foundation never frees a process that has a termination handler, so its files are closed here.
    defer { for handle in handles { try? handle.close() } }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.runToEnd { running(process) }
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputURL), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorsURL), as: UTF8.self))
  }
}

extension Program {
  /// Runs the program and sends it SIGINT once it is at work.
  package func runInterrupted(_ arguments: [String]) throws -> Outcome {
    try run(arguments) { process in
      process.waitUntilListening()
      Thread.sleep(forTimeInterval: 0.2)
      process.interrupt()
    }
  }
}

extension Process {
  /// Runs the program to its end, and does something meanwhile.
  package func runToEnd<Value>(_ meanwhile: () throws -> Value = {}) throws -> Value {
    // `waitUntilExit` looks 20 times a second only.
    let hasEnded = DispatchSemaphore(value: 0)
    terminationHandler = { _ in hasEnded.signal() }
    try run()
    defer { hasEnded.wait() }
    return try meanwhile()
  }

  /// Waits until SIGINT no longer ends the program at once.
  package func waitUntilListening() {
    for _ in 0..<1000 where isRunning && !isListening { Thread.sleep(forTimeInterval: 0.01) }
  }

  /// Whether the program ignores SIGINT or has a handler for it.
  private var isListening: Bool {
    let status = try? String(
      contentsOfFile: "/proc/\(processIdentifier)/status", encoding: .utf8)
    let masks = status?.matches(of: /Sig(?:Ign|Cgt):\t([0-9a-f]+)/) ?? []
    return masks.contains { mask in
      UInt64(mask.1, radix: 16).map { $0 & 1 << UInt64(SIGINT - 1) != 0 } ?? false
    }
  }
}
