import Foundation
import PNGFixtures
import TestSupport
import Testing

@testable import spiral_report

/// What a terminal shows while the work goes on, and what a log does not.
struct ProgressTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  /// Long enough on a machine that is three times as fast as today's, as time goes by here.
  private let long = ["--out", "out", "--steps", "4000", "--figures", "loss", "--formats", "svg"]

  init() throws { scratch = try Scratch() }

  /// Surroundings in which time goes by twenty times as fast: nobody waits until work is long.
  private func hurried() throws -> [String: String] {
    try scratch.preloading(
      """
      #define _GNU_SOURCE
      #include <sys/syscall.h>
      #include <time.h>
      #include <unistd.h>
      int clock_gettime(clockid_t clock, struct timespec *time) {
        int status = syscall(SYS_clock_gettime, clock, time);
        if (clock == CLOCK_BOOTTIME) {
          __int128 now = 20 * ((__int128)1000000000 * time->tv_sec + time->tv_nsec);
          time->tv_sec = now / 1000000000;
          time->tv_nsec = now % 1000000000;
        }
        return status;
      }
      """)
  }

  /// What a terminal gets while the program runs.
  private func terminal(
    _ words: [String], _ environment: [String: String] = [:]
  ) throws -> String {
    let line = ([program.path.path] + words).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program(name: "script", folder: URL(filePath: "/usr/bin")).run(
      ["-qec", line, "/dev/null"],
      environment: ["TERM": "xterm", "CI": "", "GITHUB_STEP_SUMMARY": ""].merging(hurried()) { $1 }
        .merging(environment) { $1 },
      in: scratch.url)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.output)")
    return outcome.output
  }

  @Test(arguments: [["NO_COLOR": "1"], ["CI": " "]])
  func `a terminal shows how far training is, without colour (F08)`(
    _ environment: [String: String]
  ) throws {
    let text = try terminal(long, environment)
    #expect(text.contains(/\rtraining the net: \d+%/), "\(text)")
    #expect(!text.contains("\u{1B}"))
    // The result stands on lines of its own.
    #expect(text.contains(#/\r +\rlinear softmax: /#))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": ""], ["CI": "1"]])
  func `a dumb terminal and a log show results alone (F08)`(
    _ environment: [String: String]
  ) throws {
    let text = try terminal(long, environment).replacing("\r\n", with: "\n")
    #expect(!text.contains("\r") && !text.contains("training the net"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func `a file gets no progress (F08)`() throws {
    let outcome = try program.run(
      long, environment: ["TERM": "xterm", "CI": ""].merging(hurried()) { $1 }, in: scratch.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(!outcome.output.contains("\r"))
  }

  @Test func `every long stage is shown (F08)`() throws {
    let words = ["--out", "out", "--steps", "4000", "--formats", "png", "--figures"]
    let text = try terminal(words + ["seeds,loss", "--seeds", "0-1"])
    for stage in [
      "training the net: ", "training seeds: ", "computing regions", "drawing: ", "writing",
    ] {
      #expect(text.contains("\r\(stage)"), "\(stage)")
    }
    // What it is compared with need not take long.
    let base = ["--out", "base", "--steps", "20", "--formats", "png", "--figures", "loss"]
    _ = try terminal(base)
    let check = try terminal(words + ["loss", "--check", "base"])
    #expect(check.contains(/\rcomparing pictures: \d+%/), "\(check)")
  }

  @Test func `standard output holds nothing but the document that goes there (F08)`() throws {
    for folder in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: false)
      try Data(PNGFixture.tile().file).write(to: scratch.url.appending(path: "\(folder)/a.png"))
    }
    let outcome = try program.run(["compare", "a", "b", "--json", "-"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is [String: Any])
  }

  @Test(arguments: [
    (0, 10, Duration.seconds(5), "0%"), (5, 10, .milliseconds(500), "50%"),
    (1, 4, .seconds(2), "25%, about 7 s left"), (1, 1000, .seconds(1), "0%, about 17 min left"),
    (1, 100_000, .seconds(1), "0%, about 28 h left"), (4, 4, .seconds(9), "100%"),
    (0, 0, .seconds(9), "0%"),
  ])
  func `what is left is told from what is done`(
    _ done: Int, _ count: Int, _ time: Duration, _ text: String
  ) {
    #expect(rest(done, count, time) == text)
  }
}
