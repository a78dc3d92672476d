import Foundation
import Testing

struct DocumentationTests {
  /// The README and the pages of all modules.
  private func pages() throws -> [String] {
    let sources = TypeChecker.root.appending(path: "Sources")
    let all = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return ["README.md"]
      + all.filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.sorted().map { "Sources/\($0)" }
  }

  @Test func `every Swift block of the documentation compiles`() throws {
    let blocks = try pages().flatMap { page in
      SwiftBlock.all(
        in: try String(contentsOf: TypeChecker.root.appending(path: page), encoding: .utf8),
        page: page)
    }
    // Every library has an example on its first page.
    #expect(blocks.count >= 7)
    let errors = try TypeChecker.errors(in: blocks)
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func `an error is reported at its line of the page`() throws {
    let page = """
      Text
      ```swift
      import Images

      let color = Color(0xFFFFFF)
      let count: Int = color
      ```
      """
    let errors = try TypeChecker.errors(in: SwiftBlock.all(in: page, page: "Page.md"))
    #expect(errors.contains("Page.md:6:"))
  }

  @Test func `blocks of other languages are left alone`() {
    let page = """
      ```
      swift build
      ```
      ```swift
      let one = 1
      let two = 2
      ```
      ```json
      {}
      ```
      """
    let blocks = SwiftBlock.all(in: page, page: "Page.md")
    #expect(blocks.map(\.line) == [5])
    #expect(blocks.first?.code == ["let one = 1", "let two = 2"])
  }
}
