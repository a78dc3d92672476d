import Foundation
import PNGFixtures
import TestSupport
import Testing

struct BaselineUpdateTests {
  let folders: PictureFolders

  init() throws { folders = try PictureFolders() }

  /// The inode and the time of the last change of every file of the baseline.
  private func stamps() throws -> [String: String] {
    var stamps: [String: String] = [:]
    for path in try folders.scratch.files(below: "base").keys {
      let values = try FileManager.default.attributesOfItem(atPath: "\(folders.base)/\(path)")
      let date = try #require(values[.modificationDate] as? Date)
      let inode = try #require(values[.systemFileNumber] as? NSNumber)
      stamps[path] = "\(inode) \(date.timeIntervalSince1970)"
    }
    return stamps
  }

  @Test func `without a failure nothing is touched (R16)`() throws {
    // Other texts and other compression, but the same picture.
    var other = PNGFixture.tile()
    other.ancillary = [PNGChunk("tEXt", Array("Title\0Other".utf8))]
    other.chunkSize = 100
    try folders.write(other, to: "base/a.png")
    let before = (try stamps(), try folders.scratch.files(below: "base"))
    let outcome = try folders.compare("--update")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("nothing to update\n"))
    #expect(try stamps() == before.0)
    #expect(try folders.scratch.files(below: "base") == before.1)
  }

  @Test func `only what fails is written, and is named (R16)`() throws {
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/b.png")
    try folders.write(.tile(), to: "actual/new/d.png")
    let before = try stamps()
    let outcome = try folders.compare("--update")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix("replaced base/b.png\nadded base/new/d.png\n"))
    #expect(
      try folders.scratch.files(below: "base") == folders.scratch.files(below: "actual"))
    let after = try stamps()
    #expect(after.filter { before[$0.key] == $0.value }.keys.sorted() == ["a.png", "sub/c.png"])
    #expect(try folders.compare().status == 0)
  }

  @Test func `what passes within a tolerance is not replaced`() throws {
    try folders.write(.tile(changing: [(1, 2)], by: 1), to: "actual/b.png")
    let before = try stamps()
    let outcome = try folders.compare(
      "--tolerance", "1", "--pixels", "1", "--window", "1", "--update")
    #expect(outcome.status == 0)
    #expect(try stamps() == before)
  }

  @Test func `a baseline that is no longer made goes only with prune`() throws {
    try folders.remove("actual/sub/c.png")
    let kept = try folders.compare("--update")
    #expect(kept.status == 1)
    #expect(
      kept.errors.hasSuffix("accept with: spiral-report compare base actual --update --prune\n"))
    #expect(try folders.scratch.files(below: "base").keys.contains("sub/c.png"))
    let pruned = try folders.compare("--update", "--prune")
    #expect(pruned.status == 0)
    #expect(pruned.output.hasSuffix("removed base/sub/c.png\n"))
    #expect(try folders.scratch.files(below: "base").keys.sorted() == ["a.png", "b.png"])
  }

  @Test func `a dry run says what would be done and does nothing`() throws {
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/b.png")
    try folders.remove("actual/a.png")
    let before = try stamps()
    let outcome = try folders.compare(
      "--update", "--prune", "--dry-run", environment: ["CI": "true"])
    #expect(outcome.status == 1)
    #expect(outcome.output.hasSuffix("would remove base/a.png\nwould replace base/b.png\n"))
    #expect(try stamps() == before)
  }

  @Test func `only what a pattern stands for is updated`() throws {
    for name in ["a.png", "b.png"] {
      try folders.write(.tile(changing: [(1, 2)]), to: "actual/\(name)")
    }
    let outcome = try folders.compare("--update", "--only", "b*")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("replaced base/b.png\n"))
    #expect(try folders.compare().output.contains("1 changed"))
  }

  @Test func `CI refuses an update unless it is allowed`() throws {
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/b.png")
    let before = try stamps()
    let refused = try folders.compare("--update", environment: ["CI": "true"])
    #expect(refused.status == 64)
    #expect(refused.errors.contains("CI is set, and --update would approve pictures"))
    #expect(try stamps() == before)
    let allowed = try folders.compare("--update", "--update-in-ci", environment: ["CI": "true"])
    #expect(allowed.status == 0)
    #expect(try folders.compare().status == 0)
  }

  @Test func `a baseline is made where there is none`() throws {
    try folders.remove("base")
    #expect(try folders.compare().status == 66)
    let outcome = try folders.compare("--update")
    #expect(outcome.status == 0)
    #expect(
      try folders.scratch.files(below: "base") == folders.scratch.files(below: "actual"))
  }

  @Test func `a file is made or replaced by a file`() throws {
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/b.png")
    for baseline in ["base/b.png", "base/none/yet.png"] {
      let outcome = try Program(name: "spiral-report").run(
        ["compare", baseline, "actual/b.png", "--update"], environment: ["CI": ""],
        in: folders.scratch.url)
      #expect(outcome.status == 0)
      #expect(
        try folders.scratch.files(below: "")[baseline]
          == folders.scratch.files(below: "actual")["b.png"])
    }
  }

  @Test func `what cannot be read on either side is not touched (R10)`() throws {
    let pointer = "version https://git-lfs.github.com/spec/v1\n"
    try folders.write(pointer.utf8, to: "base/a.png")
    try folders.write(pointer.utf8, to: "actual/b.png")
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/sub/c.png")
    try folders.write(.tile(), to: "actual/new.png")
    let failing = try folders.compare()
    #expect(failing.status == 65 && !failing.errors.contains("--update"))
    let outcome = try folders.compare("--update")
    #expect(outcome.status == 65)
    #expect(
      outcome.output.hasSuffix(
        """
        added base/new.png
        replaced base/sub/c.png
        kept base/a.png, which cannot be read; to give it up, remove it and update again

        """))
    #expect(outcome.errors.contains("'a.png', 'b.png' cannot be compared"))
    let files = try folders.scratch.files(below: "base")
    #expect(files["a.png"] == Data(pointer.utf8))
    #expect(files["b.png"] == Data(PNGFixture.tile().file))
    // Once the pointer is gone, the picture is new.
    try folders.remove("base/a.png")
    let given = try folders.compare("--update", "--only", "a.png")
    #expect(given.status == 0 && given.output.hasSuffix("added base/a.png\n"))
  }

  @Test func `names that differ only in case are not written`() throws {
    try folders.write(.tile(), to: "actual/A.png")
    let outcome = try folders.compare("--update")
    #expect(outcome.status == 65 && outcome.output.hasSuffix("nothing to update\n"))
    #expect(try folders.scratch.files(below: "base").keys.allSatisfy { $0 != "A.png" })
    // The one that is no longer made may go, and then the other comes.
    try folders.remove("actual/a.png")
    #expect(try folders.compare("--update", "--prune").output.hasSuffix("removed base/a.png\n"))
    let renamed = try folders.compare("--update")
    #expect(renamed.status == 0 && renamed.output.hasSuffix("added base/A.png\n"))
  }

  @Test func `a new picture with damaged pixels never becomes a baseline`() throws {
    var damaged = PNGFixture.tile().chunks
    damaged[1].data.removeLast(40)
    try folders.write(
      PNGChunk.signature + damaged.flatMap(\.bytes), to: "actual/z.png")
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/b.png")
    let outcome = try folders.compare("--update")
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("unreadable  z.png: actual: not a complete PNG"))
    #expect(outcome.output.hasSuffix("replaced base/b.png\n"))
    #expect(outcome.errors.contains("'z.png' cannot be compared"))
    #expect(try folders.scratch.files(below: "base")["z.png"] == nil)
  }

  @Test func `an interrupted update says so and writes nothing (F06)`() throws {
    // Enough for many seconds, whatever the number of cores: many names of one large pair.
    try folders.write(.tile(width: 2400, height: 2400), to: "old.png")
    try folders.write(.tile(width: 2400, height: 2400, changing: [(9, 9)]), to: "new.png")
    for number in 0..<500 {
      for (folder, picture) in [("base", "old.png"), ("actual", "new.png")] {
        try FileManager.default.createSymbolicLink(
          atPath: folders.scratch.path("\(folder)/\(number).png"),
          withDestinationPath: folders.scratch.path(picture))
      }
    }
    let before = try stamps()
    let outcome = try Program(name: "spiral-report").runInterrupted(
      [
        "compare", folders.base, folders.actual, "--update", "--update-in-ci", "--out",
        folders.scratch.path("out"), "--json", folders.scratch.path("o.json"),
      ])
    #expect(outcome.status == 130)
    #expect(outcome.output.isEmpty && outcome.errors.contains("Stopped. Nothing was written"))
    #expect(try stamps() == before)
    for name in ["out", "o.json"] {
      #expect(!FileManager.default.fileExists(atPath: folders.scratch.path(name)))
    }
  }

  @Test func `killed between write and rename an update leaves the old baseline whole`() throws {
    try folders.write(.tile(changing: [(1, 2)]), to: "actual/b.png")
    let before = try folders.scratch.files(below: "base")
    try folders.write(
      """
      #include <signal.h>
      #include <unistd.h>
      int rename(const char *from, const char *to) { kill(getpid(), SIGKILL); return -1; }
      """.utf8, to: "kill.c")
    let built = try Program.shell("clang -shared -fPIC -o kill.so kill.c", in: folders.scratch.url)
    try #require(built.status == 0, "\(built.errors)")
    let outcome = try folders.compare(
      "--update", environment: ["LD_PRELOAD": folders.scratch.path("kill.so")])
    #expect(outcome.status == 128 + SIGKILL)
    let after = try folders.scratch.files(below: "base")
    #expect(after.filter { before.keys.contains($0.key) } == before)
    // The new picture was written, under a name that no comparison takes for a picture's.
    let left = after.keys.filter { before[$0] == nil }
    #expect(left.count == 1 && left.allSatisfy { $0.hasPrefix(".") && !$0.hasSuffix(".png") })
    #expect(try folders.compare("--update").status == 0)
    #expect(try folders.compare().status == 0)
  }

  @Test(arguments: ["--out", "--json", "--junit", "--report"])
  func `no output goes into the baseline`(_ option: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folders.scratch.path("link"), withDestinationPath: "base/sub")
    let before = try folders.scratch.files(below: "base")
    for place in ["base", "base/x/y.json", "./actual/../base/x", "no/../base/x", "link/z"] {
      let outcome = try folders.compare(option, place)
      #expect(outcome.status == 64)
      #expect(
        outcome.errors == "spiral-report: '\(place)' lies in 'base', which is compared. "
          + "Pass a path outside of it.\n")
    }
    #expect(try folders.scratch.files(below: "base") == before)
  }
}
