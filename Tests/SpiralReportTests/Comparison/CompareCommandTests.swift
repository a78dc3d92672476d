import Foundation
import PNGFixtures
import TestSupport
import Testing

struct CompareCommandTests {
  let folders: PictureFolders

  init() throws { folders = try PictureFolders() }

  private func lines(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").map(String.init)
  }

  // MARK: Exit statuses

  @Test func `equal folders pass, with a line a picture and the totals`() throws {
    let outcome = try folders.compare()
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == """
        same        a.png
        same        b.png
        same        sub/c.png
        3 pictures: 3 same

        """)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the way to accept some pictures chooses the same ones`() throws {
    try folders.write(.tile(changing: [(9, 8)]), to: "actual/a.png")
    try folders.write(.tile(changing: [(9, 8)]), to: "actual/b.png")
    let outcome = try folders.compare("--only", "b*", "--only", "sub/*")
    #expect(
      outcome.errors.hasSuffix(
        "accept with: spiral-report compare base actual --update --only 'b*' --only 'sub/*'\n"))
  }

  @Test func `one changed pixel fails with status 1, its numbers and the way to accept it`() throws
  {
    try folders.write(.tile(changing: [(9, 8)]), to: "actual/b.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    #expect(
      lines(outcome)[0]
        == "changed     b.png: 1 px differ (limit 0), max difference 60 levels (limit 0), 1 px in one 32 × 32 "
        + "window (limit 0); in 1 × 1 px at (9, 8); passes with --tolerance 60 --pixels 1 --window 1"
    )
    // The command that accepts is said once.
    #expect(lines(outcome).last == "3 pictures: 2 same, 1 changed")
    #expect(
      outcome.errors == "spiral-report: 'b.png' differs from 'base'. If intended, "
        + "accept with: spiral-report compare base actual --update\n")
  }

  @Test(arguments: [
    ([UInt8](), "not a complete PNG: the file is empty"),
    (Array(PNGFixture.tile().file.dropLast(12)), "chunk IEND is missing"),
    (Array(PNGFixture.tile().file.prefix(900)), "not a complete PNG"),
    (
      Array("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n".utf8),
      "a Git LFS pointer, not the image itself. Fetch it with 'git lfs pull'."
    ),
  ])
  func
    `a baseline that cannot be read is trouble, and the others are still compared (R09, R10, R15)`(
      _ bytes: [UInt8], _ reason: String
    ) throws
  {
    try folders.write(bytes, to: "base/b.png")
    try folders.write(.tile(changing: [(1, 1)]), to: "actual/a.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 65)
    #expect(lines(outcome)[0].hasPrefix("unreadable  b.png: baseline: "))
    #expect(lines(outcome)[0].contains(reason))
    #expect(lines(outcome)[1].hasPrefix("changed     a.png: 1 px differ"))
    #expect(lines(outcome)[2] == "same        sub/c.png")
    #expect(
      outcome.errors.hasPrefix("spiral-report: 'b.png' cannot be compared: baseline: "))
    #expect(outcome.errors.contains(reason) && outcome.errors.hasSuffix("and compare again.\n"))
    // What cannot be read is not offered for acceptance.
    #expect(!outcome.errors.contains("--update"))
  }

  @Test func `a flipped bit is trouble`() throws {
    var bytes = PNGFixture.tile().file
    bytes[bytes.count - 40] ^= 1
    try folders.write(bytes, to: "base/b.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("b.png: baseline: not a complete PNG: chunk IDAT"))
  }

  @Test func `what is not a file is trouble and nobody waits for it`() throws {
    try folders.remove("actual/b.png")
    let made = try Program.shell("mkfifo actual/b.png", in: folders.scratch.url)
    #expect(made.status == 0)
    let outcome = try folders.compare()
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("b.png: actual: is not a file"))
  }

  @Test(arguments: [
    ["compare", "base", "nowhere"], ["compare", "nowhere", "actual"], ["compare", "nowhere", "no"],
    ["compare", "base/none.png", "actual/a.png"], ["compare", "empty", "bare"],
  ])
  func `nothing to compare is status 66 and never a pass (F13)`(_ arguments: [String]) throws {
    for name in ["empty", "bare"] {
      try FileManager.default.createDirectory(
        atPath: folders.scratch.path(name), withIntermediateDirectories: true)
    }
    let outcome = try Program(name: "spiral-report").run(arguments, in: folders.scratch.url)
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `the message of an empty comparison names both sides`() throws {
    for name in ["a.png", "b.png", "sub/c.png"] {
      try folders.remove("base/\(name)")
      try folders.remove("actual/\(name)")
    }
    let outcome = try folders.compare()
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no matching PNG files in 'base' or 'actual'"))
    for name in ["base/a.jpg", "base/b.jpg", "actual/a.jpg"] { try folders.write([1], to: name) }
    let others = try folders.compare()
    #expect(others.status == 66)
    #expect(others.errors.contains("Only PNG is compared, and 2 files have another ending. Save "))
  }

  @Test func `pictures of another kind are counted among the ignored files`() throws {
    try folders.write([1], to: "base/notes.txt")
    for name in ["base/a.jpg", "actual/b.WEBP"] { try folders.write([1], to: name) }
    let outcome = try folders.compare()
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasSuffix(
        "3 same; 3 other files ignored, with 2 pictures that are not PNG\n"))
  }

  @Test func `without a baseline a comparison says how to make one, and writes nothing`() throws {
    try folders.remove("base")
    let outcome = try folders.compare("--out", "out", "--json", "o.json")
    #expect(outcome.status == 66 && outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "spiral-report: There is no baseline 'base'. Check the path; if there is none "
        + "yet, look at the pictures, then make it with: spiral-report compare base actual --update\n"
    )
    #expect(try folders.scratch.files(below: "").keys.allSatisfy { $0.hasPrefix("actual/") })
  }

  @Test(arguments: ["--json", "--out"])
  func `nothing is written into a baseline that is yet to be made`(_ option: String) throws {
    try folders.remove("base")
    let outcome = try folders.compare(option, "base/sub/x", "--update")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'base/sub/x' lies in 'base', which is compared"))
  }

  // MARK: Usage

  @Test(arguments: [
    ["--tolerance", "-1"], ["--tolerance", "256"], ["--tolerance", "5%"], ["--tolerance", "nan"],
    ["--tolerance", ""], ["--tolerance", "1", "--pixels", "-1"],
    ["--tolerance", "1", "--pixels", "101%"], ["--tolerance", "1", "--pixels", "nan%"],
    ["--tolerance", "1", "--pixels", "5.5"], ["--tolerance", "1", "--window", "1025"],
    ["--pixels", "5"], ["--window", "5"], ["--tolerance", "0", "--window", "5"], ["--prune"],
    ["--dry-run"], ["--update-in-ci"], ["--seed", "7"], ["--only"],
  ])
  func `an impossible value is a usage error and never a looser test (R12)`(_ arguments: [String])
    throws
  {
    let outcome = try Program(name: "spiral-report").run(
      ["compare", "base", "actual"] + arguments, in: folders.scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage: spiral-report compare"))
  }

  @Test func `the help says what a tolerance is measured in (R12)`() throws {
    let help = try Program(name: "spiral-report").run(["compare", "--help"]).output
    #expect(help.contains("levels of 0 to 255"))
    #expect(help.contains("0.05% of the pixels"))
    #expect(help.contains("window of 32 x 32"))
  }

  @Test func `a folder and a file do not compare`() throws {
    let outcome = try Program(name: "spiral-report").run(
      ["compare", "base", "actual/a.png"], in: folders.scratch.url)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == "spiral-report: 'base' is a folder and 'actual/a.png' a file. "
        + "Pass two folders or two files.\n")
  }

  // MARK: States

  @Test func `pictures on one side only fail every time and nothing is written (R02, R03)`() throws
  {
    try folders.remove("base/a.png")
    try folders.remove("actual/b.png")
    let before = try folders.scratch.files(below: "base")
    for _ in 1...2 {
      let outcome = try folders.compare("--out", "out")
      #expect(outcome.status == 1)
      #expect(
        lines(outcome).prefix(2) == [
          "missing     not produced: b.png", "new         no baseline: a.png",
        ])
      #expect(
        outcome.errors.hasSuffix(
          "accept with: spiral-report compare base actual --update --prune\n"))
    }
    #expect(try folders.scratch.files(below: "base") == before)
    #expect(!FileManager.default.fileExists(atPath: folders.scratch.path("out")))
  }

  @Test func `a size is said with both sizes and drawn at the larger one (R01)`() throws {
    try folders.write(.tile(height: 31), to: "base/a.png")
    let outcome = try folders.compare("--out", "out")
    #expect(outcome.status == 1)
    #expect(lines(outcome)[0] == "size        a.png: size changed from 40 × 31 px to 40 × 30 px")
    let drawn = try folders.scratch.files(below: "out")["differences/a.png"]
    #expect(drawn?.dropFirst(16).prefix(8) == Data([0, 0, 0, 40, 0, 0, 0, 31]))
    #expect(lines(outcome).contains("same        b.png"))
  }

  @Test func `a density that differs fails and is said in words`() throws {
    var dense = PNGFixture.tile()
    dense.ancillary = [PNGChunk("pHYs", bigEndian(3780) + bigEndian(3780) + [1])]
    try folders.write(dense, to: "base/a.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    #expect(lines(outcome)[0] == "metadata    a.png: pHYs removed (was 3780 px/m (96 dpi))")
  }

  @Test func `names that differ only in case are an error`() throws {
    try folders.write(.tile(), to: "base/A.png")
    try folders.write(.tile(), to: "actual/A.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 65)
    #expect(lines(outcome)[0] == "clash       A.png, a.png: the names differ only in case")
    #expect(outcome.errors.contains("'A.png', 'a.png' cannot be compared"))
  }

  @Test func `failures come first and the worst of them first`() throws {
    try folders.write(.tile(changing: [(1, 1)]), to: "actual/a.png")
    try folders.write(.tile(changing: [(1, 1), (2, 2)]), to: "actual/sub/c.png")
    try folders.write(.tile(), to: "actual/d.png")
    let outcome = try folders.compare()
    let starts = lines(outcome).prefix(4).map { $0.split(separator: ":")[0] }
    #expect(
      starts == [
        "changed     sub/c.png", "changed     a.png", "new         no baseline",
        "same        b.png",
      ])
    #expect(lines(outcome)[4] == "4 pictures: 1 same, 2 changed, 1 new")
  }

  @Test func `one pixel and one marker of a large picture are counted, not averaged away (R13)`()
    throws
  {
    let (width, height) = (1600, 1200)
    let plain = PNGFixture.tile(width: width, height: height)
    let marker = (0..<7).flatMap { y in (0..<7).map { x in (x: 800 + x, y: 600 + y) } }
    try folders.write(plain, to: "base/a.png")
    try folders.write(
      .tile(width: width, height: height, changing: [(7, 7)], by: 1), to: "actual/a.png")
    try folders.write(plain, to: "base/b.png")
    try folders.write(.tile(width: width, height: height, changing: marker), to: "actual/b.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    #expect(
      lines(outcome)[0].hasPrefix(
        "changed     b.png: 49 px differ (limit 0), max difference 60 levels"))
    #expect(
      lines(outcome)[1].hasPrefix(
        "changed     a.png: 1 px differ (limit 0), max difference 1 level "))
  }

  @Test func `a difference in opacity alone is a difference (R04)`() throws {
    func picture(alpha: UInt16) -> PNGFixture {
      var samples = [UInt16](repeating: 255, count: 4 * 40 * 30)
      for y in 5..<15 { for x in 5..<15 { samples[4 * (40 * y + x) + 3] = alpha } }
      for index in samples.indices where index % 4 != 3 { samples[index] = 90 }
      return PNGFixture(width: 40, height: 30, form: PNGForm(6, 8), samples: samples)
    }
    try folders.write(picture(alpha: 255), to: "base/a.png")
    try folders.write(picture(alpha: 128), to: "actual/a.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    #expect(lines(outcome)[0].contains("a.png: 100 px differ"))
  }

  // MARK: What is compared

  @Test func `two files work too, whatever they are called`() throws {
    try folders.write(.tile(changing: [(3, 4)]), to: "new name")
    let outcome = try Program(name: "spiral-report").run(
      ["compare", "base/a.png", "new name", "--out", "out"],
      environment: ["GITHUB_STEP_SUMMARY": ""],
      in: folders.scratch.url)
    #expect(outcome.status == 1)
    #expect(lines(outcome)[0].hasPrefix("changed     a.png: 1 px differ"))
    #expect(
      outcome.errors.hasSuffix(
        "accept with: spiral-report compare base/a.png 'new name' --update\n"))
    #expect(try folders.scratch.files(below: "out").keys.contains("differences/a.png"))
  }

  @Test func `a choice of pictures leaves the others unchecked and says so`() throws {
    try folders.write(.tile(changing: [(3, 4)]), to: "actual/b.png")
    let outcome = try folders.compare("--only", "a*", "--only", "sub/?.png")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 pictures: 2 same\nnot checked: b.png\n"))
    let none = try folders.compare("--only", "z*")
    #expect(none.status == 64)
    #expect(none.errors.contains("--only 'z*' matches no picture"))
  }

  @Test(arguments: ["..", ".", "sub/..", "../actual"])
  func `other files are counted and circles of links are not followed`(_ target: String) throws {
    try folders.write([1], to: "base/notes.txt")
    for link in ["actual/loop", "actual/sub/loop"] {
      try FileManager.default.createSymbolicLink(
        atPath: folders.scratch.path(link), withDestinationPath: target)
    }
    let outcome = try folders.compare()
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("3 pictures: 3 same; 3 other files ignored\n"))
  }

  @Test func `pictures in a folder that is linked are compared`() throws {
    for (side, changes) in [("base", []), ("actual", [(3, 3)])] {
      try folders.write(.tile(changing: changes), to: "kept/\(side)/linked.png")
      try FileManager.default.createSymbolicLink(
        atPath: folders.scratch.path("\(side)/more"), withDestinationPath: "../kept/\(side)")
    }
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    #expect(lines(outcome)[0].hasPrefix("changed     more/linked.png: 1 px differ"))
  }

  @Test func `control characters of a name do not reach the terminal`() throws {
    try folders.write(.tile(), to: "actual/\u{1B}[2J\n.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 1)
    #expect(lines(outcome)[0] == "new         no baseline: \\u{1B}[2J\\u{A}.png")
    #expect(!(outcome.output + outcome.errors).unicodeScalars.contains("\u{1B}"))
  }

  // MARK: Standard output

  @Test func `standard output is nothing but the JSON where it is asked for`() throws {
    let outcome = try folders.compare("--json", "-")
    #expect(outcome.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is [String: Any])
    #expect(outcome.errors.hasSuffix("3 pictures: 3 same\n"))
  }

  @Test(arguments: ["--json -", ""])
  func `a reader that has seen enough is no fault`(_ option: String) throws {
    let program = Program(name: "spiral-report").path.path
    for ignored in ["", "trap '' PIPE; "] {
      let outcome = try Program.shell(
        "\(ignored)set -o pipefail; '\(program)' compare base actual \(option) | head -c 1",
        in: folders.scratch.url)
      #expect([0, 141].contains(outcome.status))
      #expect(!outcome.errors.lowercased().contains("error"))
    }
  }
}
