import Foundation
import ImageComparison
import ImageRegression
import Images
import PNGFixtures
import TestSupport
import Testing

struct ImageCheckTests {
  private let plain = PNGFixture.grey(20, 20).file
  private let spotted = PNGFixture.grey(20, 20, changes: [(3, 3)]).file

  private func run(
    _ baseline: [String: [UInt8]], _ actual: [String: [UInt8]]
  ) throws -> CheckOutcome {
    try ImageFolders(baseline, actual).run()
  }

  @Test func `every image of either folder has a state, sorted by bytes (R02, R03, R09)`() throws {
    let outcome = try run(
      ["b.png": plain, "a/x.png": plain, "old.png": plain, "Z.png": plain, "cut.png": []],
      ["b.png": spotted, "a/x.png": plain, "neu.png": plain, "Z.png": plain, "cut.png": plain])
    #expect(
      outcome.states == [
        "Z.png same", "a/x.png same", "b.png changed", "cut.png unreadable", "neu.png new",
        "old.png missing",
      ])
    #expect(!outcome.passes)
    #expect(outcome.failures.map(\.path) == ["cut.png", "b.png", "old.png", "neu.png"])
    #expect(outcome.failures.map(\.isTrouble) == [true, false, false, false])
  }

  @Test func `a new image is read to its last pixel`() throws {
    let damaged = Array(plain.dropLast(20)) + plain.suffix(12)
    for file in [[], damaged] {
      let outcome = try run([:], ["neu.png": file])
      #expect(outcome.states == ["neu.png unreadable"])
      #expect(outcome.verdicts[0].comparison.faults.map(\.side) == [.actual])
    }
    #expect(try run([:], ["neu.png": plain]).verdicts[0].comparison.actual?.width == 20)
  }

  @Test func `beside a broken file the other is read to its last pixel`() throws {
    func damaged(by count: Int) -> [UInt8] {
      var chunks = PNGFixture.grey(20, 20).chunks
      chunks[1].data.removeLast(count)
      return PNGChunk.signature + chunks.flatMap(\.bytes)
    }
    func sides(_ baseline: [UInt8], _ actual: [UInt8]) throws -> [Side] {
      try run(["a.png": baseline], ["a.png": actual]).verdicts[0].comparison.faults.map(\.side)
    }
    for broken in [[], damaged(by: 60)] {
      #expect(try sides(broken, damaged(by: 40)) == [.baseline, .actual])
      #expect(try sides(damaged(by: 40), broken) == [.baseline, .actual])
      #expect(try sides(broken, plain) == [.baseline])
      #expect(try sides(plain, broken) == [.actual])
    }
  }

  @Test
  func `what cannot be opened is trouble, the other file is still read, and other images too`()
    throws
  {
    let folders = try ImageFolders(["b.png": plain], ["a.png": [], "b.png": plain])
    // A link to a device is no file.
    try FileManager.default.createSymbolicLink(
      atPath: folders.scratch.path("base/a.png"), withDestinationPath: "/dev/null")
    let outcome = try folders.run()
    #expect(outcome.states == ["a.png unreadable", "b.png same"])
    #expect(outcome.verdicts[0].comparison.faults.map(\.side) == [.baseline, .actual])
    #expect(
      outcome.verdicts[0].comparison.faults[0].reason
        == "is not a file. Put the picture itself there.")
  }

  @Test func `an image without a baseline fails every time (R02, R03)`() throws {
    for _ in 0..<2 {
      #expect(try !run([:], ["loss.png": plain]).passes)
      #expect(try !run(["loss.png": plain], [:]).passes)
    }
    #expect(try run(["loss.png": plain], ["loss.png": plain]).passes)
  }

  @Test func `nothing to compare is an error and never a pass (F13)`() throws {
    for files in [[:], ["a.svg": [1]]] as [[String: [UInt8]]] {
      #expect(throws: RegressionError.self) { try run(files, files) }
    }
  }

  @Test func `names that differ only in case clash and fail`() throws {
    let outcome = try run(["a.png": plain, "A.png": plain], ["a.png": plain, "A.png": plain])
    #expect(outcome.caseClashes == [["A.png", "a.png"]])
    #expect(outcome.failures.isEmpty && !outcome.passes)
  }

  @Test func `an image has limits of its own, or those of all`() throws {
    let folders = try ImageFolders(
      ["a.png": plain, "b.png": plain], ["a.png": spotted, "b.png": spotted])
    try folders.write(
      Data(
        #"{"schema": 1, "pictures": {"a.png": {"tolerance": 5, "pixels": 1, "window": 1}}}"#.utf8),
      to: "base/tolerances.json")
    #expect(try folders.run().states == ["a.png within", "b.png changed"])
    var check = try folders.check()
    check.limits = try Limits(tolerance: 3, pixels: .count(1), window: 1)
    let outcome = try check.run()
    #expect(outcome.states == ["a.png within", "b.png within"])
    #expect(outcome.verdicts.map(\.comparison.limits.tolerance) == [5, 3])
  }

  @Test func `a check can be confined to some images`() throws {
    let folders = try ImageFolders(
      ["a.png": plain, "b.png": plain, "old.png": plain],
      ["a.png": plain, "b.png": spotted, "c.png": plain])
    var check = try folders.check()
    check.selection = .matching([Glob("a*"), Glob("c.???")])
    #expect(try check.run().states == ["a.png same", "c.png new"])
    #expect(try check.run().notChecked == ["b.png", "old.png"])
    check.selection = .matching([Glob("a*"), Glob("z*")])
    #expect(throws: RegressionError.noImageMatches(pattern: "z*")) { try check.run() }
    check.selection = .listed(["a.png", "b.png"], isWhole: false)
    #expect(try check.run().states == ["a.png same", "b.png changed"])
    check.selection = .listed(["a.png", "b.png"], isWhole: true)
    #expect(try check.run().notChecked.isEmpty)
  }

  @Test func `a check that is asked to stop ends with an error`() throws {
    let folders = try ImageFolders(["a.png": plain], ["a.png": plain])
    #expect(throws: RegressionError.interrupted) { try folders.check().run { true } }
  }

  @Test func `a difference is drawn only where it is asked for`() throws {
    let folders = try ImageFolders(["a.png": plain], ["a.png": spotted])
    var check = try folders.check()
    let plainly = try #require(try check.run().verdicts[0].explanation)
    #expect(plainly.png == nil && plainly.places.count == 1)
    check.drawsDifferences = true
    #expect(try check.run().verdicts[0].explanation?.png != nil)
  }

  @Test func `a folder and a file, or nothing, are no pair`() throws {
    let folders = try ImageFolders(["a.png": plain], ["a.png": plain])
    let (base, file) = (folders.scratch.path("base"), folders.scratch.path("actual/a.png"))
    #expect(throws: RegressionError.notOfOneKind(folder: base, file: file)) {
      try ImagePair(baseline: base, actual: file)
    }
    #expect(throws: RegressionError.self) {
      try ImagePair(baseline: folders.scratch.path("none"), actual: base)
    }
    #expect(try ImageCheck(ImagePair(baseline: base + "/a.png", actual: file)).run().passes)
  }

  @Test func `an image that changed after it was compared never becomes the baseline`() throws {
    let folders = try ImageFolders(["a.png": plain], ["a.png": spotted, "b.png": plain])
    let update = try BaselineUpdate(of: folders.run())
    let other = PNGFixture.grey(20, 20, changes: [(4, 4)]).file
    try folders.write(other, to: "actual/a.png")
    #expect(throws: RegressionError.self) { try update.apply() }
    #expect(try folders.run().states == ["a.png changed", "b.png new"])
    try folders.write(spotted, to: "actual/a.png")
    try update.apply()
    #expect(try folders.run().passes)
  }

  @Test func `an image that is a link to its baseline is said to be`() throws {
    let folders = try ImageFolders(["a.png": plain, "b.png": plain], ["b.png": plain])
    try FileManager.default.createSymbolicLink(
      atPath: folders.scratch.path("actual/a.png"), withDestinationPath: "../base/a.png")
    let outcome = try folders.run()
    #expect(outcome.passes)
    #expect(
      outcome.notes == [
        "'a.png' is one file on both sides, through a link: it is compared with itself."
      ])
  }

  @Test func `failures become the baseline and what passes is not touched (R16)`() throws {
    let folders = try ImageFolders(
      ["a.png": plain, "b.png": plain, "old.png": plain],
      ["a.png": plain, "b.png": spotted, "sub/c.png": plain, "cut.png": []])
    let outcome = try folders.run()
    let update = BaselineUpdate(of: outcome)
    let base = folders.scratch.path("base")
    #expect(
      update.summary(isDryRun: true)
        == "would replace \(base)/b.png\nwould add \(base)/sub/c.png\n")
    #expect(update.summary() == "replaced \(base)/b.png\nadded \(base)/sub/c.png\n")
    #expect(update.failuresLeft.map(\.path) == ["cut.png", "old.png"])
    try update.apply()
    #expect(try folders.run().failures.map(\.path) == ["cut.png", "old.png"])
    let removal = try BaselineUpdate(of: folders.run(), removesMissing: true)
    #expect(removal.summary(isDryRun: true) == "would remove \(base)/old.png\n")
    #expect(removal.summary() == "removed \(base)/old.png\n")
    try removal.apply()
    #expect(try folders.run().failures.map(\.path) == ["cut.png"])
  }
}
