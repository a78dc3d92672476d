import Foundation
import TestSupport
import Testing

/// What becomes of results that nobody can take, and of names that a terminal must not act upon.
struct StandardOutputTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  private let quick =
    "--steps 3 --linear-steps 3 --points 5 --hidden 3 --figures loss --formats svg"

  init() throws { scratch = try Scratch() }

  /// Runs a line of shell in which `S` is the program.
  private func shell(_ line: String) throws -> Program.Outcome {
    try Program.shell(
      "S='\(program.path.path)'; \(line)", environment: ["CI": "", "GITHUB_STEP_SUMMARY": ""],
      in: scratch.url)
  }

  // MARK: Readers

  @Test(arguments: [
    // The reader is gone before the program starts, while it starts, or later.
    "for i in {0..9}; do (sleep 0.0$i; $S --help) | sleep 0.05; echo ${PIPESTATUS[0]}; done",
    "for i in {0..9}; do $S --out out QUICK --verbose | (sleep 0.0$i; head -c $i > /dev/null); echo ${PIPESTATUS[0]}; done",
    "$S compare out out2 --json - | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}",
  ])
  func `a reader that has seen enough is no fault (F05)`(_ line: String) throws {
    for folder in ["out", "out2"] {
      #expect(try shell("$S --out \(folder) \(quick) --formats png").status == 0)
    }
    let outcome = try shell(line.replacing("QUICK", with: quick + " --formats png"))
    #expect(Set(outcome.output.split(separator: "\n")) == ["0"])
    // Where standard output is a document, results go to standard error.
    #expect(line.contains("--json") || outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test func `a slow reader gets everything (F05)`() throws {
    let fast = try shell("$S --help | cat")
    let slow = try shell("$S --help | (sleep 0.5; cat)")
    #expect(slow.output == fast.output && slow.status == 0)
  }

  @Test(arguments: [
    "--help > /dev/full", "--version > /dev/full", "compare --help > /dev/full",
    "--generate-completion-script bash > /dev/full", "--generate-manual > /dev/full", "--help >&-",
    "--out out QUICK > /dev/full", "--out out QUICK >&-",
  ])
  func `an answer that cannot be written is a write that failed (F04)`(_ words: String) throws {
    let outcome = try shell("$S \(words.replacing("QUICK", with: quick))")
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.contains("spiral-report: 'standard output' could not be written: "),
      "\(outcome.errors)")
  }

  @Test(arguments: ["--out out QUICK --quiet >&-", "--out out QUICK 2>&-", "--out out QUICK <&-"])
  func `a stream that is not needed may be closed`(_ words: String) throws {
    #expect(try shell("$S \(words.replacing("QUICK", with: quick))").status == 0)
    #expect(try scratch.files(below: "out").count > 5)
  }

  // MARK: Names

  @Test(arguments: [
    "$S --out $'o\\e[31m\\nx' QUICK", "$S --out $'o\\e[31m\\nx' QUICK --verbose",
    "$S --weights $'o\\e[31m\\nx' --out o", "$S --check $'o\\e[31m\\nx' --out o",
    "$S --font $'o\\e[31m\\nx' --out o", "$S compare $'o\\e[31m\\nx' .",
    "mkdir o; touch o/a.png; cp -r o p; $S compare o p --only $'o\\e[31m\\nx'",
    "$S $'o\\e[31m\\nx'",
    "$S --out o --seed $'\\e[31m\\n'",
    "$S --out o $'--o\\e[31m'", "touch $'o\\e'; $S --out $'o\\e'",
    "mkdir a b; $S --out a/$'\\e[31m\\n' QUICK --formats png >&2; $S compare b a --update",
    "mkdir -p b; $S --out a/$'\\e[31m\\n' QUICK --formats png; $S compare a b --update --prune",
    "$S --out $'b\\e' QUICK --formats png; $S --out c QUICK --formats png --seed 1 --check $'b\\e'",
  ])
  func `control characters are shown by their numbers`(_ line: String) throws {
    let outcome = try shell(line.replacing("QUICK", with: quick))
    let text = outcome.output + outcome.errors
    #expect(text.contains("\\u{1B}"), "\(text)")
    #expect(!text.contains("\u{1B}") && !text.contains("\nx"), "\(text)")
  }
}
