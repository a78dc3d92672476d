// Compares two PNG files and says where they differ: compare-two-images BASELINE.png ACTUAL.png
import Foundation
import ImageComparison

let files = try CommandLine.arguments.dropFirst().map {
  [UInt8](try Data(contentsOf: URL(filePath: $0)))
}
let comparison = Comparison(baseline: files[0], actual: files[1])
print(comparison.state)
for region in comparison.difference?.regions ?? [] {
  print("\(region.changedPixels) pixels changed at (\(region.x), \(region.y))")
}
exit(comparison.state.passes ? 0 : 1)
