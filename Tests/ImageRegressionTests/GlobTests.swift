import ImageRegression
import Testing

struct GlobTests {
  @Test(arguments: [
    ("*", "a/b.png", true), ("a*", "a/b.png", true), ("*.png", "a/b.png", true),
    ("a/?.png", "a/b.png", true), ("a/?.png", "a/bc.png", false), ("b.png", "a/b.png", false),
    ("*b*g", "a/b.png", true), ("a**g", "a/b.png", true), ("", "", true), ("", "a", false),
    ("*", "", true), ("?", "é", true), ("[a]", "[a]", true), ("*a*a*a", "aXaXaXb", false),
  ])
  func `a star stands for any text and a question mark for one character`(
    _ pattern: String, _ path: String, _ matches: Bool
  ) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test func `a pattern of many stars takes no time`() {
    let pattern = Glob(String(repeating: "*a", count: 30) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 5000)))
  }
}
