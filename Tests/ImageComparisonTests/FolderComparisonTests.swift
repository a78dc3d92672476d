import ImageComparison
import Images
import PNGFixtures
import Testing

struct FolderComparisonTests {
  private struct NotThere: Error, CustomStringConvertible {
    let description = "Permission denied"
  }

  private let plain = PNGFixture.grey(20, 20).file
  private let spotted = PNGFixture.grey(20, 20, changes: [(3, 3)]).file

  private func compare(_ baseline: [String: [UInt8]], _ actual: [String: [UInt8]])
    -> FolderComparison
  {
    FolderComparison(baseline: Array(baseline.keys), actual: Array(actual.keys)) { side, path in
      guard let bytes = (side == .baseline ? baseline : actual)[path] else { throw NotThere() }
      return bytes
    }
  }

  private func states(_ folders: FolderComparison) -> [String] {
    folders.pictures.map { "\($0.path) \($0.comparison.state)" }
  }

  @Test func `every picture of either folder has a state, sorted by bytes`() {
    let folders = compare(
      ["b.png": plain, "a/x.png": plain, "old.png": plain, "Z.png": plain, "cut.png": []],
      ["b.png": spotted, "a/x.png": plain, "neu.png": plain, "Z.png": plain, "cut.png": plain])
    #expect(
      states(folders) == [
        "Z.png same", "a/x.png same", "b.png changed", "cut.png unreadable", "neu.png new",
        "old.png missing",
      ])
    #expect(!folders.passes)
    #expect(folders.counts == [.same: 2, .changed: 1, .unreadable: 1, .new: 1, .missing: 1])
  }

  @Test func `a new picture is read to its last pixel`() {
    let damaged = Array(plain.dropLast(20)) + plain.suffix(12)
    for file in [[], damaged] {
      let folders = compare([:], ["neu.png": file])
      #expect(states(folders) == ["neu.png unreadable"])
      #expect(folders.pictures[0].comparison.faults.map(\.side) == [.actual])
    }
    #expect(compare([:], ["neu.png": plain]).pictures[0].comparison.actual?.width == 20)
  }

  @Test func `both files are opened, and the faults of both are told`() {
    let folders = FolderComparison(baseline: ["a.png"], actual: ["a.png"]) { _, _ in
      throw NotThere()
    }
    #expect(folders.pictures[0].comparison.faults.map(\.side) == [.baseline, .actual])
  }

  @Test func `beside a broken file the other is read to its last pixel`() {
    func damaged(by count: Int) -> [UInt8] {
      var chunks = PNGFixture.grey(20, 20).chunks
      chunks[1].data.removeLast(count)
      return PNGChunk.signature + chunks.flatMap(\.bytes)
    }
    func sides(_ baseline: [UInt8], _ actual: [UInt8]) -> [Side] {
      compare(["a.png": baseline], ["a.png": actual]).pictures[0].comparison.faults.map(\.side)
    }
    for broken in [[], damaged(by: 60)] {
      #expect(sides(broken, damaged(by: 40)) == [.baseline, .actual])
      #expect(sides(damaged(by: 40), broken) == [.baseline, .actual])
      #expect(sides(broken, plain) == [.baseline])
      #expect(sides(plain, broken) == [.actual])
    }
    let cut = damaged(by: 40)
    let unopened = FolderComparison(baseline: ["a.png"], actual: ["a.png"]) { side, _ in
      if side == .baseline { throw NotThere() }
      return cut
    }
    #expect(unopened.pictures[0].comparison.faults.map(\.side) == [.baseline, .actual])
  }

  @Test func `a mark that joins the dot of a name leaves it a picture`() {
    let name = "z\u{600}.png"
    #expect(states(compare([name: plain], [name: spotted])) == ["\(name) changed"])
  }

  @Test func `a picture without a baseline fails every time`() {
    for _ in 0..<2 {
      #expect(!compare([:], ["loss.png": plain]).passes)
      #expect(!compare(["loss.png": plain], [:]).passes)
    }
    #expect(compare(["loss.png": plain], ["loss.png": plain]).passes)
  }

  @Test func `nothing to compare does not pass`() {
    #expect(!compare([:], [:]).passes)
    #expect(!compare(["a.svg": []], ["a.svg": []]).passes)
  }

  @Test func `files that are no PNG by name are listed and not read`() {
    let folders = compare(
      ["a.png": plain, "b.svg": [1], "notes": [2]], ["a.png": plain, "c.txt": [3]])
    #expect(folders.ignored == ["b.svg", "c.txt", "notes"])
    #expect(folders.passes)
  }

  @Test func `names that differ only in case clash`() {
    let folders = compare(
      ["Loss.png": plain, "a.PNG": plain], ["loss.png": plain, "a.PNG": plain])
    #expect(folders.caseClashes == [["Loss.png", "loss.png"]])
    #expect(!folders.passes)
    #expect(states(folders) == ["Loss.png missing", "a.PNG same", "loss.png new"])
  }

  @Test func `a name that is spelled with other bytes is another file`() {
    let folders = compare(["caf\u{E9}.png": plain], ["cafe\u{301}.png": plain])
    #expect(folders.pictures.map(\.comparison.state) == [.new, .missing])
    #expect(folders.caseClashes.count == 1)
  }

  @Test func `a file that cannot be read is trouble and the others are compared`() {
    let folders = FolderComparison(baseline: ["a.png", "b.png"], actual: ["a.png", "b.png"]) {
      side, path in
      if side == .actual && path == "a.png" { throw NotThere() }
      return plain
    }
    #expect(states(folders) == ["a.png unreadable", "b.png same"])
    #expect(
      folders.pictures[0].comparison.faults
        == [FileFault(side: .actual, reason: "Permission denied")])
  }

  @Test func `each picture has its own caps`() throws {
    let generous = try Caps(tolerance: 5, pixels: .count(1), window: 1)
    let names = ["a.png", "b.png"]
    let folders = FolderComparison(
      baseline: names, actual: names, caps: { $0 == "a.png" ? generous : .exact },
      read: { side, _ in side == .baseline ? plain : spotted })
    #expect(states(folders) == ["a.png within", "b.png changed"])
    #expect(folders.pictures.map(\.comparison.caps) == [generous, .exact])
  }

  @Test func `the result does not depend on the order of the lists`() {
    let names = (0..<60).map { "\($0).png" }
    func states(_ names: [String]) -> [String] {
      self.states(
        FolderComparison(baseline: names, actual: names.shuffled()) { side, path in
          side == .baseline || path.utf8.count == 5 ? plain : spotted
        })
    }
    #expect(states(names) == states(names.reversed()))
  }
}
