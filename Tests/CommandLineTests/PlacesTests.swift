import Foundation
import Glibc
import TestSupport
import Testing

/// Where a run may write and from where it may be started.
struct PlacesTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  private let quick = [
    "--steps", "3", "--linear-steps", "3", "--points", "5", "--hidden", "3", "--figures", "loss",
    "--scale", "1", "--documents", "none",
  ]

  init() throws { scratch = try Scratch() }

  /// Takes root's right to write and go anywhere away from a command; other users have none.
  private static let asOthers =
    geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : ""
  private static let canBeOthers =
    (try? Program.shell(asOthers + "true", in: URL(filePath: "/")).status) == 0

  private func folder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path(name), withIntermediateDirectories: true)
  }

  // MARK: Folders that are made

  @Test(arguments: ["a/b/c", "a//b/", ".", "./a/.", "up/../a"])
  func `a folder is made wherever it is, in one run (F01)`(_ path: String) throws {
    try folder("work/up")
    let outcome = try program.run(
      ["--out", path] + quick, in: scratch.url.appending(path: "work"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try scratch.files(below: "work").keys.map { ($0 as NSString).lastPathComponent }
    #expect(Set(files).isSuperset(of: ["loss.png", "report.json", "weights.json"]))
    #expect(outcome.output.hasSuffix(" files in \(path)\n"))
  }

  @Test func `folders of documents are made, too (F01)`() throws {
    for folder in ["a", "b"] { _ = try program.run(["--out", folder] + quick, in: scratch.url) }
    let outcome = try program.run(
      ["compare", "a", "b", "--json", "x/y/o.json", "--junit", "z/o.xml"],
      environment: ["GITHUB_STEP_SUMMARY": ""], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.files(below: "x").keys.sorted() == ["y/o.json"])
    #expect(try scratch.files(below: "z").keys.sorted() == ["o.xml"])
  }

  @Test(arguments: [
    ["--seed", "x"], ["--weights", "none.json"], ["--font", "none.ttf"],
    ["--json", "a/o.json"], ["--step-size", "1e8"],
  ])
  func `nothing is made where options or data are wrong (F01)`(_ words: [String]) throws {
    let outcome = try program.run(
      ["--out", "a/b", "--steps", "300"] + words, in: scratch.url)
    #expect([64, 66, 70].contains(outcome.status))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).isEmpty)
  }

  @Test(arguments: ["folder", "socket"])
  func `a document goes to no folder and no socket (F02)`(_ kind: String) throws {
    _ = try program.run(["--out", "a"] + quick, in: scratch.url)
    let made =
      kind == "folder"
      ? "mkdir place" : "python3 -c 'import socket as s; s.socket(s.AF_UNIX).bind(\"place\")'"
    guard try Program.shell(made, in: scratch.url).status == 0 else { return }
    let outcome = try program.run(
      ["--out", "b", "--check", "a", "--json", "place"] + quick,
      environment: ["GITHUB_STEP_SUMMARY": ""], in: scratch.url)
    #expect([73, 74].contains(outcome.status))
    #expect(outcome.errors.contains("'place' c"), "\(outcome.errors)")
  }

  @Test(
    .enabled(if: canBeOthers, "this root cannot give up its rights"), arguments: ["", "/a", "/a/b"])
  func `a folder that cannot be gone through is named before any work (F03)`(
    _ below: String
  ) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("closed"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o600])
    // So many steps would take minutes.
    let outcome = try Program.shell(
      "\(Self.asOthers)'\(program.path.path)' --steps 10000000 --points 1000 --out closed\(below)",
      in: scratch.url)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("'closed' is not writable"))
  }

  // MARK: Where it is started

  @Test func `any working folder and any way to write a path give the same bytes (F10)`() throws {
    try folder("project/deep")
    _ = try program.run(["--out", "project/base"] + quick, in: scratch.url)
    let base = try scratch.files(below: "project/base")
    let runs = [
      ("/", scratch.path("one"), scratch.path("project/base"), "one"),
      (scratch.path("project"), "two", "base", "project/two"),
      (scratch.path("project/deep"), "../three/", "../base/", "project/three"),
    ]
    for (place, out, check, folder) in runs {
      let outcome = try program.run(
        ["--out", out, "--check", check] + quick, environment: ["GITHUB_STEP_SUMMARY": ""],
        in: URL(filePath: place))
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try scratch.files(below: folder) == base)
    }
    for data in base.values { #expect(data.range(of: Data(scratch.url.path.utf8)) == nil) }
  }

  @Test func `a tilde is a name like others, since shells have replaced it (F10)`() throws {
    // Whatever is written to a home by mistake goes to this one.
    let environment = ["HOME": scratch.path("home")]
    let first = try program.run(["--out", "~"] + quick, environment: environment, in: scratch.url)
    #expect(first.status == 0, "\(first.errors)")
    try FileManager.default.moveItem(
      atPath: scratch.path("~/data/weights.json"), toPath: scratch.path("~w.json"))
    let second = try program.run(
      ["--out", "a", "--weights", "~w.json"] + quick, environment: environment, in: scratch.url)
    #expect(second.status == 0, "\(second.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("home")))
  }

  @Test func `a working folder that was deleted stops no run elsewhere (F10)`() throws {
    let words = quick.joined(separator: " ")
    let line = """
      mkdir gone; cd gone; rmdir ../gone
      '\(program.path.path)' --out '\(scratch.path("out"))' \(words) || exit 1
      '\(program.path.path)' --out out \(words); [ $? = 73 ]
      """
    let outcome = try Program.shell(line, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try !scratch.files(below: "out").isEmpty)
  }

  @Test(arguments: [
    "my figs/ä (1)", "#1 [x]", "図 1", "-x", "a\"b'c", String(repeating: "long/", count: 200),
  ])
  func `a folder may have any name (F11)`(_ name: String) throws {
    _ = try program.run(["--out", "plain"] + quick, in: scratch.url)
    let path = name.hasPrefix("-") ? "./" + name : name
    let outcome = try program.run(["--out", path] + quick, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.files(below: name) == scratch.files(below: "plain"))
  }
}
