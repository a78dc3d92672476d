import Foundation
import PNGFixtures
import TestSupport
import Testing

/// What a signal ends, and what it leaves behind.
///
/// Every piece of work here would take far longer than the tests, so a status of 130 is one of a run that
/// was stopped. The tests mostly wait, and so do that on threads of their own.
struct StoppingTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  private let quick = [
    "--steps", "20", "--linear-steps", "20", "--points", "20", "--hidden", "5", "--scale", "0.5",
  ]

  init() throws { scratch = try Scratch() }

  /// Runs the program, and sends it a signal some time after it begins to listen. It ignores no signal at its
  /// start, even if the tests were started with `nohup`.
  private func run(
    _ words: [String], stoppedBy signal: Int32 = SIGINT, after seconds: Double,
    environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program(name: "env", folder: URL(filePath: "/usr/bin")).run(
      ["--default-signal", program.path.path] + words, environment: environment, in: scratch.url
    ) { process in
      waitUntil { process.isRunningReport || !process.isRunning }
      process.waitUntilListening()
      let moment = ContinuousClock.now + .seconds(seconds)
      waitUntil { ContinuousClock.now >= moment || !process.isRunning }
      if process.isRunning { kill(process.processIdentifier, signal) }
    }
  }

  /// Makes a folder of many names of one large picture.
  private func pictures(_ name: String, changing places: [(Int, Int)] = []) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path(name), withIntermediateDirectories: true)
    let picture = scratch.path("\(name)-picture")
    try Data(PNGFixture.tile(width: 2400, height: 2400, changing: places).file).write(
      to: URL(filePath: picture))
    for number in 0..<500 {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("\(name)/\(number).png"), withDestinationPath: picture)
    }
  }

  // MARK: Any work

  static let works: [(name: String, words: [String])] = [
    ("training", ["--steps", "10000000", "--points", "1000"]),
    ("one step", ["--hidden", "20000", "--points", "2000", "--steps", "100"]),
    ("seeds", ["--seeds", "0-9999", "--figures", "seeds"]),
    (
      "regions",
      ["--hidden", "20000", "--steps", "1", "--points", "10", "--classes", "20"]
    ),
    ("pieces", ["--hidden", "20000", "--steps", "1", "--points", "10", "--figures", "partition"]),
    (
      "drawing and documents",
      [
        "--points", "300000", "--steps", "1", "--linear-steps", "1", "--hidden", "2", "--theme",
        "both", "--figures", "all", "--seeds", "0-1", "--scale", "10", "--formats", "png,svg,pdf",
      ]
    ),
  ]

  @Test(arguments: works.indices)
  func `any part of the work ends at a signal, and nothing is written (F06)`(
    _ index: Int
  ) async throws {
    let outcome = try await aside {
      try run(
        ["--out", "out"] + Self.works[index].words,
        stoppedBy: [SIGINT, SIGTERM, SIGHUP].randomElement() ?? SIGINT,
        after: .random(in: 0.02...0.5))
    }
    #expect(outcome.status == 130, "\(Self.works[index].name)")
    #expect(outcome.errors.contains("Stopped. Nothing was written"))
    #expect(outcome.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `a comparison ends at a signal, and nothing is written (F06)`() async throws {
    try pictures("base")
    try pictures("other", changing: [(9, 9)])
    let outcomes = try await aside {
      try (0..<2).map { _ in
        try run(
          ["compare", "base", "other", "--out", "out", "--json", "o.json"],
          after: .random(in: 0.02...0.5))
      }
    }
    for outcome in outcomes {
      #expect(outcome.status == 130)
      #expect(outcome.errors.contains("Stopped. Nothing was written"))
    }
    for name in ["out", "o.json"] {
      #expect(!FileManager.default.fileExists(atPath: scratch.path(name)))
    }
  }

  // MARK: Files

  @Test func `a report is whole, the old or the new one, whenever the signal comes (F06)`()
    async throws
  {
    let quick = quick + ["--figures", "loss", "--formats", "svg", "--documents", "none"]
    // Renaming takes so long that most signals come between two files.
    let slow = try scratch.preloading(
      """
      #define _GNU_SOURCE
      #include <sys/syscall.h>
      #include <unistd.h>
      int rename(const char *from, const char *to) {
        usleep(50000);
        return (int)syscall(SYS_rename, from, to);
      }
      """)
    let time = try ContinuousClock().measure {
      _ = try program.run(["--out", "out"] + quick, environment: slow, in: scratch.url)
    }
    let other = ["--seed", "1"]
    #expect(try program.run(["--out", "other"] + quick + other, in: scratch.url).status == 0)
    let reports = try ["out", "other"].map { try scratch.files(below: $0) }
    let rounds = try await withThrowingTaskGroup { group in
      for number in 1...4 {
        let folder = "out-\(number)"
        try FileManager.default.copyItem(atPath: scratch.path("out"), toPath: scratch.path(folder))
        group.addTask {
          try await aside {
            try (1...5).map { _ in
              let old = try scratch.files(below: folder)
              let isOther = old == reports[1]
              let outcome = try run(
                ["--out", folder] + quick + (isOther ? [] : other),
                after: .random(in: 0...time / .seconds(1)), environment: slow)
              let now = try scratch.files(below: folder)
              return (old: old, new: reports[isOther ? 0 : 1], now: now, outcome: outcome)
            }
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for (old, new, now, outcome) in rounds {
      #expect(now == old || now == new, "\(outcome.errors)")
      switch outcome.status {
      case 0: #expect(now == new)
      case 130 where outcome.errors.contains("Nothing was written"): #expect(now == old)
      case 130: #expect(now == new)
      default: Issue.record("status \(outcome.status): \(outcome.errors)")
      }
    }
  }

  @Test func `a check ends at a signal once the report is whole (F06)`() async throws {
    let words = quick + ["--scale", "2", "--formats", "png", "--documents", "none"]
    #expect(try program.run(["--out", "base", "--seed", "1"] + words, in: scratch.url).status == 0)
    let time = try ContinuousClock().measure {
      _ = try program.run(["--out", "whole", "--check", "base"] + words, in: scratch.url)
    }
    let whole = try scratch.files(below: "whole").filter { !$0.key.hasPrefix("differences/") }
    #expect(whole.count > 10)
    let rounds = try await aside {
      try (1...4).map { round in
        let folder = "out-\(round)"
        let outcome = try run(
          ["--out", folder, "--check", "base"] + words, after: .random(in: 0...time / .seconds(1)))
        let isThere = FileManager.default.fileExists(atPath: scratch.path(folder))
        return (outcome: outcome, files: isThere ? try scratch.files(below: folder) : [:])
      }
    }
    for (outcome, files) in rounds {
      #expect([1, 130].contains(outcome.status), "\(outcome.errors)")
      let report = files.filter { !$0.key.hasPrefix("differences/") && $0.key != ".spiral-report" }
      #expect(report.isEmpty || report == whole.filter { $0.key != ".spiral-report" })
    }
  }

  @Test func `a stop once files are written says that they are complete (F06)`() async throws {
    #expect(try Program.shell("mkfifo pipe", in: scratch.url).status == 0)
    // A document that nobody reads keeps the run from its end.
    let outcome = try await aside {
      try program.run(
        ["--out", "out", "--check", "base", "--json", "pipe"] + quick, in: scratch.url
      ) { process in
        waitUntil { FileManager.default.fileExists(atPath: scratch.path("out/report.json")) }
        Thread.sleep(forTimeInterval: 1)
        process.interrupt()
      }
    }
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("Stopped. Files already written are complete."))
  }

  @Test func `a run that waits for another one ends at a signal (F06)`() async throws {
    // The lock of another opening of the folder is that of another run.
    let command = "mkdir out; exec 9< out; flock 9; exec '\(program.path.path)' --out out "
    let outcome = try await aside {
      try Program(name: "bash", folder: URL(filePath: "/bin")).run(
        ["-c", command + quick.joined(separator: " ")], in: scratch.url
      ) { process in
        waitUntil { process.isRunningReport }
        process.waitUntilListening()
        Thread.sleep(forTimeInterval: 0.5)
        process.interrupt()
      }
    }
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("Stopped. Nothing was written"))
    #expect(try scratch.files(below: "out").isEmpty)
  }

  @Test func `a run that waits for an input ends at a signal (F06)`() async throws {
    #expect(try Program.shell("mkfifo pipe", in: scratch.url).status == 0)
    let outcome = try await aside {
      try run(["--out", "out", "--weights", "pipe"], after: 0.2)
    }
    #expect(outcome.status == 130)
  }

  @Test func `a change that never ends is given up at the second signal (F06)`() async throws {
    let waiting = try scratch.preloading(
      """
      #include <unistd.h>
      int rename(const char *from, const char *to) { sleep(1000); return -1; }
      """)
    let outcome = try await aside {
      try program.run(
        ["--out", "out"] + quick, environment: waiting, in: scratch.url
      ) { process in
        // The first file is there under its temporary name.
        waitUntil { (try? scratch.files(below: "out").isEmpty) == false }
        process.interrupt()
        Thread.sleep(forTimeInterval: 0.5)
        process.interrupt()
      }
    }
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("spiral-report: Stopped at once."))
  }

  // MARK: Signals

  @Test func `the end of a terminal ends nothing that ignores it (F06)`() async throws {
    let words = "--out out --steps 2000000 --points 1000"
    let command = "trap '' HUP; exec '\(program.path.path)' \(words)"
    let (outcome, wentOn) = try await aside {
      var wentOn = false
      let outcome = try Program(name: "bash", folder: URL(filePath: "/bin")).run(
        ["-c", command], in: scratch.url
      ) { process in
        waitUntil { process.isRunningReport }
        process.waitUntilListening()
        kill(process.processIdentifier, SIGHUP)
        Thread.sleep(forTimeInterval: 0.2)
        wentOn = process.isRunning
        process.terminate()
      }
      return (outcome, wentOn)
    }
    #expect(wentOn)
    #expect(outcome.status == 130)
  }
}

/// Waits until something is so, and gives up after a minute.
private func waitUntil(_ isSo: () -> Bool) {
  for _ in 0..<6000 where !isSo() { Thread.sleep(forTimeInterval: 0.01) }
}

extension Process {
  /// Whether a shell has become the program.
  fileprivate var isRunningReport: Bool {
    let name = try? String(contentsOfFile: "/proc/\(processIdentifier)/comm", encoding: .utf8)
    return name?.hasPrefix("spiral-report") == true
  }
}
