// What exact decision regions cost: a table over hidden units, classes and steps of training.
//
//   swift run -c release --package-path Benchmarks -Xcc -mavx2 regions [MOST-STEPS]
//
// After few steps all hinge lines pass near the origin and scores are small differences, after many
// they are spread out. Training the largest nets takes minutes; MOST-STEPS leaves columns out. Each
// cell is measured by a process of its own, `regions H K STEPS`, whose peak of memory is given.

import Foundation
import Raster
import SpiralCore

/// A net trained on a spiral of 300 points, and the view of those.
func trained(
  hiddenCount: Int, classCount: Int, steps: Int
) throws -> (network: TwoLayerNetwork, view: View) {
  var study = CaseStudy()
  study.training.hiddenCount = hiddenCount
  study.data.classCount = classCount
  study.data.pointsPerClass = 300 / classCount
  var (dataset, _, network) = study.draw()
  var losses = LossHistory()
  try study.training.descent.train(&network, on: dataset, steps: 0..<steps, into: &losses)
  return (network, .framing(dataset.points))
}

/// The largest memory that this process has had, in MiB.
func peak() throws -> Double {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
  return kibibytes.flatMap { Double($0) }.map { $0 / 1024 } ?? .nan
}

/// One cell of the table: the best of three runs, the peak of memory, the corners of the boundaries.
func cell(hiddenCount: Int, classCount: Int, steps: Int) throws -> String {
  let (network, view) = try trained(
    hiddenCount: hiddenCount, classCount: classCount, steps: steps)
  var least = Duration.seconds(1_000_000)
  var corners = 0
  for _ in 0..<3 {
    let duration = ContinuousClock().measure {
      let regions = DecisionRegions(of: network, over: view)
      corners = regions.boundaries.reduce(0) { $0 + $1.points.count }
    }
    least = min(least, duration)
  }
  return String(
    format: "%.1f ms, %.0f MiB, %d corners", least / .milliseconds(1), try peak(), corners)
}

/// What a process of this program prints for a cell.
func cellOfOtherProcess(_ arguments: [Int]) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  process.arguments = arguments.map(String.init)
  process.standardOutput = output
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return text.trimmingCharacters(in: .whitespacesAndNewlines)
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
if numbers.count == 3 {
  print(try cell(hiddenCount: numbers[0], classCount: numbers[1], steps: numbers[2]))
} else {
  let steps = [1, 100, 10_000].filter { $0 <= numbers.first ?? 10_000 }
  let sizes = [
    (100, 3), (300, 3), (1000, 3), (3000, 3), (10_000, 3), (100, 2), (100, 10), (100, 30),
    (100, 100), (1000, 100),
  ]
  let headings = steps.map { "\($0) step\($0 == 1 ? "" : "s")" }
  print("| H | K | " + headings.joined(separator: " | ") + " |")
  print("|---|---|" + headings.map { _ in "---|" }.joined())
  for (hiddenCount, classCount) in sizes {
    let cells = try steps.map { try cellOfOtherProcess([hiddenCount, classCount, $0]) }
    print("| \(hiddenCount) | \(classCount) | " + cells.joined(separator: " | ") + " |")
  }
}
