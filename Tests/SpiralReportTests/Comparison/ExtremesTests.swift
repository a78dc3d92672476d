import Foundation
import PNGFixtures
import TestSupport
import Testing

/// Differences that are very small, and failures that are very many.
struct ExtremesTests {
  private func deep(_ level: UInt16) -> PNGFixture {
    PNGFixture(
      width: 3, height: 2, form: PNGForm(0, 16), samples: [level] + Array(repeating: 9000, count: 5)
    )
  }

  @Test(arguments: [
    (30_001, "less than 0.01 "), (30_005, " 0.02 "), (30_232, " 0.90 "), (30_257, " 1 "),
  ])
  func `a difference of less than a level is told as one`(_ level: UInt16, _ text: String) throws {
    let folders = try PictureFolders(["a.png"])
    try folders.write(deep(30_000), to: "base/a.png")
    try folders.write(deep(level), to: "actual/a.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    let line = try #require(outcome.output.split(separator: "\n").first)
    #expect(line.contains("1 px differ") && line.contains(text), "\(line)")
  }

  @Test func `of more than five hundred failures the summary of a job has five hundred rows`()
    throws
  {
    let folders = try PictureFolders(["a.png"])
    for number in 1...502 {
      try FileManager.default.createSymbolicLink(
        atPath: folders.scratch.path("actual/\(number).png"), withDestinationPath: "a.png")
    }
    try folders.write("before\n".utf8, to: "summary.md")
    let outcome = try folders.compare(
      environment: ["GITHUB_STEP_SUMMARY": folders.scratch.path("summary.md")])
    #expect(outcome.status == 1)
    let text = try String(contentsOfFile: folders.scratch.path("summary.md"), encoding: .utf8)
    #expect(text.hasPrefix("before\n"))
    #expect(text.matches(of: /\| new \|/).count == 500)
    #expect(text.contains("and 2 more\n"))
  }
}
