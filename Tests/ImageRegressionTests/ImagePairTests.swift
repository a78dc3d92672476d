import Files
import Foundation
import ImageRegression
import PNGFixtures
import TestSupport
import Testing

struct ImagePairTests {
  private let plain = PNGFixture.grey(20, 20).file
  private let spotted = PNGFixture.grey(20, 20, changes: [(3, 3)]).file

  // MARK: A comparison with itself

  @Test(arguments: [
    "base", "base/", "./base", "base/../base", "base/sub/..", "link", "other/../base", "link/",
    "chain",
  ])
  func `a folder is not compared with itself, however that is written`(_ path: String) throws {
    let folders = try ImageFolders(["a.png": plain, "sub/b.png": plain], ["a.png": plain])
    let scratch = folders.scratch
    try FileManager.default.createDirectory(
      atPath: scratch.path("other"), withIntermediateDirectories: true)
    for (link, target) in [("link", "base"), ("chain", "link")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path(link), withDestinationPath: target)
    }
    let (base, other) = (scratch.path("base"), scratch.url.path + "/" + path)
    for mayBeNew in [false, true] {
      #expect(throws: RegressionError.sameOnBothSides(baseline: base, actual: other)) {
        try ImagePair(baseline: base, actual: other, mayBeNew: mayBeNew)
      }
    }
    #expect(
      try ImageCheck(ImagePair(baseline: base, actual: scratch.path("actual"))).run()
        .states == ["a.png same", "sub/b.png missing"])
  }

  @Test func `neither is a file, but a hard link is a copy`() throws {
    let folders = try ImageFolders(["a.png": plain])
    let (file, manager) = (folders.scratch.path("base/a.png"), FileManager.default)
    let (soft, hard) = (folders.scratch.path("soft.png"), folders.scratch.path("hard.png"))
    try manager.createSymbolicLink(atPath: soft, withDestinationPath: "base/a.png")
    try manager.linkItem(atPath: file, toPath: hard)
    for other in [file, folders.scratch.path("base") + "/./a.png", soft] {
      #expect(throws: RegressionError.sameOnBothSides(baseline: file, actual: other)) {
        try ImagePair(baseline: file, actual: other)
      }
    }
    #expect(try ImageCheck(ImagePair(baseline: file, actual: hard)).run().passes)
  }

  // MARK: Pipes

  /// Makes a pipe that gets some bytes as soon as somebody reads it.
  private func pipe(_ bytes: [UInt8], at path: String) throws {
    #expect(try Program.shell("mkfifo '\(path)'", in: URL(filePath: "/")).status == 0)
    Thread.detachNewThread {
      try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(bytes))
    }
  }

  @Test func `what comes out of a pipe is compared, on either side and on both`() throws {
    // More than a pipe holds at once.
    let large = PNGFixture.grey(500, 400)
    var dotted = large
    dotted.samples[199_999] ^= 1
    for (index, sides) in [(true, false), (false, true), (true, true)].enumerated() {
      for (baseline, actual, state) in [
        (plain, plain, "same"), (plain, spotted, "changed"), (large.file, dotted.file, "changed"),
        (plain, [], "unreadable"),
      ] {
        let folders = try ImageFolders(["a.png": baseline], ["b.png": actual])
        var (old, new) = (folders.scratch.path("base/a.png"), folders.scratch.path("actual/b.png"))
        if sides.0 {
          old = folders.scratch.path("\(index)-old")
          try pipe(baseline, at: old)
        }
        if sides.1 {
          new = folders.scratch.path("\(index)-new")
          try pipe(actual, at: new)
        }
        let pair = try ImagePair(baseline: old, actual: new)
        let name = sides == (true, false) ? "b.png" : sides.0 ? "\(index)-old.png" : "a.png"
        #expect(try ImageCheck(pair).run().states == ["\(name) \(state)"])
        // All of it is held: it could not be read again.
        #expect(try ImageCheck(pair).run().states == ["\(name) \(state)"])
        #expect(pair.baseline.isPipe == sides.0 && pair.actual.isPipe == sides.1)
      }
    }
  }

  @Test func `a file in memory is a file like others`() throws {
    let path = "/dev/shm/\(UUID().uuidString).png"
    try Data(plain).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folders = try ImageFolders(["a.png": plain])
    let pair = try ImagePair(
      baseline: path, actual: folders.scratch.path("base/a.png"), mayBeNew: true)
    #expect(!pair.baseline.isPipe)
    #expect(try ImageCheck(pair).run().passes)
  }

  @Test func `a device is refused, and a pipe as a baseline that is going to be written`() throws {
    let folders = try ImageFolders(["a.png": plain], ["a.png": plain])
    let file = folders.scratch.path("base/a.png")
    for device in ["/dev/null", "/dev/zero"] {
      let error = FileError.notOpened(path: device, reason: "it is a device, not a file")
      #expect("\(error)" == "'\(device)' cannot be opened: it is a device, not a file.")
      #expect(throws: RegressionError.self) { try ImagePair(baseline: file, actual: device) }
    }
    let pipe = folders.scratch.path("pipe")
    #expect(try Program.shell("mkfifo '\(pipe)'", in: URL(filePath: "/")).status == 0)
    #expect(throws: RegressionError.pipeNotUpdated(path: pipe)) {
      try ImagePair(baseline: pipe, actual: file, mayBeNew: true)
    }
    #expect(throws: RegressionError.notOfOneKind(folder: folders.scratch.path("base"), file: pipe))
    {
      try ImagePair(baseline: folders.scratch.path("base"), actual: pipe)
    }
  }

  // MARK: Companions

  @Test func `what macOS puts beside a picture is ignored, and a picture of that name is not`()
    throws
  {
    let companion: [UInt8] = [0, 5, 0x16, 7, 0, 2, 0, 0] + Array("Mac OS X        ".utf8)
    let folders = try ImageFolders(
      ["loss.png": plain, "._loss.png": companion, "sub/._b.png": plain, "._c.png": companion],
      ["loss.png": plain, "sub/._b.png": spotted, "._c.png": plain, "_d.png": plain])
    let outcome = try folders.run()
    #expect(outcome.ignored == ["._loss.png"])
    #expect(
      outcome.states == [
        "._c.png unreadable", "_d.png new", "loss.png same", "sub/._b.png changed",
      ])
    var check = try folders.check()
    check.selection = .matching([Glob("*loss*")])
    #expect(try check.run().ignored == ["._loss.png"])
    #expect(try check.run().notChecked == ["._c.png", "_d.png", "sub/._b.png"])
  }
}
