import Foundation
import TestSupport
import Testing

/// Options at their limits.
struct OptionLimitTests {
  private let command = Program(name: "spiral-report")
  private let quick = [
    "--points", "2", "--hidden", "1", "--steps", "1", "--linear-steps", "1", "--formats", "svg",
  ]

  @Test(arguments: [
    ("--scale", "0.09"), ("--scale", "100.1"), ("--seeds", "0-10000"), ("--seeds", "5-4"),
    ("--classes", "101"), ("--noise", "1000.5"),
  ])
  func `just beyond its limit a value is refused`(_ option: String, _ value: String) throws {
    let scratch = try Scratch()
    let outcome = try command.run(["--out", scratch.path("out")] + quick + [option, value])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(value) && outcome.errors.contains(option))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test(arguments: [("--scale", "0.1"), ("--scale", "100"), ("--noise", "1000"), ("--noise", "0")])
  func `at its limit a value is taken`(_ option: String, _ value: String) throws {
    _ = try SmallReport(quick + ["--figures", "loss", option, value])
  }

  @Test func `a figure that is named twice is made once`() throws {
    let report = try SmallReport(quick + ["--figures", "loss,spiral,loss"])
    #expect(try report.written.figures.map(\.name) == ["loss", "spiral"])
  }

  @Test func `seeds bring their figure, and not twice`() throws {
    let added = try SmallReport(quick + ["--figures", "spiral", "--seeds", "7-8"])
    #expect(try added.written.figures.map(\.name) == ["spiral", "seeds"])
    let named = try SmallReport(quick + ["--figures", "seeds,spiral", "--seeds", "7-8"])
    #expect(try named.written.figures.map(\.name) == ["seeds", "spiral"])
  }

  @Test(arguments: [("1700000000", "D:20231114221320Z"), ("0", "D:19700101000000Z")])
  func `a PDF has the date that reproducible builds agree on, or none of today`(
    _ epoch: String, _ date: String
  ) throws {
    let scratch = try Scratch()
    let outcome = try command.run(
      ["--out", scratch.path("out"), "--figures", "loss"] + quick + ["--formats", "pdf"],
      environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.status == 0)
    let tool = Program(name: "pdfinfo", folder: URL(filePath: "/usr/bin"))
    let information = try tool.run(["-rawdates", scratch.path("out/loss.pdf")]).output
    #expect(information.contains("CreationDate:    \(date)\n"))
  }
}
