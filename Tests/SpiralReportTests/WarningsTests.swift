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
}
