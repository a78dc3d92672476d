import Foundation
import TestSupport
import Testing

/// Notes of a user that take in the documents, as in `examples/notes`.
struct NoteTests {
  private static let title = "<b> a|b _x_ $y$ \"q\" \\input{x} 50% 😀 שלום"

  /// A folder with a report below a folder with blanks and accents, and the notes beside it.
  private func notes(_ more: [String] = []) throws -> Scratch {
    let scratch = try Scratch()
    let outcome = try Program(name: "spiral-report").run(
      [
        "--out", scratch.path("my notés/figures"), "--documents", "all", "--steps", "200",
        "--points", "20", "--classes", "4", "--title", Self.title, "--scale", "1",
      ] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["note.tex", "note.typ"] {
      try FileManager.default.copyItem(
        at: Note.root.appending(path: "examples/notes/\(name)"),
        to: scratch.url.appending(path: "my notés/\(name)"))
    }
    return scratch
  }

  private func run(_ line: String, in scratch: Scratch) throws -> Program.Outcome {
    try Program.shell(line, in: scratch.url.appending(path: "my notés"))
  }

  private static let figures = ["spiral", "compare", "boundary-linear", "boundary-network", "loss"]

  @Test(
    .enabled(if: Note.has("pdflatex"), "pdflatex is not installed"),
    arguments: ["png", "png,svg,pdf"])
  func `pdfLaTeX sets a note that inputs the report`(_ formats: String) throws {
    let scratch = try notes(["--formats", formats])
    let line = "pdflatex -interaction=nonstopmode -halt-on-error note.tex"
    let outcome = try run("\(line) && \(line)", in: scratch)
    #expect(outcome.status == 0, "\(outcome.output.suffix(2000))")
    let log = try String(
      decoding: Data(contentsOf: scratch.url.appending(path: "my notés/note.log")), as: UTF8.self)
    #expect(!log.contains("undefined references") && !log.contains("multiply defined"))
    let text = try run("pdftotext -layout note.pdf -", in: scratch).output
    for number in 1...Self.figures.count { #expect(text.contains("Figure \(number): ")) }
    #expect(text.contains("Figure 2 shows") && text.contains("[U+1F600]"))
    #expect(text.contains("largest relative error"))
  }

  @Test(.enabled(if: Note.hasTypst, "Typst is not installed: make install-notes"))
  func `Typst sets a note that includes the report`() throws {
    let scratch = try notes()
    let outcome = try run(
      "'\(Note.typst)' -c \"import typst; typst.compile('note.typ', output='note.pdf')\"",
      in: scratch
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try run("pdftotext -layout note.pdf -", in: scratch).output
    for number in 1...Self.figures.count { #expect(text.contains("Figure \(number): ")) }
    #expect(text.contains("<b> a|b _x_ $y$ \"q\" \\input{x} 50%"))
  }

  @Test(
    .enabled(if: Note.has("pandoc"), "pandoc is not installed"),
    arguments: ["light", "both"])
  func `pandoc turns Markdown into HTML and LaTeX with every figure`(_ theme: String) throws {
    let scratch = try notes(["--theme", theme])
    for dialect in ["gfm", "markdown"] {
      for (target, mark) in [("html", "src=\""), ("latex", "{")] {
        let outcome = try run(
          "pandoc --from \(dialect) --to \(target) --wrap none figures/report.md", in: scratch)
        let what = "\(dialect) to \(target)"
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(what): \(outcome.errors)")
        for name in Self.figures {
          #expect(outcome.output.contains("\(mark)\(name).png"), "\(what): \(name)")
        }
        #expect(outcome.output.contains("Gradients against central differences"), "\(what)")
      }
    }
  }
}
