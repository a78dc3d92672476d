import ImageComparison
import PNGFixtures

extension PNGFixture {
  /// A picture of eight bits a channel from a function of column and row.
  static func drawn(
    _ width: Int, _ height: Int, alpha: Bool = false, _ color: (Int, Int) -> [UInt8]
  ) -> PNGFixture {
    let samples = (0..<height).flatMap { y in
      (0..<width).flatMap { x in color(x, y).map(UInt16.init) }
    }
    return PNGFixture(
      width: width, height: height, form: PNGForm(alpha ? 6 : 2, 8), samples: samples)
  }

  /// An all-grey picture in which chosen pixels have another level.
  static func grey(
    _ width: Int, _ height: Int, level: UInt16 = 128, changes: [(x: Int, y: Int)] = [],
    to other: UInt16 = 131
  ) -> PNGFixture {
    var samples = [UInt16](repeating: level, count: width * height)
    for (x, y) in changes { samples[y * width + x] = other }
    return PNGFixture(width: width, height: height, form: PNGForm(0, 8), samples: samples)
  }
}

/// Compares two fixtures.
func compare(_ baseline: PNGFixture, _ actual: PNGFixture, _ caps: Caps = .exact) -> Comparison {
  Comparison(baseline: baseline.file, actual: actual.file, caps: caps)
}
