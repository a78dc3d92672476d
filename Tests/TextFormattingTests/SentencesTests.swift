import Testing
import TextFormatting

struct SentencesTests {
  @Test func `a list says how many more there are`() {
    let names = ["a", "b", "c", "d", "e"]
    #expect(names.joined(atMost: 3) == "a, b, c and 2 more")
    #expect(names.joined(atMost: 5) == "a, b, c, d, e")
    #expect(names[..<1].joined(atMost: 3) == "a")
    #expect([String]().joined(atMost: 3).isEmpty)
  }

  @Test func `a sentence ends with one full stop`() {
    #expect("It is odd".withFullStop == "It is odd.")
    #expect("It is odd.".withFullStop == "It is odd.")
  }

  @Test func `control characters are spelled out and letters are kept`() {
    #expect(
      "a\u{1B}[1m\tб\u{7F}\u{85}\u{2028}🙂é".printable
        == "a\\u{1B}[1m\\u{9}б\\u{7F}\\u{85}\\u{2028}🙂é")
  }
}
