// Does one piece of work and prints how many seconds it took, for `compare.py` to set beside the
// same work of a peer.

import Foundation
import Images
import Raster
import SpiralCore

/// Runs some work once and prints its wall time.
func time<Result>(_ work: () throws -> Result) rethrows {
  let clock = ContinuousClock()
  var result: Result?
  let duration = try clock.measure { result = try work() }
  withExtendedLifetime(result) {}
  print(duration / .seconds(1))
}

func trained(_ study: CaseStudy) throws -> TwoLayerNetwork {
  let start = study.draw()
  return try trained(start.network, on: start.dataset, by: study)
}

/// Trains a net on data that are drawn already.
func trained(
  _ network: TwoLayerNetwork, on dataset: Dataset, by study: CaseStudy
) throws -> TwoLayerNetwork {
  var network = network
  var losses = LossHistory()
  try study.training.descent.train(
    &network, on: dataset, steps: 0..<study.training.networkStepCount, into: &losses)
  return network
}

let arguments = CommandLine.arguments.dropFirst()
let number = arguments.dropFirst().first.flatMap { Int($0) }

switch (arguments.first, number) {
case ("train", nil):
  try time { try trained(CaseStudy()) }

case ("step", let points?):
  // Milliseconds a step for `points` examples and the units given next.
  var study = CaseStudy()
  study.data.pointsPerClass = points / 3
  study.training.hiddenCount = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100
  study.training.networkStepCount = max(3, 30_000_000 / (points * study.training.hiddenCount))
  let start = study.draw()
  let clock = ContinuousClock()
  let duration = try clock.measure {
    _ = try trained(start.network, on: start.dataset, by: study)
  }
  print(duration / .milliseconds(1) / Double(study.training.networkStepCount))

case ("raster", let side?):
  let network = try trained(CaseStudy())
  let view = View.course(around: CaseStudy().draw().dataset.points)
  time {
    DecisionMap(
      of: network, over: view, columns: side, rows: side, includingConfidence: false)
  }

case ("confidence", let side?):
  let network = try trained(CaseStudy())
  let view = View.course(around: CaseStudy().draw().dataset.points)
  time { DecisionMap(of: network, over: view, columns: side, rows: side) }

case ("regions", let units?):
  var study = CaseStudy()
  study.training.hiddenCount = units
  study.training.networkStepCount = 100
  let network = try trained(study)
  let view = View.framing(study.draw().dataset.points)
  time { DecisionRegions(of: network, over: view) }

case ("png", nil):
  // Encodes the pixels of the file given next, and prints the size too.
  guard let path = arguments.dropFirst().first else { exit(64) }
  let image = try PixelImage(png: [UInt8](Data(contentsOf: URL(filePath: path))))
  print(try PNGEncoder().encode(image).count)
  try time { try PNGEncoder().encode(image) }

default:
  print("usage: bench train | step N H | raster N | confidence N | regions H | png FILE")
  exit(64)
}
