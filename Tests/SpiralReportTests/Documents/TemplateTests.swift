import Foundation
import TestSupport
import Testing

@testable import SpiralReport

/// Templates of one's own.
struct TemplateTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "mine"), withIntermediateDirectories: true)
  }

  private func write(_ text: some Sequence<UInt8>, to name: String) throws {
    try Data(text).write(to: scratch.url.appending(path: "mine/\(name)"))
  }

  private func run(_ folder: String = "mine", _ more: [String] = []) throws -> Program.Outcome {
    try Program(name: "spiral-report").run(
      [
        "--out", "out", "--template", folder, "--steps", "20", "--points", "10", "--figures",
        "spiral", "--formats", "svg", "--documents", "all",
      ] + more, in: scratch.url)
  }

  private func document(_ name: String) throws -> String {
    try String(contentsOf: scratch.url.appending(path: "out/\(name)"), encoding: .utf8)
  }

  @Test func `a file of the same name stands for the template of the program`() throws {
    try write(
      "{{#figures}}{{name}}: {{title}} & {{command}}{{/figures}}\n".utf8, to: "report.tex.mustache")
    try write("p { color: red; }\n".utf8, to: "report.css")
    let outcome = try run("mine", ["--title", "50%"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    // Values are escaped for the document even if the template does not say what it is.
    let text = try document("report.tex")
    #expect(text.hasPrefix("spiral: Spiral data & spiral-report "))
    #expect(text.contains(#"-{}-title 50\%"#))
    let page = try document("report.html")
    #expect(page.contains("p { color: red; }") && !page.contains(".verdict"))
    #expect(page.contains("<h1>50%</h1>"))
    #expect(try document("report.md").hasPrefix("# 50%\n"))
    #expect(page.contains("--template DIR"))
  }

  @Test(arguments: [
    ("a\nb {{#figures}}\n", "line 3", "a section is not closed"),
    ("a\n{{#figures}}{{/sections}}\n", "line 2", "a section is closed by another name"),
    ("{{title", "line 1", "a tag is not closed"),
    ("{{%KIND: HTML}}\n", "line 1", "unknown pragma"),
  ])
  func `a template that is not well-formed is named with its place before any work`(
    _ text: String, _ place: String, _ reason: String
  ) throws {
    try write(text.utf8, to: "report.md.mustache")
    let outcome = try run("mine", ["--steps", "10000000"])
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("'mine/report.md.mustache' cannot be used: \(place): \(reason)"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `a template that is not text is refused`() throws {
    try write([0xFF, 0xFE, 0x41], to: "report.html.mustache")
    let outcome = try run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("it is not UTF-8"))
  }

  @Test func `a folder that is not there, or has no template, cannot be opened`() throws {
    let missing = try run("elsewhere")
    #expect(missing.status == 66 && missing.errors.contains("'elsewhere' cannot be opened"))
    try write("".utf8, to: "report.txt")
    let empty = try run()
    #expect(empty.status == 66)
    #expect(empty.errors.contains("it has none of the templates report.css, report.html.mustache"))
    let file = try run("mine/report.txt")
    #expect(file.status == 66 && file.errors.contains("it is not a folder"))
  }

  @Test func `the templates of the program are well-formed`() throws {
    _ = try DocumentTemplates(for: DocumentKind.allCases)
  }
}
