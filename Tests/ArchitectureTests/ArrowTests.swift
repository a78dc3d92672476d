import Foundation
import Testing

/// The modules of the package and what each may import, from the lowest to the highest.
///
/// Names of other packages and of the system are left out: only our own modules count.
private let allowed: [String: Set<String>] = [
  "Concurrency": [], "TextFormatting": [],
  "Files": ["CProcess", "Concurrency", "TextFormatting"],
  "SpiralCore": ["Concurrency"], "Tables": ["Files", "SpiralCore", "TextFormatting"],
  "Raster": ["Concurrency", "SpiralCore"],
  "Images": ["CPNG", "CPixels", "Files"], "Plotting": ["Images", "TextFormatting"],
  "Cairo": ["CCairo", "Images"],
  "CairoRendering": ["Cairo", "Files", "Images", "Plotting"],
  "ImageComparison": ["Concurrency", "Files", "Images", "TextFormatting"],
  "ImageRegression": ["Concurrency", "Files", "ImageComparison", "Images", "TextFormatting"],
  "DecisionPlot": ["Concurrency", "Images", "Plotting", "Raster", "SpiralCore"],
  "SpiralReport": [
    "CairoRendering", "Concurrency", "DecisionPlot", "Files", "ImageRegression", "Images",
    "Plotting", "Raster", "SpiralCore", "Tables", "TextFormatting",
  ],
  "spiral-report": [
    "CMalloc", "CProcess", "DecisionPlot", "Files", "ImageComparison", "ImageRegression",
    "Plotting", "SpiralCore", "SpiralReport", "Tables", "TextFormatting",
  ],
]

/// The C targets, which import nothing of ours.
private let cTargets: Set = ["CCairo", "CLibPNG", "CMalloc", "CPNG", "CPixels", "CProcess"]

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// What each module may know of the others, checked in the sources themselves.
struct ArrowTests {
  private struct Source {
    let path: String
    let text: String
  }

  private static func sources(of module: String) throws -> [Source] {
    let folder = root.appending(path: "Sources/\(module)")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        Source(
          path: "\(module)/\(path)",
          text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      }
  }

  /// The text without comments, whose examples may name anything.
  private static func code(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
  }

  @Test func `every module is in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(allowed.keys).union(cTargets))
  }

  @Test func `the table has no circle`() {
    var done = cTargets
    var left = allowed
    while let next = left.first(where: { $0.value.isSubset(of: done) }) {
      done.insert(next.key)
      left[next.key] = nil
    }
    #expect(left.isEmpty, "\(left.keys.sorted()) import each other")
  }

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what lies below it`(_ module: String) throws {
    let ours = Set(allowed.keys).union(cTargets)
    for source in try Self.sources(of: module) {
      for match in source.text.matches(of: /(?m)^(?:\w+ )?import (?:\w+ )?(\w+)/) {
        let name = String(match.1)
        guard ours.contains(name), name != module else { continue }
        #expect(allowed[module]?.contains(name) == true, "\(source.path) imports \(name)")
      }
    }
  }

  @Test func `only Files touches the file system`() throws {
    for module in allowed.keys where module != "Files" {
      for source in try Self.sources(of: module) {
        for word in ["FileManager", "contentsOf: URL", "FilePath(", "FileDescriptor.open("] {
          // Standard streams that are closed are opened by the program itself.
          if source.path == "spiral-report/SpiralReportProgram.swift" { continue }
          #expect(!Self.code(source.text).contains(word), "\(source.path): \(word)")
        }
      }
    }
  }

  @Test func `the libraries name no option and no exit status`() throws {
    for module in allowed.keys where module != "spiral-report" {
      for source in try Self.sources(of: module) {
        let code = Self.code(source.text)
        #expect(code.firstMatch(of: /"[^"\n]*--[a-z]/) == nil, "\(source.path)")
        #expect(!code.contains("ExitCode"), "\(source.path)")
      }
    }
  }

  @Test func `only the wrappers of C are unsafe`() throws {
    for module in allowed.keys where !["Cairo", "Images"].contains(module) {
      for source in try Self.sources(of: module) {
        #expect(Self.code(source.text).firstMatch(of: /\bunsafe\b/) == nil, "\(source.path)")
      }
    }
  }
}
