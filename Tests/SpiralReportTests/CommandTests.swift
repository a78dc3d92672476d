import Foundation
import TestSupport
import Testing

/// A run that takes milliseconds, for tests of everything but the numbers.
private let quick = [
  "--steps", "20", "--linear-steps", "20", "--points", "10", "--hidden", "5", "--scale", "1",
]

struct CommandTests {
  let scratch: Scratch
  let command = Program(name: "spiral-report")

  init() throws { scratch = try Scratch() }

  // MARK: The main job

  @Test func `the default run repeats the course's numbers`() throws {
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--figures", "loss", "--verbose"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("    190    0.786302  0.786302\n"))
    #expect(outcome.output.contains("training accuracy 0.49 (148/300)"))
    #expect(outcome.output.contains("   3000    0.251507  0.251507\n"))
    #expect(outcome.output.contains("training accuracy 0.98 (294/300)"))
  }

  @Test func `a report has its figures, its numbers and its data`() throws {
    let outcome = try command.run(["--out", scratch.path("a/b/out"), "--verbose"] + quick)
    #expect(outcome.status == 0)
    let names = try scratch.files(below: "a/b/out").keys.sorted()
    let figures = ["boundary-linear", "boundary-network", "compare", "loss", "spiral"]
    #expect(
      names
        == ([
          ".spiral-report", "data/boundary-linear.json", "data/boundary-network.json",
          "data/loss-linear.csv", "data/loss-network.csv", "data/points.csv",
          "data/weights.json", "captions.json", "report.html", "report.json", "report.md",
        ] + figures.flatMap { ["\($0).png", "\($0).svg"] }).sorted())
    let listed = outcome.output.split(separator: "\n").filter { $0.hasPrefix(scratch.path("a")) }
    #expect(listed.count == names.count - 1)
  }

  @Test func `another folder, time zone, locale or system library gives the same bytes (F10)`()
    throws
  {
    let arguments = ["--out", "out"] + quick
    let places = [scratch.url.appending(path: "a"), scratch.url.appending(path: "b/c")]
    for place in places {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    let first = try command.run(arguments, in: places[0])
    let second = try command.run(
      arguments,
      environment: [
        "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "ru_RU.UTF-8",
        // The system's elementary functions as an old processor gets them.
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F",
      ], in: places[1])
    #expect(first.status == 0 && second.status == 0)
    #expect(try scratch.files(below: "a/out") == scratch.files(below: "b/c/out"))
  }

  @Test(arguments: [
    ["--steps", "1", "--linear-steps", "1"], ["--points", "1"], ["--classes", "1"],
  ])
  func `the smallest sizes are drawn`(_ arguments: [String]) throws {
    let outcome = try command.run(["--out", scratch.path("out")] + quick + arguments)
    #expect(outcome.status == 0)
    for (name, data) in try scratch.files(below: "out") where !name.hasSuffix(".png") {
      // The letters of an embedded picture may spell anything.
      let text = String(decoding: data, as: UTF8.self).replacing(/base64,[^"]*/, with: "")
      #expect(!text.lowercased().contains("nan"), "\(name)")
    }
  }

  @Test func `one class is drawn with a warning`() throws {
    let outcome = try command.run(["--out", scratch.path("out"), "--classes", "1"] + quick)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("one class"))
    #expect(outcome.output.contains("(10/10)"))
  }

  @Test func `a run prints what both models reach, and where the files are`() throws {
    let outcome = try command.run(["--out", "out"] + quick, in: scratch.url)
    let lines = outcome.output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(
      lines[0].contains(#/^linear softmax: training accuracy 0\.\d\d \(\d+\/30\), final loss /#))
    #expect(
      lines[1].contains(#/^two-layer net: training accuracy 0\.\d\d \(\d+\/30\), final loss /#))
    #expect(lines[2] == "20 files in out")
  }

  @Test func `a run of any length prints at most twenty losses of a model`() throws {
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--figures", "spiral", "--verbose"] + quick
        + ["--linear-steps", "401"])
    #expect(outcome.status == 0)
    let steps = outcome.output.matches(of: /(?m)^ +(\d+) +\d\.\d{6}$/).map { Int($0.1) }
    // Every 21st of the linear model, and the first of the net.
    #expect(steps == (0..<20).map { 21 * $0 } + [0])
  }

  // MARK: Training that fails

  @Test func `divergence ends with status 70, names the step and writes nothing`() throws {
    let outcome = try command.run(["--out", scratch.path("out"), "--step-size", "10000"])
    #expect(outcome.status == 70)
    #expect(outcome.errors.contains("step 160"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `dead hidden units are warned of`() throws {
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--step-size", "10", "--steps", "300"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("0 of 100 hidden units are active"))
    #expect(outcome.output.contains("(100/300)"))
  }

  @Test func `a loss that rises is warned of`() throws {
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--step-size", "1000", "--steps", "1"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("The linear model's final loss"))
    #expect(outcome.errors.contains("smaller step size"))
  }

  // MARK: Usage

  @Test(arguments: [
    ("--step-size", "nan"), ("--step-size", "0"), ("--regularization", "inf"), ("--steps", "0"),
    ("--steps", "1e3"), ("--steps", "1000000000000"), ("--hidden", "0"), ("--hidden", "1000000000"),
    ("--points", "0"), ("--classes", "0"), ("--noise", "-1"), ("--seed", "-1"),
    ("--seed", "4294967296"), ("--scale", "nan"), ("--scale", "0"), ("--figures", "spirals"),
    ("--figures", ""), ("--formats", "gif"), ("--preset", "cs224n"), ("--step-size", "5x"),
    ("--points", ""), ("--points", " "), ("--points", "3,4"), ("--hidden", "1 2"),
    ("--linear-steps", "99999999999999999999"), ("--noise", "nan"), ("--regularization", ""),
  ])
  func `an impossible value is a usage error that names option and value (F09)`(
    _ option: String, _ value: String
  ) throws {
    let outcome = try command.run(["--out", scratch.path("out"), option, value])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(option))
    #expect(outcome.errors.contains("'\(value)'"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test(arguments: [
    ("--step-size", "above 0 and up to 1000000000"), ("--scale", "from 0.1 to 100"),
    ("--noise", "from 0 to 1000"),
  ])
  func `a number out of range is told the range (F09)`(_ option: String, _ range: String) throws {
    let outcome = try command.run(["--out", scratch.path("out"), option, "-1"])
    #expect(outcome.errors.contains("'-1' is not a number \(range)."))
  }

  @Test func `a picture too large for Cairo is refused before training`() throws {
    let outcome = try command.run(["--out", scratch.path("out"), "--scale", "100"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("32767") && outcome.errors.contains("48000"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `a page that grows too large with its content is a usage error too`() throws {
    let outcome = try command.run(
      quick + [
        "--out", scratch.path("out"), "--size", "latex-column", "--scale", "80", "--figures",
        "confusion", "--formats", "png",
      ])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("32767"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `ids of drawings differ from file to file`() throws {
    #expect(
      try command.run(
        ["--out", scratch.path("out"), "--figures", "all", "--formats", "svg", "--theme", "both"]
          + ["--seeds", "0-1"] + quick
      ).status == 0)
    var owners: [String: String] = [:]
    for (name, data) in try scratch.files(below: "out") where name.hasSuffix(".svg") {
      let text = String(decoding: data, as: UTF8.self)
      for match in text.matches(of: /\sid="([^"]+)"/) {
        let id = String(match.1)
        #expect(owners[id] == nil, "\(id) stands in \(name) and \(owners[id] ?? "")")
        owners[id] = name
      }
    }
    #expect(owners.count > 20)
  }

  // MARK: Fonts and crowds

  @Test(arguments: [
    ("/etc/passwd", 65, "cannot be used"), ("/nowhere.ttf", 66, "cannot be opened"),
  ])
  func `a font that is none is refused before training`(
    _ path: String, _ status: Int32, _ words: String
  ) throws {
    let good = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
    let outcome = try command.run(["--out", scratch.path("out"), "--font", good, "--font", path])
    #expect(outcome.status == status)
    #expect(!outcome.errors.contains(good))
    #expect(outcome.errors.contains(path) && outcome.errors.contains(words))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test(arguments: [
    ([], ["DejaVuSans", "DejaVuSans-Bold"]), (["DejaVuSerif"], ["DejaVuSerif"]),
    (["DejaVuSerif-Bold"], ["DejaVuSans", "DejaVuSerif-Bold"]),
    (["DejaVuSansMono", "DejaVuSerif-Bold"], ["DejaVuSansMono", "DejaVuSerif-Bold"]),
  ])
  func `the user's fonts come before the default ones, bold ones for bold text`(
    _ fonts: [String], _ used: [String]
  ) throws {
    // The names of their files say nothing.
    let copies = try fonts.enumerated().map { number, name in
      let copy = scratch.path("font\(number).ttf")
      try FileManager.default.copyItem(
        atPath: "/usr/share/fonts/truetype/dejavu/\(name).ttf", toPath: copy)
      return copy
    }
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--figures", "spiral", "--formats", "pdf"] + quick
        + copies.flatMap { ["--font", $0] })
    #expect(outcome.status == 0)
    let tool = Program(name: "pdffonts", folder: URL(filePath: "/usr/bin"))
    let listed = try tool.run([scratch.path("out/spiral.pdf")]).output
    let names = listed.matches(of: /[A-Z]{6}\+(\S+)/).map { String($0.1) }
    #expect(Set(names) == Set(used), "\(listed)")
  }

  @Test func `pictures of many points are no drawings that need a bitmap`() throws {
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--figures", "spiral", "--formats", "png"]
        + quick + ["--points", "3334", "--steps", "2", "--linear-steps", "2"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `fifty thousand points stay a drawing that can be opened`() throws {
    let outcome = try command.run([
      "--out", scratch.path("out"), "--points", "16667", "--steps", "2", "--linear-steps", "2",
      "--hidden", "5", "--figures", "spiral", "--formats", "svg,pdf",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("points in spiral are embedded as a bitmap"))
    let limit = 5_000_000
    let files = try scratch.files(below: "out")
    #expect(files["spiral.svg"].map { $0.count < limit } == true)
    #expect(files["spiral.pdf"].map { $0.count < limit } == true)
  }
}
