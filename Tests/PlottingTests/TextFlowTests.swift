import PlottingTestSupport
import Testing

@testable import Plotting

struct TextFlowTests {
  /// Letters are 6 units wide.
  private let flow = TextFlow(measuring: FixedPitchFont(), size: 10, weight: .regular)

  @Test func `text that fits is one line`() {
    #expect(flow.lines("one two", width: 42) == ["one two"])
    #expect(flow.lines("", width: 42) == [])
    #expect(flow.lines("   ", width: 42) == [])
  }

  @Test func `words wrap into lines of about one length`() {
    // Filled lines would be "aaa bbb ccc ddd" and "eee".
    #expect(flow.lines("aaa bbb ccc ddd eee", width: 90) == ["aaa bbb ccc", "ddd eee"])
  }

  @Test(arguments: [30.0, 60, 100, 333])
  func `no line is wider than the width, and nothing is lost`(_ width: Double) {
    let text = "A title of many words, some ofthemverylongindeedwithoutanyspaceatall, and more"
    let lines = flow.lines(text, width: width)
    #expect(lines.allSatisfy { flow.width(of: [$0]) <= width })
    #expect(lines.joined().replacing(" ", with: "") == text.replacing(" ", with: ""))
  }

  @Test func `a word breaks only where it is longer than a line`() {
    #expect(flow.lines("short incomprehensible", width: 90) == ["short", "incomprehensibl", "e"])
    #expect(flow.lines("an incomprehensible", width: 96) == ["an", "incomprehensible"])
  }

  @Test func `a line never breaks at a no-break space`() {
    #expect(flow.lines("it is 49.3\u{202F}%", width: 60) == ["it is", "49.3\u{202F}%"])
    #expect(flow.lines("a\nb\tc", width: 600) == ["a b c"])
  }

  @Test func `a width below one letter still ends`() {
    #expect(flow.lines("abc", width: 1) == ["a", "b", "c"])
  }
}
