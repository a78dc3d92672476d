import TestSupport
import Testing
import TextFormatting

struct ShellWordTests {
  @Test(arguments: [
    "plain-1.2/x_y", "a b", "it's", "", "$HOME`id`\"!", "ä", "-n", "a\nb", "~", "*",
  ])
  func `a shell reads any word back`(_ word: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.shell("printf '%s.' first \(word.shellWord)", in: scratch.url)
    #expect(outcome.output == "first.\(word).")
  }
}
