import TestSupport
import Testing

/// What a user is told who mistypes a word.
struct UnknownWordTests {
  private let scratch: Scratch
  private let command = Program(name: "spiral-report")
  private let quick = [
    "--steps", "3", "--linear-steps", "3", "--points", "5", "--hidden", "3", "--scale", "1",
    "--documents", "none",
  ]

  init() throws { scratch = try Scratch() }

  @Test(arguments: [
    (["compar", "a", "b"], "Unknown command 'compar'. Did you mean 'compare'?"),
    (["version"], "Unknown command 'version'. Did you mean '--version'?"),
    (["a"], "Unknown command 'a'. To draw, give --out <dir>."),
    (["--versoin"], "Unknown option '--versoin'"), (["-v"], "Unknown option '-v'"),
    (["-v"], "Did you mean '--version', or '--verbose'?"), (["-V"], "Did you mean '--version'?"),
    (["-o", "a"], "Unknown option '-o'"), (["-o", "a"], "Did you mean '--out'?"),
    (["--out", "x", "--quiet", "--verbose"], "--quiet and --verbose contradict each other."),
    (["a\u{1B}[31m"], "Unknown command 'a\\u{1B}[31m'."),
    (["--out", "x", "--theme", "\u{1B}[31m\n"], "'\\u{1B}[31m\\u{A}' is not one of"),
    ([], "Missing '--out <dir>', the folder to write to."),
    (["--out", ""], "--out is empty."),
    (["--out", "x", "--figures", "lsos"], "Did you mean 'loss'?"),
    (["--out", "x", "--figures", "compare", "loss"], "Names in a list are separated by commas"),
    (["--out", "x", "--seed", "-1"], "'-1' is not a whole number from 0 to 4294967295."),
  ])
  func `the wrong word is named, with a short usage`(
    _ words: [String], _ message: String
  ) throws {
    let outcome = try command.run(words, in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("spiral-report --out <dir> [<options>]"))
    #expect(outcome.errors.split(separator: "\n").count < 10)
    #expect(try scratch.files(below: "").isEmpty)
  }

  @Test(arguments: [
    ["--theme", "Dark"], ["--formats", "PNG"], ["--figures", "spiral, loss"],
    ["--figures", "loss,"], ["--figures", "loss,all", "--seeds", "0-1"], ["--title", "  "],
  ])
  func `names in any case, blanks and a last comma are taken`(_ words: [String]) throws {
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--quiet"] + quick + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a title of blanks is no title`() throws {
    for (folder, words) in [("a", []), ("b", ["--title", ""]), ("c", ["--title", " \t"])] {
      let outcome = try command.run(
        ["--out", scratch.path(folder), "--quiet", "--figures", "spiral"] + quick + words)
      #expect(outcome.status == 0)
    }
    let plain = try scratch.files(below: "a")
    #expect(try scratch.files(below: "b") == plain && scratch.files(below: "c") == plain)
  }

  @Test(arguments: [["-h", "compare"], ["--help", "compare"], ["help", "compare"]])
  func `help of a command is asked for in any order`(_ words: [String]) throws {
    let help = try command.run(["compare", "--help"])
    let outcome = try command.run(words)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == help.output && help.output.contains("--tolerance"))
    #expect(try command.run(["help"]).output == command.run(["--help"]).output)
  }

  @Test(arguments: ["abc", "1.5", "", " ", "-1"])
  func `a date that is no date is refused`(_ value: String) throws {
    let outcome = try command.run(
      ["--out", "out"], environment: ["SOURCE_DATE_EPOCH": value], in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("SOURCE_DATE_EPOCH is '\(value)'"))
  }

  @Test(arguments: ["false", "0", "", "no", " ", "OFF"])
  func `CI that is off lets an update through`(_ value: String) throws {
    for folder in ["a", "b"] {
      _ = try command.run(
        ["--out", folder, "--figures", "spiral", "--seed", folder == "a" ? "1" : "2"] + quick,
        in: scratch.url)
    }
    let outcome = try command.run(
      ["compare", "a", "b", "--update"],
      environment: ["CI": value, "GITHUB_STEP_SUMMARY": " ", "TMPDIR": "", "NO_COLOR": ""],
      in: scratch.url)
    #expect(!outcome.errors.contains("GITHUB_STEP_SUMMARY"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let refused = try command.run(
      ["compare", "a", "b", "--update"], environment: ["CI": "true"], in: scratch.url)
    #expect(refused.status == 64)
  }
}
