import Foundation
import TestSupport
import Testing

/// A report that takes milliseconds.
private let quick = [
  "--steps", "20", "--linear-steps", "20", "--points", "10", "--hidden", "5", "--formats", "png",
  "--scale", "1", "--documents", "none",
]

/// What tests read of the outcome of a check as JSON.
private struct CheckDocument: Decodable {
  let numbers: Numbers

  struct Numbers: Decodable {
    let changes: [Change]
  }

  struct Change: Decodable, Equatable {
    let name: String
    let baseline: String
    let actual: String
  }
}

struct CheckCommandTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func draw(_ folder: String, _ arguments: [String] = []) throws -> Program.Outcome {
    try Self.draw(folder, arguments, in: scratch)
  }

  private static func draw(
    _ folder: String, _ arguments: [String] = [], in scratch: Scratch
  ) throws -> Program.Outcome {
    try Program(name: "spiral-report").run(
      ["--out", folder] + quick + arguments, environment: ["CI": "", "GITHUB_STEP_SUMMARY": ""],
      in: scratch.url)
  }

  /// A report drawn once; each test has a copy of its own as the baseline.
  private static let drawn = Result {
    let scratch = try Scratch()
    let outcome = try draw("base", in: scratch)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return scratch
  }

  private func putBaseline() throws {
    try FileManager.default.copyItem(
      atPath: try Self.drawn.get().path("base"), toPath: scratch.path("base"))
  }

  private func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: scratch.path(name), toPath: scratch.path(other))
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: scratch.path(name))
  }

  @Test func `the same report passes`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "base"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("The numbers are the same\nsame        boundary-linear.png\n"))
    #expect(outcome.output.contains("5 pictures: 5 same;"))
    #expect(outcome.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/differences")))
  }

  @Test func `other numbers are told from another drawing`() throws {
    try putBaseline()
    let numbers = try draw(
      "out", ["--check", "base", "--steps", "21", "--json", scratch.path("check.json")])
    #expect(numbers.status == 1)
    let changes = try JSONDecoder().decode(
      CheckDocument.self,
      from: Data(contentsOf: scratch.url.appending(path: "check.json"))
    ).numbers.changes
    #expect(
      changes.contains(
        CheckDocument.Change(name: "parameters.networkSteps", baseline: "20", actual: "21")))
    // The data and the linear model are the same.
    #expect(changes.allSatisfy { $0.name.contains("network") && $0.baseline != $0.actual })
    let shown = changes.prefix(3).map { "\($0.name) \($0.baseline) → \($0.actual)" }
    #expect(
      numbers.output.contains(
        "The numbers changed: \(shown.joined(separator: ", ")) and \(changes.count - 3) more\n"))
    #expect(numbers.output.contains("note: base/report.json keeps its numbers"))
    let drawing = try draw("out", ["--check", "base", "--tint", "none"])
    #expect(drawing.status == 1)
    #expect(!drawing.output.contains("note: "))
    #expect(drawing.output.contains("Only the drawing changed\nchanged     "))
  }

  @Test func `other seeds are other numbers`() throws {
    #expect(try draw("base", ["--figures", "seeds", "--seeds", "0-1"]).status == 0)
    let other = try draw("out", ["--figures", "seeds", "--seeds", "1-2", "--check", "base"])
    #expect(other.status == 1)
    #expect(other.output.contains("The numbers changed: seeds[0] '"))
    #expect(other.output.contains("seeds[2] nothing → '"))
    let same = try draw("out", ["--figures", "seeds", "--seeds", "0-1", "--check", "base"])
    #expect(same.status == 0 && same.output.contains("The numbers are the same"))
  }

  @Test(arguments: ["{", "[]", "", "null"])
  func `numbers of a baseline that cannot be read are trouble before the work`(
    _ text: String
  ) throws {
    try putBaseline()
    try Data(text.utf8).write(to: scratch.url.appending(path: "base/report.json"))
    let outcome = try draw("out", ["--check", "base", "--steps", "10000000"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("'base/report.json' cannot be used: it is"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `documents of the outcome name the parts of the figures`() throws {
    try putBaseline()
    let outcome = try draw(
      "out",
      [
        "--check", "base", "--tint", "none", "--json", "-", "--junit", "out/junit.xml", "--report",
        "page.html",
      ])
    #expect(outcome.status == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let pictures = try #require(json["pictures"] as? [[String: Any]])
    let compare = try #require(pictures.first { $0["path"] as? String == "compare.png" })
    #expect(Set(compare["parts"] as? [String] ?? []) == ["left panel: plot", "right panel: plot"])
    for path in ["out/junit.xml", "page.html"] {
      let text = try String(contentsOfFile: scratch.path(path), encoding: .utf8)
      #expect(text.contains("left panel: plot"), "\(path)")
    }
  }

  @Test(arguments: [
    ("base/page.html", 64), ("missing/../base/x", 64), ("out/report.json", 73),
    ("out/../out/loss.png", 73),
  ])
  func `a document that would go over pictures or the report is refused before the work`(
    _ path: String, status: Int32
  ) throws {
    try putBaseline()
    let before = try scratch.files(below: "base")
    let outcome = try draw("out", ["--check", "base", "--report", path])
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(path))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    #expect(try scratch.files(below: "base") == before)
  }

  @Test func `documents need something to compare with`() throws {
    let outcome = try draw("out", ["--junit", "junit.xml"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--junit") && outcome.errors.contains("--check"))
  }

  @Test func `the part of the figure that changed is named`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "base", "--tint", "none"])
    let line = try #require(
      outcome.output.split(separator: "\n").first { $0.hasPrefix("changed     compare.png") })
    #expect(
      line.contains("[") && line.contains("left panel: plot") && line.contains("right panel: plot"))
    for part in ["title", "axis", "legend", "heading"] { #expect(!line.contains(part)) }
    // A tint is no part of these.
    #expect(outcome.output.contains("same        loss.png"))
  }

  @Test func `a heading is told from the titles of panels `()
    throws
  {
    let everything = ["--figures", "all", "--seeds", "0-1", "--title"]
    #expect(try draw("base", everything + ["Alpha"]).status == 0)
    let outcome = try draw("out", everything + ["Bravo", "--check", "base"])
    let changed = outcome.output.split(separator: "\n").filter { $0.hasPrefix("changed ") }
    #expect(changed.count == 10)
    for line in changed { #expect(line.hasSuffix(" [heading]")) }
  }

  @Test func `a picture without a baseline fails every time and is not copied (R02)`() throws {
    try putBaseline()
    try remove("base/loss.png")
    let before = try scratch.files(below: "base")
    for _ in 1...2 {
      let outcome = try draw("out", ["--check", "base"])
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("new         no baseline: loss.png\n"))
    }
    #expect(try scratch.files(below: "base") == before)
  }

  @Test func `a baseline that is no longer drawn fails a whole run (R03)`() throws {
    try putBaseline()
    try copy("base/loss.png", to: "base/old.png")
    let outcome = try draw("out", ["--check", "base"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("missing     not produced: old.png\n"))
  }

  @Test func `a chosen figure is expected alone and the rest is not checked (R03)`() throws {
    try putBaseline()
    try copy("base/loss.png", to: "base/old.png")
    let outcome = try draw("out", ["--check", "base", "--figures", "loss"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "not checked: boundary-linear.png, boundary-network.png, compare.png, old.png, spiral.png\n"
      ))
  }

  @Test func `the command that accepts a check takes nothing else along`() throws {
    try putBaseline()
    #expect(try draw("out").status == 0)
    try copy("out/loss.png", to: "out/photo.png")
    let outcome = try draw("out", ["--check", "base", "--title", "New"])
    #expect(outcome.status == 1)
    let command = try #require(outcome.errors.firstMatch(of: /accept with: spiral-report (.*)\n/)).1
    #expect(command.matches(of: /--only/).count == 5)
    let accepted = try Program.shell(
      "'\(Program(name: "spiral-report").path.path)' \(command)", environment: ["CI": ""],
      in: scratch.url)
    #expect(accepted.status == 0)
    #expect(try !scratch.files(below: "base").keys.contains("photo.png"))
    #expect(try draw("out", ["--check", "base", "--title", "New"]).status == 0)
  }

  @Test func `where a folder holds nothing else the command that accepts is short`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "base", "--title", "New"])
    #expect(outcome.errors.hasSuffix("accept with: spiral-report compare base out --update\n"))
    #expect(!outcome.output.contains("--update"))
    // An update of all would drop what a choice of figures leaves out.
    let chosen = try draw("part", ["--check", "base", "--title", "New", "--figures", "loss"])
    #expect(
      chosen.errors.hasSuffix(
        "accept with: spiral-report compare base part --update --only loss.png\n"))
  }

  @Test func `differences of an earlier run go and pictures of others stay`() throws {
    try putBaseline()
    #expect(try draw("out", ["--check", "base", "--title", "New"]).status == 1)
    #expect(try scratch.files(below: "out").keys.filter { $0.hasPrefix("differences/") }.count == 5)
    try copy("out/loss.png", to: "out/differences/mine.png")
    #expect(try draw("out", ["--check", "base"]).status == 0)
    let left = try scratch.files(below: "out").keys.filter { $0.hasPrefix("differences/") }
    #expect(left == ["differences/mine.png"])
  }

  // MARK: Baselines that are not whole

  @Test func `the first run draws what is to be approved and says how (R02)`() throws {
    let more = [
      "--check", "base", "--title", "It's", "--junit", "out/junit.xml", "--report", "p.html",
    ]
    for _ in 1...2 {
      let outcome = try draw("out", more)
      #expect(outcome.status == 66)
      #expect(outcome.output.contains("There is no baseline yet: every picture is new\nnew  "))
      #expect(outcome.output.contains("\n5 pictures: 5 new"))
      #expect(!outcome.output.contains("The numbers"))
      #expect(
        outcome.errors.hasPrefix(
          "spiral-report: There is no baseline 'base' yet. Look at the pictures in 'out', then make it "
            + "with: spiral-report --out base "))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    let files = try scratch.files(below: "")
    #expect(files.keys.contains("out/loss.png") && files.keys.contains("p.html"))
    #expect(files.keys.contains("out/junit.xml") && !files.keys.contains { $0.hasPrefix("base") })
    let quiet = try draw("out", more + ["--quiet"])
    let command = try #require(quiet.errors.firstMatch(of: /with: spiral-report (.*)\n/)).1
    let made = try Program.shell(
      "'\(Program(name: "spiral-report").path.path)' \(command)", in: scratch.url)
    #expect(made.status == 0)
    let outcome = try draw("out", more)
    #expect(outcome.status == 0 && outcome.output.contains("The numbers are the same"))
  }

  @Test func `the command that makes a baseline names the files that it needs`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "new", "--weights", "base/data/weights.json"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains(" --weights base/data/weights.json "))
  }

  @Test(arguments: ["base", "base/new", "./base", "sub/../base"])
  func `a report is not drawn into the baseline that it is to be checked against`(
    _ out: String
  ) throws {
    let outcome = try draw(out, ["--check", "base"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'\(out)' lies in 'base', which is compared"))
    #expect(try scratch.files(below: "").isEmpty)
  }

  @Test func `a baseline of pictures alone leaves open whether numbers changed`() throws {
    try putBaseline()
    for name in ["report.json", "data", ".spiral-report"] { try remove("base/\(name)") }
    let outcome = try draw("out", ["--check", "base", "--steps", "21"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "The baseline has no report.json: whether the numbers changed is not known\nchanged  "))
    #expect(
      outcome.output.contains(
        "note: to have numbers compared too, draw the baseline with: spiral-report --out base "))
    #expect(!outcome.output.contains("Only the drawing changed"))
  }

  @Test func `what has no counterpart is no drawing that changed`() throws {
    try putBaseline()
    try remove("base/loss.png")
    let added = try draw("out", ["--check", "base"])
    #expect(added.output.contains("The numbers are the same; 1 picture has no baseline\n"))
    #expect(added.errors.contains("'loss.png' has no baseline in 'base'. If intended"))
    try copy("base/spiral.png", to: "base/old.png")
    try copy("base/spiral.png", to: "base/loss.png")
    let both = try draw("out", ["--check", "base"])
    #expect(both.output.contains("Only the drawing changed; 1 picture was not drawn\n"))
    try copy("out/loss.png", to: "whole.png")
    try remove("base/loss.png")
    try copy("whole.png", to: "base/loss.png")
    let gone = try draw("out", ["--check", "base"])
    #expect(gone.errors.contains("'old.png' of 'base' was not produced. If intended"))
  }

  // MARK: Refusals

  @Test func `a baseline without a path ends the run before it starts (F13)`() throws {
    let outcome = try draw("out", ["--check", ""])
    #expect(outcome.status == 66)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `a baseline that is a file ends the run before it starts`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "base/loss.png"])
    #expect(outcome.status == 66)
    #expect(
      outcome.errors.contains(
        "'base/loss.png' cannot be opened: it is a file, and a folder is needed."))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test(arguments: ["base", "base/", "./base", "base/new", "link"])
  func `a baseline is never drawn over`(_ out: String) throws {
    try putBaseline()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: "base")
    let before = try scratch.files(below: "base")
    let outcome = try draw(out, ["--check", "base", "--seed", "3"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'\(out)' lies in 'base', which is compared"))
    #expect(try scratch.files(below: "base") == before)
  }

  @Test func `a check without pixels is refused`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "base", "--formats", "svg"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--check compares PNG pictures"))
  }

  @Test func `a quiet check says in one line what fails`() throws {
    try putBaseline()
    let outcome = try draw("out", ["--check", "base", "--title", "New", "--quiet"])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `figures come out the same from any working folder`() throws {
    try putBaseline()
    let outcome = try Program(name: "spiral-report").run(
      ["--out", scratch.path("out"), "--check", scratch.path("base")] + quick,
      environment: ["GITHUB_STEP_SUMMARY": ""], in: URL(filePath: "/"))
    #expect(outcome.status == 0)
  }
}
