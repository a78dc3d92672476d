import Foundation
import PNGFixtures
import TestSupport
import Testing

/// What may be given to `compare`, and what becomes of it, down to the exit status.
struct CompareInputTests {
  let folders: PictureFolders

  init() throws { folders = try PictureFolders() }

  private func shell(_ line: String) throws -> Program.Outcome {
    let program = Program(name: "spiral-report").path.path
    return try Program.shell(
      line.replacing("spiral-report", with: "'\(program)'"),
      environment: ["CI": "", "GITHUB_STEP_SUMMARY": ""], in: folders.scratch.url)
  }

  // MARK: Statuses

  @Test func `a script can tell equal, different, unreadable and misused apart (R15)`() throws {
    #expect(try folders.compare().status == 0)
    try folders.write(.tile(changing: [(1, 1)]), to: "actual/a.png")
    #expect(try folders.compare().status == 1)
    #expect(try folders.compare("--tolerance", "many").status == 64)
    #expect(try folders.compare("--update", environment: ["CI": "1"]).status == 64)
    try folders.write(Array("hello".utf8), to: "actual/b.png")
    // Trouble together with a difference is trouble; what differs is still said.
    let both = try folders.compare()
    #expect(both.status == 65)
    #expect(both.output.contains("changed     a.png") && both.output.contains("unreadable  b.png"))
    #expect(try folders.compare("--only", "a.png").status == 1)
  }

  @Test func `damaged pixels are trouble, equal byte for byte or not (R09)`() throws {
    var chunks = PNGFixture.tile().chunks
    chunks[1].data = Array("hello".utf8)
    for side in ["base", "actual"] {
      try folders.write(PNGChunk.signature + chunks.flatMap(\.bytes), to: "\(side)/a.png")
      let outcome = try folders.compare()
      #expect(outcome.status == 65)
      #expect(outcome.output.contains("unreadable  a.png: "))
      #expect(outcome.output.contains("the pixels in IDAT are damaged"))
    }
  }

  @Test(arguments: [(100_000, 100_000, 2), (60_000, 60_000, 6)] as [(UInt32, UInt32, UInt8)])
  func `a tiny file that declares a giant picture costs no memory (R11)`(
    width: UInt32, height: UInt32, type: UInt8
  ) throws {
    var chunks = PNGFixture.tile().chunks
    chunks[0].data = bigEndian(width) + bigEndian(height) + [8, type, 0, 0, 0]
    chunks[1].data = Array(chunks[1].data.prefix(20))
    for side in ["base", "actual"] {
      try folders.write(PNGChunk.signature + chunks.flatMap(\.bytes), to: "\(side)/a.png")
      let outcome = try shell("ulimit -v 1000000; spiral-report compare base actual")
      #expect(outcome.status == 65)
      #expect(outcome.output.contains("a.png: "))
      #expect(
        outcome.output.contains("\(width) × \(height) px")
          || outcome.output.contains(
            "\(width) × \(height) pixels")
      )
    }
  }

  // MARK: Paths

  @Test(arguments: ["base", "./base", "base/", "link", "actual/../base"])
  func `a folder is not compared with itself`(_ path: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folders.scratch.path("link"), withDestinationPath: "base")
    for options in [[], ["--update"]] {
      let outcome = try folders.program(["compare", "base", path] + options)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("compared with itself"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `what is written for a folder of any name leads to files (R17)`() throws {
    try folders.write(.tile(changing: [(4, 4)]), to: "actual/sub/c.png")
    let out = "a+b %20 #1?&"
    let outcome = try folders.compare(
      "--out", out, "--report", "\(out)/page.html", "--junit", "\(out)/j.xml", "--json",
      "\(out)/j.json")
    #expect(outcome.status == 1)
    let files = try folders.scratch.files(below: out)
    #expect(files.keys.contains("differences/sub/c.png"))
    let page = String(decoding: try #require(files["page.html"]), as: UTF8.self)
    let links = page.matches(of: /(?:src|href)="([^"]*)"/).map(\.1)
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("data:") || $0.hasPrefix("#") })
    let json = String(decoding: try #require(files["j.json"]), as: UTF8.self)
    #expect(json.contains("\"differences/sub/c.png\""))
    let junit = try #require(
      XMLTree(contentsOf: folders.scratch.url.appending(path: "\(out)/j.xml")))
    let attachment = try #require(
      junit.all("system-out").first?.text.firstMatch(of: /ATTACHMENT\|(.*)\]\]/)?.1)
    #expect(attachment.hasSuffix("differences/sub/c.png"))
  }

  @Test func `an input that cannot be opened is named, and nothing is written (F13)`() throws {
    for (arguments, path) in [
      (["base", "missing/"], "missing/"), (["base/a.png", "actual/none.png"], "actual/none.png"),
      (["base", "actual/a.png/x"], "actual/a.png/x"), (["base", ""], ""),
    ] {
      let outcome = try folders.program(["compare"] + arguments + ["--out", "out"])
      #expect(outcome.status == 66)
      #expect(outcome.errors.contains("'\(path)' cannot be opened"))
      #expect(!FileManager.default.fileExists(atPath: folders.scratch.path("out")))
    }
  }

  @Test func `what was converted as text, Apple's form and companions are named for what they are`()
    throws
  {
    let file = PNGFixture.tile().file
    try folders.write(file.prefix(4) + file.dropFirst(5), to: "base/a.png")
    try folders.write(
      PNGChunk.signature
        + ([PNGChunk("CgBI", [0x50, 0, 0x20, 2])] + PNGFixture.tile().chunks).flatMap(\.bytes),
      to: "actual/b.png")
    try folders.write([0, 5, 0x16, 7, 0, 2, 0, 0], to: "actual/._a.png")
    let outcome = try folders.compare()
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("a.png: baseline: a PNG that was converted as if it were text"))
    #expect(outcome.output.contains("b.png: actual: in Apple's own form of PNG (chunk CgBI)"))
    #expect(outcome.output.contains("3 pictures: 1 same, 2 unreadable; 1 other file"))
  }

  // MARK: Pipes

  @Test(arguments: [
    "spiral-report compare <(cat base/a.png) actual/a.png",
    "spiral-report compare base/a.png <(cat actual/a.png)",
    "spiral-report compare <(cat base/a.png) <(cat actual/a.png)",
    "spiral-report compare /dev/stdin actual/a.png < base/a.png",
    "cat actual/a.png | spiral-report compare base/a.png /dev/stdin",
    "mkfifo pipe; cat base/a.png > pipe & spiral-report compare pipe actual/a.png",
  ])
  func `what comes out of a pipe is compared, and no update is advised`(_ line: String) throws {
    let same = try shell(line)
    #expect(same.status == 0)
    #expect(same.output.contains("1 picture: 1 same\n"))
    try? folders.remove("pipe")
    try folders.write(.tile(changing: [(1, 1)]), to: "actual/a.png")
    let changed = try shell(line)
    #expect(changed.status == 1)
    #expect(changed.output.contains("1 px differ"))
    #expect(changed.errors.contains("differs from"))
    #expect(!(changed.output + changed.errors).contains("--update"))
  }

  @Test func `a pipe is never updated, and a device is refused by name`() throws {
    let update = try shell("spiral-report compare /dev/stdin actual/a.png --update < base/a.png")
    #expect(update.status == 64)
    #expect(update.errors.contains("'/dev/stdin' is a pipe, which cannot be updated"))
    let device = try shell("spiral-report compare base/a.png /dev/zero")
    #expect(device.status == 66)
    #expect(device.errors.contains("'/dev/zero' cannot be opened: it is a device, not a file"))
    // From a pipe into a file it is an update like others.
    try folders.write(.tile(changing: [(1, 1)]), to: "actual/a.png")
    let taken = try shell("spiral-report compare base/a.png <(cat actual/a.png) --update")
    #expect(taken.status == 0)
    #expect(
      try folders.scratch.files(below: "base")["a.png"]
        == folders.scratch.files(below: "actual")["a.png"])
  }

  @Test func `waiting for a pipe that nobody writes to ends at one signal`() throws {
    #expect(try shell("mkfifo pipe").status == 0)
    let outcome = try Program(name: "spiral-report").runInterrupted([
      "compare", folders.scratch.path("base/a.png"), folders.scratch.path("pipe"),
    ])
    #expect(outcome.status == 130)
  }
}
