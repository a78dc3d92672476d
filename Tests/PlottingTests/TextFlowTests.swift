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

  @Test func `text without blanks breaks between characters`() {
    let lines = flow.lines("隐层单元把平面分成许多区域", width: 48)
    #expect(lines == ["隐层单元把平面", "分成许多区域"])
  }

  @Test(arguments: 2...40)
  func `no line begins with punctuation that closes or ends with one that opens`(_ letters: Int) {
    let text = "损失（粗线）：线性模型为“0.786”、神经网络为“0.245”，见《统计学习方法》。"
    let lines = flow.lines(text, width: 6 * Double(letters))
    #expect(lines.joined() == text)
    // Below six letters "0.786”、" itself has to break.
    guard letters > 7 else { return }
    for line in lines {
      #expect(!"）：”、，》。".contains(line.first ?? "x"), "\(lines)")
      #expect(!"（“《".contains(line.last ?? "x"), "\(lines)")
    }
  }

  @Test func `a line breaks between clauses where that takes no more lines`() {
    // In the middle of a clause the lines would be more even.
    #expect(flow.lines("一二三四，五六七八九十", width: 42) == ["一二三四，", "五六七八九十"])
  }

  @Test func `words and numbers among such text stay whole`() {
    #expect(flow.lines("两层ReLU神经网络", width: 30) == ["两层", "ReLU", "神经网络"])
    #expect(flow.lines("共10,000步", width: 36) == ["共", "10,000", "步"])
  }

  @Test func `a line ends with a clause where that takes no more lines`() {
    #expect(flow.lines("粗线为总损失，细线为数据损失", width: 60) == ["粗线为总损失，", "细线为数据损失"])
    #expect(flow.lines("神经网络\u{2009}0.245", width: 42) == ["神经网络", "0.245"])
    #expect(flow.lines("很长的一句话没有停顿，完", width: 42) == ["很长的一句话", "没有停顿，完"])
  }

  @Test func `a thin space stays thin within a line`() {
    #expect(flow.lines("第\u{2009}100\u{2009}步", width: 100) == ["第\u{2009}100\u{2009}步"])
  }
}
