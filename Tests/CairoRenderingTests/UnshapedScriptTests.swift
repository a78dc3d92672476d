import CairoRendering
import Testing

struct UnshapedScriptTests {
  @Test func `scripts that are more than letters in a row are found, each once, in order`() {
    #expect(UnshapedScript.scripts(in: "שלום 123 עולם مرحبا") == [.hebrew, .arabic])
    #expect(UnshapedScript.scripts(in: "नमस्ते สวัสดี") == [.devanagari, .thai])
    #expect(UnshapedScript.scripts(in: "\u{FB2A} \u{FE8D}") == [.hebrew, .arabic])
  }

  @Test(arguments: ["", "Größe 50 %", "Ελληνικά", "Русский", "训练损失", "かなカナ", "한국어", "→ ≤ λ"])
  func `letters that stand in a row are not`(_ text: String) {
    #expect(UnshapedScript.scripts(in: text).isEmpty)
  }

  @Test func `a script runs to the left, joined or not, or to the right`() {
    #expect(UnshapedScript.hebrew.direction == .rightToLeft(joined: false))
    #expect(UnshapedScript.arabic.direction == .rightToLeft(joined: true))
    #expect(UnshapedScript.thai.direction == .leftToRight)
  }
}
