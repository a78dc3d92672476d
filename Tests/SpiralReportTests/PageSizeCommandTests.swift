import Foundation
import Images
import TestSupport
import Testing

/// The sizes of figures, as `--size` chooses them.
struct PageSizeCommandTests {
  /// Width and height of each figure of a small report.
  private func sizes(_ options: [String]) throws -> [String: (width: Double, height: Double)] {
    let report = try SmallReport(
      [
        "--points", "5", "--hidden", "3", "--steps", "20", "--linear-steps", "20", "--figures",
        "all", "--seeds", "0-1", "--formats", "svg", "--documents", "none",
      ] + options)
    return try Dictionary(
      uniqueKeysWithValues: report.files.keys.filter { $0.hasSuffix(".svg") }.map { name in
        let text = try report.text(name)
        let found = try #require(
          text.firstMatch(of: /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/))
        return (name, (try #require(Double(found.1)), try #require(Double(found.2))))
      })
  }

  @Test func `a slide is wide and filled by each figure`() throws {
    let sizes = try sizes(["--size", "slide"])
    #expect(sizes.count == 10)
    for (name, size) in sizes { #expect(size == (960, 540), "\(name)") }
  }

  @Test(arguments: [
    ("--size", "latex-column", 229.5), ("--size", "latex-text", 469), ("--width", "300pt", 300),
  ])
  func `a figure is as wide as the column of a paper, and never wider`(
    _ option: String, _ size: String, _ texPoints: Double
  ) throws {
    for (name, size) in try sizes([option, size]) {
      // A unit is 1/96 in, a TeX point 1/72.27 in.
      let width = size.width / 96 * 72.27
      #expect(width <= texPoints && width > texPoints - 1, "\(name)")
    }
  }

  @Test(arguments: ["slide-body", "slide-half"])
  func `a part of a slide holds each figure without growing`(_ size: String) throws {
    // Six maps, and axes of their own for each of two, are too much for half of a slide.
    let tooMuch = size == "slide-half" ? ["evolution.svg", "hidden.svg"] : []
    for (name, size) in try sizes(["--size", size]) where !tooMuch.contains(name) {
      #expect(size.height == 400, "\(name)")
    }
  }

  @Test(arguments: [("--size", "latex-column"), ("--size", "icml-column"), ("--width", "85mm")])
  func `a figure in a column leaves room for its caption`(_ option: String, _ size: String) throws {
    let sizes = try sizes([option, size])
    for name in ["compare.svg", "hidden.svg", "confusion.svg", "loss.svg", "spiral.svg"] {
      let (width, height) = try #require(sizes[name])
      #expect(height <= 1.6 * width, "\(name)")
    }
  }

  @Test func `the report gives the size of each figure, and its pixels follow`() throws {
    for options in [["--size", "article"], ["--width", "300px", "--dpi", "120"], []] {
      let report = try SmallReport(
        [
          "--points", "5", "--hidden", "3", "--steps", "20", "--figures", "loss,spiral",
          "--documents", "none",
        ] + options)
      let scale = try report.written.drawing.pixelsPerUnit
      #expect(try report.written.drawing.unit == "1/96 in")
      #expect(scale == (options.isEmpty ? 2 : options[0] == "--size" ? 3.125 : 1.25))
      for figure in try report.written.figures {
        let picture = try report.picture(figure.name)
        #expect(Double(picture.width) == (figure.width * scale).rounded())
        #expect(Double(picture.height) == (figure.height * scale).rounded())
        #expect(
          try report.text("\(figure.name).svg").contains(
            "width=\"\(Int(figure.width))\" height=\"\(Int(figure.height))\""))
      }
    }
  }

  @Test(arguments: [
    (["--width", "229"], "'229' is not a width such as 229pt, 80mm, 8cm, 3.25in or 640px."),
    (["--width", "10mm"], "'10mm' is not a width from 42.4 to 423.3 mm."),
    (["--width", "nanpx"], "'nanpx' is not a width from 160 to 1600 px."),
    (["--width", "80mm", "--size", "slide"], "Give one of them."),
    (["--scale", "2", "--dpi", "300"], "Give one of them."),
    (["--dpi", "9"], "'9' is not a number from 9.6 to 9600."),
    (["--paper", "white"], "'white' is not one of filled, none."),
  ])
  func `a size that cannot be is a usage error that says why`(
    _ options: [String], _ message: String
  ) throws {
    let scratch = try Scratch()
    let outcome = try Program(name: "spiral-report").run(
      ["--out", scratch.path("out")] + options)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `without paper SVG and PDF files have no sheet, and PNG files are as before`() throws {
    let options = [
      "--points", "5", "--hidden", "3", "--steps", "20", "--figures", "loss", "--formats",
      "png,svg,pdf",
    ]
    let (filled, clear) = (
      try SmallReport(options), try SmallReport(options + ["--paper", "none"])
    )
    let sheet = "<rect width=\"640\" height=\"400\" fill=\"#fff\"/>"
    #expect(try filled.text("loss.svg").contains(sheet))
    #expect(try !clear.text("loss.svg").contains(sheet))
    #expect(try clear.picture("loss").width == filled.picture("loss").width)
  }

  @Test func `figures for the web leave no large part of their page empty`() throws {
    for (name, size) in try sizes([]) { #expect(size.width <= 800, "\(name)") }
    let report = try SmallReport.shared
    for figure in try report.written.figures {
      let picture = try report.picture(figure.name)
      func isBlank(_ row: Int) -> Bool {
        (0..<picture.width).allSatisfy { picture[$0, row] == Color(0xFFFFFF) }
      }
      let rows = (0..<picture.height).filter { !isBlank($0) }
      let (first, last) = (try #require(rows.first), try #require(rows.last))
      #expect(first <= 24 && picture.height - 1 - last <= 24, "\(figure.name) \(first) \(last)")
    }
  }
}
