import Foundation
import ImageComparison
import ImageRegression
import PNGFixtures
import TestSupport

/// Two folders of small images.
struct ImageFolders {
  let scratch: Scratch

  /// Writes images by their paths in both folders.
  init(_ baseline: [String: [UInt8]] = [:], _ actual: [String: [UInt8]] = [:]) throws {
    scratch = try Scratch()
    for (folder, files) in [("base", baseline), ("actual", actual)] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
      for (path, bytes) in files { try write(bytes, to: "\(folder)/\(path)") }
    }
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let url = scratch.url.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).writeUnflushed(to: url)
  }

  /// An exact check of one folder against the other.
  func check() throws -> ImageCheck {
    ImageCheck(
      try ImagePair(baseline: scratch.path("base"), actual: scratch.path("actual")))
  }

  func run() throws -> CheckOutcome { try check().run() }
}

extension CheckOutcome {
  /// Path and state of each image.
  var states: [String] { verdicts.map { "\($0.path) \($0.comparison.state)" } }
}
