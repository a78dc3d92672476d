import Foundation
import PNGFixtures
import TestSupport
import Testing

struct ComparisonDocumentTests {
  let folders: PictureFolders
  /// A name that means something in every language it is written in.
  static let oddName = "a+b %20 #1? <i>&\"x'_|`.png"

  init() throws {
    folders = try PictureFolders()
    try folders.write(.tile(changing: [(9, 8), (30, 20)]), to: "actual/b.png")
    try folders.write(.tile(), to: "actual/\(Self.oddName)")
    try folders.write(.tile(), to: "base/old.png")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folders.scratch.path(name), encoding: .utf8)
  }

  // MARK: JSON

  @Test func `the JSON has every picture with its numbers`() throws {
    #expect(try folders.compare("--json", "made/for/it/o.json", "--out", "out").status == 1)
    let data = try Data(contentsOf: URL(filePath: folders.scratch.path("made/for/it/o.json")))
    let document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["schema"] as? Int == 1)
    #expect(document["passes"] as? Bool == false)
    let counts = try #require(document["counts"] as? [String: Int])
    #expect(counts["same"] == 2 && counts["changed"] == 1 && counts["unreadable"] == 0)
    let pictures = try #require(document["pictures"] as? [[String: Any]])
    #expect(
      pictures.map { $0["path"] as? String } == [
        Self.oddName, "a.png", "b.png", "old.png", "sub/c.png",
      ])
    let changed = pictures[2]
    #expect(changed["picture"] as? String == "differences/b.png")
    let difference = try #require(changed["difference"] as? [String: Any])
    #expect(
      difference["changedPixels"] as? Int == 2 && difference["comparedPixels"] as? Int == 1200)
    #expect(difference["largest"] as? Double == 60)
    #expect((difference["regions"] as? [[String: Any]])?.count == 2)
    #expect((difference["smallestCaps"] as? [String: Any])?["pixels"] as? String == "2")
  }

  @Test func `a picture of a difference is named only where there is one`() throws {
    let forms = ["--json", "o.json", "--report", "o.html", "--junit", "o.xml"]
    #expect(try folders.compare(forms).status == 1)
    for document in try ["o.json", "o.xml"].map(text) {
      #expect(document.contains("b.png") && !document.contains("differences/"))
    }
  }

  @Test func `a difference that covers too many pixels is not drawn, and that is said`() throws {
    // A row and a column of few bytes would cover a square of 4 GB.
    let row = PNGFixture(PNGForm(0, 1), width: 1 << 16, height: 1)
    let column = PNGFixture(PNGForm(0, 1), width: 1, height: 1 << 16)
    try folders.write(row, to: "base/b.png")
    try folders.write(column, to: "actual/b.png")
    let outcome = try folders.compare(
      "--json", "o.json", "--report", "o.html", "--junit", "o.xml", "--out", "out")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "\nnote: The difference of 'b.png' is not drawn: it covers more than 2²⁸ pixels.\n"))
    let exists = FileManager.default.fileExists(atPath: folders.scratch.path("out/differences"))
    #expect(!exists)
    for document in try ["o.json", "o.xml"].map(text) {
      #expect(document.contains("b.png") && !document.contains("differences/"))
    }
    #expect(try text("o.html").contains("65536 × 1 px"))
  }

  @Test func `documents depend on neither the place nor the way of writing it`() throws {
    let forms = ["--json", "o.json", "--report", "o.html", "--junit", "o.xml", "--out", "d"]
    #expect(try folders.compare(forms).status == 1)
    let here = try ["o.json", "o.html", "o.xml"].map(text)
    let there = try Program(name: "spiral-report").run(
      [
        "compare", folders.base, folders.actual, "--json", folders.scratch.path("p.json"),
        "--report", folders.scratch.path("p.html"), "--out", folders.scratch.path("elsewhere"),
      ], environment: ["GITHUB_STEP_SUMMARY": ""],
      in: URL(filePath: "/"))
    #expect(there.status == 1)
    #expect(try here[0] == text("p.json"))
    #expect(try here[1] == text("p.html"))
    for document in here { #expect(!document.contains(folders.scratch.url.path)) }
  }

  // MARK: JUnit

  @Test func `the JUnit has a test case a picture with the difference attached`() throws {
    #expect(try folders.compare("--junit", "o.xml", "--out", "out dir").status == 1)
    let cases = try #require(XMLTree(contentsOf: folders.scratch.url.appending(path: "o.xml")))
    let names = cases.all("testcase").map { $0.attributes["name"] }
    #expect(names == [Self.oddName, "a.png", "b.png", "old.png", "sub/c.png"])
    #expect(cases.all("testsuites").first?.attributes["failures"] == "3")
    #expect(cases.all("failure").map { $0.attributes["type"] } == ["new", "changed", "missing"])
    let attachment = try #require(cases.all("system-out").first?.text)
    #expect(attachment.split(separator: "\n") == ["[[ATTACHMENT|out dir/differences/b.png]]"])
    #expect(try folders.scratch.files(below: "out dir").keys.contains("differences/b.png"))
  }

  @Test(arguments: [
    // A document and its differences can be moved together.
    ("o.xml", "", "out/differences/b.png"), ("out/o.xml", "", "differences/b.png"),
    ("made/for/it/o.xml", "", "../../../out/differences/b.png"), ("-", "", "out/differences/b.png"),
    // GitLab reads paths from the folder of the project, Jenkins whole ones.
    ("made/o.xml", "CI_PROJECT_DIR", "out/differences/b.png"),
    ("made/o.xml", "JENKINS_URL", "/out/differences/b.png"),
  ])
  func `attachments are named as the service that reads them wants it`(
    _ document: String, _ service: String, _ name: String
  ) throws {
    let folder = folders.scratch.url.resolvingSymlinksInPath().path
    let outcome = try folders.compare(
      "--junit", document, "--out", "out", environment: service.isEmpty ? [:] : [service: folder])
    let text = document == "-" ? outcome.output : try text(document)
    let attachment = try #require(text.firstMatch(of: /\[\[ATTACHMENT\|(.*)\]\]/)).1
    #expect(attachment == (name.hasPrefix("/") ? folder + name : name))
    if service.isEmpty {
      let start =
        document == "-" ? "" : URL(filePath: document).deletingLastPathComponent().relativePath
      #expect(
        FileManager.default.fileExists(atPath: folders.scratch.path("\(start)/\(attachment)")))
    }
  }

  @Test func `tests of two comparisons in one job have different names`() throws {
    func classes(_ baseline: String, _ actual: String, in folder: String = "") throws -> Set<String>
    {
      let path = folders.scratch.path("o.xml")
      _ = try Program(name: "spiral-report").run(
        ["compare", baseline, actual, "--junit", path], environment: ["GITHUB_STEP_SUMMARY": ""],
        in: folders.scratch.url.appending(path: folder))
      let tree = try #require(XMLTree(contentsOf: URL(filePath: path)))
      let classes = tree.all("testcase").compactMap { $0.attributes["classname"] }
      #expect(Set(tree.all("testsuite").map { $0.attributes["name"] }) == Set(classes))
      return Set(classes)
    }
    #expect(try classes("base", "actual") == ["base vs actual"])
    #expect(try classes("./base/", "actual/sub/..") == ["base vs actual"])
    #expect(try classes("base/sub", "actual/sub") == ["base/sub vs actual/sub"])
    #expect(try classes("base/a.png", "actual/b.png") == ["base/a.png vs actual/b.png"])
    // The names are those of the folders below the working one, however that is called, and no others:
    // the name of a temporary folder would make a new test of every run.
    #expect(try classes(folders.base, folders.actual) == ["base vs actual"])
    #expect(try classes(folders.base, "sub", in: "actual") == ["base vs sub"])
    #expect(try classes("../base", "../actual", in: "actual") == ["base"])
    #expect(try classes("sub", folders.actual, in: "base") == ["sub"])
  }

  @Test func `trouble is an error and what is not checked is skipped in the JUnit`() throws {
    try folders.write([], to: "actual/a.png")
    #expect(
      try folders.compare("--junit", "o.xml", "--only", "a.png", "--only", "b.png").status == 65)
    let cases = try #require(XMLTree(contentsOf: folders.scratch.url.appending(path: "o.xml")))
    let suite = try #require(cases.all("testsuite").first)
    #expect(suite.attributes["errors"] == "1" && suite.attributes["skipped"] == "3")
    #expect(suite.attributes["tests"] == "5")
  }

  // MARK: GitHub

  @Test func `the summary of a job adds numbers and no links`() throws {
    try folders.write("before\n".utf8, to: "summary.md")
    let outcome = try folders.compare(
      environment: ["GITHUB_STEP_SUMMARY": folders.scratch.path("summary.md")])
    #expect(outcome.status == 1)
    let summary = try text("summary.md")
    #expect(summary.hasPrefix("before\n### Picture comparison failed\n"))
    #expect(
      summary.contains("| b.png | changed | 2 of 1200 | 60 levels (limit 0) | 2 px (limit 0) |  |"))
    let row = try #require(summary.split(separator: "\n").first { $0.contains("| new |") })
    let name = row.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    #expect(decoded(name) == Self.oddName)
    #expect(!name.contains("<") && !name.contains("`") && !name.contains("_"))
    for mark in ["](", "data:", "<img", "http"] { #expect(!summary.contains(mark)) }
  }

  @Test func `the summary of a job says what is wrong beside the pixels`() throws {
    try folders.write("version https://git-lfs.github.com/spec/v1\n".utf8, to: "base/a.png")
    try folders.write(.tile(), to: "base/B.png")
    try folders.write(.tile(), to: "actual/B.png")
    _ = try folders.compare(
      environment: ["GITHUB_STEP_SUMMARY": folders.scratch.path("summary.md")])
    let summary = decoded(try text("summary.md"))
    #expect(summary.contains("| B.png, b.png | clash |  |  |  | the names differ only in case |"))
    #expect(
      summary.contains("| a.png | unreadable |  |  |  | baseline: a Git LFS pointer, not the"))
    #expect(summary.contains("| old.png | missing |  |  |  | not produced |"))
    #expect(summary.contains("| new |  |  |  | no baseline |"))
  }

  // MARK: Places

  @Test func `a document cannot take the place of a folder`() throws {
    for (option, place, reason) in [
      ("--json", "actual/sub", "it is a folder"),
      ("--junit", "actual/a.png/x.xml", "is a file, not a folder"),
    ] {
      let outcome = try folders.compare(option, place)
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("'\(place)' cannot be written: "))
      #expect(outcome.errors.contains(reason))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a device stays a device`() throws {
    #expect(try folders.compare("--json", "/dev/null").status == 1)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  // MARK: Differences

  @Test func `a difference of three levels on one pixel stands out (R05)`() throws {
    try folders.write(.tile(changing: [(9, 8)], by: 3), to: "actual/b.png")
    #expect(try folders.compare("--out", "out").status == 1)
    let file = try #require(try folders.scratch.files(below: "out")["differences/b.png"])
    let picture = try DrawnPicture(file)
    #expect(picture.isOpaque)
    let marked = picture.coloredPixels
    #expect(Set(marked) == Set((8...10).flatMap { x in (7...9).map { y in [x, y] } }))
    for pixel in marked {
      #expect(picture.contrast(pixel, [20, 20]) >= 3)
    }
  }

  @Test func `differences that are gone are taken away, but nothing else`() throws {
    try folders.write(.tile(changing: [(1, 1)]), to: "actual/sub/c.png")
    #expect(try folders.compare("--out", "out").status == 1)
    let names = { try folders.scratch.files(below: "out").keys.sorted() }
    #expect(try names() == [".spiral-report", "differences/b.png", "differences/sub/c.png"])
    try folders.write([1], to: "out/differences/mine.txt")
    try folders.write(.tile(), to: "actual/sub/c.png")
    #expect(try folders.compare("--out", "out").status == 1)
    #expect(try names() == [".spiral-report", "differences/b.png", "differences/mine.txt"])
    #expect(!FileManager.default.fileExists(atPath: folders.scratch.path("out/differences/sub")))
    try folders.write(.tile(), to: "actual/b.png")
    _ = try folders.compare("--out", "out")
    #expect(try names() == [".spiral-report", "differences/mine.txt"])
  }

  @Test func `a picture of another is never drawn over`() throws {
    try folders.write([1], to: "out/differences/b.png")
    let outcome = try folders.compare("--out", "out")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'out/differences/b.png' was not written by spiral-report"))
    #expect(try folders.scratch.files(below: "out") == ["differences/b.png": Data([1])])
  }

  @Test func `drawn differences are no pictures to compare`() throws {
    #expect(try folders.compare("--out", "actual").status == 1)
    let outcome = try folders.compare("--only", "*b.png")
    #expect(outcome.output.contains("1 picture: 1 changed"))
    #expect(!outcome.output.contains("differences/"))
  }

  /// What a browser makes of a text.
  private func decoded(_ markup: String) -> String {
    markup.replacing(/&#(\d+);/) { match in
      String(UnicodeScalar(UInt32(match.1) ?? 0).map(Character.init) ?? "?")
    }
  }
}
