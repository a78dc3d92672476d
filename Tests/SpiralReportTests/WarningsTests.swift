import Foundation
import TestSupport
import Testing

/// What a reader is warned of, on standard error and in report.json alike.
struct WarningsTests {
  private static let quick = [
    "--hidden", "3", "--steps", "10", "--linear-steps", "10", "--figures", "spiral", "--formats",
    "svg",
  ]

  @Test func `an ordinary report has no warnings`() throws {
    let report = try SmallReport.shared
    #expect(try report.written.warnings.isEmpty)
    #expect(report.errors.isEmpty)
  }

  @Test func `classes without a region are named`() throws {
    let report = try SmallReport(Self.quick + ["--classes", "12", "--points", "4"])
    let empty = try ["linear", "network"].map { model in
      try report.json("data/boundary-\(model).json", as: WrittenRegions.self).classes
        .filter { $0.area == 0 }.map(\.name)
    }
    #expect(empty[0].isEmpty && empty[1].count > 1)
    let warnings = try report.written.warnings.filter { $0.contains("region") }
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("class \(empty[1].joined(separator: ", ")).") == true)
    #expect(report.errors.contains(try #require(warnings.first)))
  }

  @Test func `characters that no font has are named`() throws {
    // The last of the private characters.
    let report = try SmallReport(Self.quick + ["--title", "A \u{10FFFD} B"])
    let warning = "No font has U+10FFFD; boxes are drawn instead."
    #expect(try report.written.warnings == [warning])
    #expect(report.errors == "warning: \(warning)\n")
  }

  @Test(arguments: [("0", false), ("4", true)])
  func `axes of two scales are warned of`(_ seed: String, _ isWarned: Bool) throws {
    // Two points, which for the second seed lie beside each other.
    let report = try SmallReport(
      Self.quick + ["--classes", "1", "--points", "2", "--noise", "1", "--seed", seed])
    #expect(try report.written.warnings.contains { $0.contains("each has its own") } == isWarned)
    #expect(report.errors.contains("each has its own") == isWarned)
  }

  @Test(arguments: [(10, false), (11, true)])
  func `more classes than colours are warned of`(_ classes: Int, _ isWarned: Bool) throws {
    let report = try SmallReport(Self.quick + ["--classes", "\(classes)", "--points", "4"])
    let warnings = try report.written.warnings.filter { $0.contains("palette") }
    #expect(warnings.count == (isWarned ? 1 : 0))
    for warning in warnings {
      #expect(warning.contains("\(classes) classes") && warning.contains("10 colours"))
      #expect(report.errors.contains(warning))
    }
  }

  @Test(arguments: [
    (["--classes", "25", "--points", "20", "--steps", "300"], true),
    (["--classes", "10", "--points", "20", "--steps", "300"], false),
  ])
  func `neighbouring regions of one colour are warned of`(
    _ study: [String], _ isWarned: Bool
  ) throws {
    let report = try SmallReport(study + ["--figures", "spiral", "--formats", "svg"])
    let regions = try ["linear", "network"].flatMap {
      try report.json("data/boundary-\($0).json", as: WrittenRegions.self).boundaries
    }
    let touching = regions.filter { boundary in
      let labels = boundary.between.compactMap { Int($0) }
      return labels.count == 2 && (labels[0] - labels[1]).isMultiple(of: 10)
    }
    #expect(touching.isEmpty != isWarned)
    let warnings = try report.written.warnings.filter { $0.contains("one colour touch") }
    #expect(warnings.count == (isWarned ? 1 : 0))
    for boundary in touching {
      #expect(warnings[0].contains(boundary.between.joined(separator: " and ")))
    }
  }
}
