import Foundation
import TestSupport
import Testing

/// Inputs that are not there, cannot be read, or are no files.
struct InputTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  private static let quick =
    "--steps 3 --linear-steps 3 --points 5 --hidden 3 --figures spiral --formats png"

  init() throws {
    scratch = try Scratch()
    _ = try shell("$S --out w \(Self.quick); cp w/data/weights.json .; mkdir folder")
  }

  /// Runs a line of shell in which `S` is the program.
  private func shell(_ line: String) throws -> Program.Outcome {
    try Program.shell("S='\(program.path.path)'; \(line)", in: scratch.url)
  }

  /// Takes root's right to read anything away from a command; other users have none.
  private static let asOthers =
    geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : ""

  // MARK: No input

  @Test(arguments: ["--weights", "--check", "--font"])
  func `an input that cannot be opened is named, and nothing is written (F13)`(
    _ option: String
  ) throws {
    _ = try shell("touch closed; chmod 000 closed; mkdir closed-folder; chmod 000 closed-folder")
    let closed = option == "--check" ? "closed-folder" : "closed"
    let wrongKind = option == "--check" ? "weights.json" : "folder"
    // Where there is no baseline yet, the first one is drawn.
    let missing = option == "--check" ? [] : ["missing", "folder/missing/"]
    let canBeOthers = try shell(Self.asOthers + "true").status == 0
    for path in missing + [wrongKind] + (canBeOthers ? [closed] : []) {
      let outcome = try shell(
        "\(Self.asOthers)$S --out out \(Self.quick) \(option) \(path)"
          .replacing("$S", with: "\"$S\""))
      #expect(outcome.status == 66, "\(option) \(path): \(outcome.errors)")
      #expect(outcome.errors.contains("'\(path)' cannot be"))
      #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }
  }

  @Test func `a missing file is told of in one way, whoever opens it (F13)`() throws {
    let runs = ["--out o --weights none", "compare w none", "--out o --font none"]
    for words in runs {
      let outcome = try shell("$S \(words)")
      #expect(
        outcome.errors.contains("'none' cannot be opened: No such file or directory."),
        "\(outcome.errors)")
    }
  }

  @Test(arguments: ["head -c 100 weights.json", "true", "echo '{}'", "echo '[1]'"])
  func `weights that are cut or of another shape are bad data (F13)`(_ command: String) throws {
    let outcome = try shell("\(command) > x.json; $S --out out \(Self.quick) --weights x.json")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("'x.json' cannot be used: "))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  // MARK: Pipes

  @Test(arguments: [
    "$S QUICK --weights <(cat weights.json)", "cat weights.json | $S QUICK --weights /dev/stdin",
    "$S QUICK --weights /dev/stdin < weights.json",
    "mkfifo pipe; cat weights.json > pipe & $S QUICK --weights pipe",
    "(head -c 50 weights.json; sleep 0.3; tail -c +51 weights.json) | $S QUICK --weights /dev/stdin",
    "$S QUICK --weights <(cat weights.json) --font <(cat /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf)",
  ])
  func `weights may come through a pipe`(_ line: String) throws {
    let plain = try shell("$S --out plain \(Self.quick) --weights weights.json")
    #expect(plain.status == 0)
    let outcome = try shell(line.replacing("QUICK", with: "--out out \(Self.quick)"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let name = "data/boundary-network.json"
    let drawn = try scratch.files(below: "out")[name]
    #expect(try drawn != nil && drawn == scratch.files(below: "plain")[name])
  }

  @Test func `an empty stream is bad data`() throws {
    let outcome = try shell("$S --out out --weights /dev/stdin < /dev/null")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("'/dev/stdin' cannot be used: it is not JSON"))
  }
}
