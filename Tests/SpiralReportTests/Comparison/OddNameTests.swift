import Foundation
import PNGFixtures
import TestSupport
import Testing

/// Names and folders that a careless program trips over.
struct OddNameTests {
  let folders: PictureFolders

  init() throws {
    folders = try PictureFolders()
    for picture in ["b.png", "sub/c.png"] {
      try folders.remove("base/\(picture)")
      try folders.remove("actual/\(picture)")
    }
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folders.scratch.path(name))
  }

  private func shell(_ line: String) throws -> Program.Outcome {
    let program = Program(name: "spiral-report").path.path
    return try Program.shell(
      line.replacing("spiral-report", with: "'\(program)'"),
      environment: ["CI": "", "GITHUB_STEP_SUMMARY": ""], in: folders.scratch.url)
  }

  @Test(arguments: [
    "a\nspiral.png", "\u{301}x.png", "s\u{301}/\u{301}y.png", "\\n\\.png", "z\u{600}.png",
  ])
  func `a difference of any name is drawn, drawn again and taken away`(_ name: String) throws {
    try folders.write(.tile(), to: "base/\(name)")
    try folders.write(.tile(changing: [(4, 4)]), to: "actual/\(name)")
    for _ in 0..<2 {
      let outcome = try folders.compare("--out", "out")
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("changed"))
      #expect(exists("out/differences/\(name)"))
    }
    try folders.write(.tile(), to: "actual/\(name)")
    #expect(try folders.compare("--out", "out").status == 0)
    #expect(!exists("out/differences/\(name)"))
  }

  @Test func `a line feed in a name makes no file of others ours`() throws {
    let name = "c\ndifferences/z.png"
    try folders.write(.tile(), to: "base/\(name)")
    try folders.write(.tile(changing: [(4, 4)]), to: "actual/\(name)")
    try folders.write("mine".utf8, to: "out/differences/z.png")
    #expect(try folders.compare("--out", "out").status == 1)
    try folders.write(.tile(), to: "actual/\(name)")
    #expect(try folders.compare("--out", "out").status == 0)
    #expect(exists("out/differences/z.png"))
  }

  @Test func `a folder whose name cannot be read is trouble, not an ignored file`() throws {
    #expect(
      try shell("mkdir $'base/caf\\xe9' && cp base/a.png $'base/caf\\xe9/plot.png'").status == 0)
    let outcome = try folders.compare()
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("its name is not UTF-8"))
  }

  @Test func `differences that were drawn below a folder are no pictures of it`() throws {
    try folders.write(.tile(changing: [(4, 4)]), to: "actual/a.png")
    for _ in 0..<2 {
      let outcome = try folders.compare("--out", "actual/diff")
      #expect(outcome.status == 1 && outcome.output.contains("1 picture: 1 changed"))
    }
    let update = try folders.compare("--out", "actual/diff", "--update")
    #expect(update.output.hasSuffix("replaced base/a.png\n"))
    #expect(try folders.scratch.files(below: "base").keys.sorted() == ["a.png"])
  }

  @Test(arguments: [
    "-a", "it's", "a\u{1B}[31m", "'\u{301}; touch PWNED; '\u{301}", "$(touch PWNED)",
  ])
  func `the command that accepts is one that a shell takes as it is meant`(_ name: String) throws {
    try folders.write(.tile(changing: [(4, 4)]), to: "\(name)/a.png")
    let outcome = try folders.program(["compare", "--", "base", name])
    #expect(outcome.status == 1)
    let sentence = try #require(outcome.errors.firstMatch(of: /accept with: (.*)\n/))
    // A sentence shows a control character by its number.
    if name.contains("\u{1B}") {
      #expect(outcome.errors.contains("\\x1b[31m") && !outcome.errors.contains("\u{1B}"))
    }
    #expect(try shell(String(sentence.1)).output.hasSuffix("replaced base/a.png\n"))
    #expect(!exists("PWNED"))
    #expect(try folders.scratch.files(below: "base") == folders.scratch.files(below: name))
  }

  @Test func `the command that accepts keeps the limits`() throws {
    try folders.write(.tile(changing: [(4, 4)], by: 90), to: "actual/a.png")
    try folders.write(.tile(), to: "base/within.png")
    try folders.write(.tile(changing: [(4, 4)], by: 1), to: "actual/within.png")
    let outcome = try folders.compare("--tolerance", "2", "--pixels", "1.5%", "--window", "9")
    let sentence = try #require(outcome.errors.firstMatch(of: /accept with: (.*)\n/))
    #expect(
      sentence.1
        == "spiral-report compare base actual --tolerance 2 --pixels 1.5% --window 9 --update")
    #expect(try shell(String(sentence.1)).output.contains("replaced base/a.png"))
    #expect(
      try folders.scratch.files(below: "base")["within.png"] == Data(PNGFixture.tile().file))
  }

  @Test func `no control character of a name reaches the terminal`() throws {
    let outcome = try folders.program(["compare", "base", "gone\u{1B}[31m\nx"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("gone\\u{1B}[31m\\u{A}x"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
