import Foundation
import TestSupport
import Testing

@testable import spiral_report

struct ArgumentsTests {
  @Test func `the words are those that the program was started with`() throws {
    #expect(try Arguments.words() == Array(CommandLine.arguments.dropFirst()))
  }

  @Test func `a name that is not UTF-8 is refused and not repaired (F11)`() throws {
    let scratch = try Scratch()
    let program = Program(name: "spiral-report").path.path
    let outcome = try Program.shell("'\(program)' --out $'o\\xff' --steps 2", in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'o\u{FFFD}' is not UTF-8."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).isEmpty)
  }

  private static let canHide =
    (try? Program.shell("unshare -m mount -t tmpfs none /proc", in: URL(filePath: "/")).status) == 0

  @Test(.enabled(if: canHide, "only root can hide /proc"))
  func `a system without /proc loses no word`() throws {
    let scratch = try Scratch()
    let program = Program(name: "spiral-report").path.path
    let outcome = try Program.shell(
      """
      unshare -m sh -c 'mount -t tmpfs none /proc && exec "$0" "$@"' '\(program)' --out 'a "b" ä' \
      --figures spiral --steps 2 --linear-steps 2 --title '' --formats svg
      """, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.files(below: "a \"b\" ä")["spiral.svg"] != nil)
  }
}
