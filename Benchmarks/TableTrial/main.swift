// Tries the reader of tables, which is no product and so is not to be had by the package of benchmarks.
//
//   table-trial read FILE           prints how many seconds it takes to read a table
//   table-trial mutate COUNT FILE   reads that many tables with faults, each by way of the file

import Files
import Foundation
import SpiralCore
import TableMutations
import Tables

let arguments = CommandLine.arguments

func seconds(_ work: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(work)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

switch arguments.dropFirst().first {
case "read" where arguments.count == 3:
  var count = 0
  let time = try seconds {
    count = try PointTable(InputFile(arguments[2])).dataset.exampleCount
  }
  print(count, "points", time)
case "mutate" where arguments.count == 4:
  var slowest = (seed: UInt64(0), seconds: 0.0)
  var brokenCount = 0
  for seed in 0..<(UInt64(arguments[2]) ?? 0) {
    let time = try seconds {
      let mutation = TableMutation(seed: seed)
      for promise in try mutation.brokenPromises(at: arguments[3]) {
        brokenCount += 1
        print("seed \(seed):", promise)
      }
    }
    if time > slowest.seconds { slowest = (seed, time) }
  }
  print(
    "\(brokenCount) promises broken; the slowest table is that of seed \(slowest.seed),",
    slowest.seconds)
  if brokenCount > 0 { exit(1) }
default:
  print("usage: table-trial read FILE | table-trial mutate COUNT FILE")
  exit(64)
}
