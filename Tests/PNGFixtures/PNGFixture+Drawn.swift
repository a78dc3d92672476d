extension PNGFixture {
  /// An image of eight bits a channel from a function of column and row.
  package static func drawn(
    _ width: Int, _ height: Int, alpha: Bool = false, _ color: (Int, Int) -> [UInt8]
  ) -> PNGFixture {
    let samples = (0..<height).flatMap { y in
      (0..<width).flatMap { x in color(x, y).map(UInt16.init) }
    }
    return PNGFixture(
      width: width, height: height, form: PNGForm(alpha ? 6 : 2, 8), samples: samples)
  }

  /// An all-grey image in which chosen pixels have another level.
  package static func grey(
    _ width: Int, _ height: Int, level: UInt16 = 128, changes: [(x: Int, y: Int)] = [],
    to other: UInt16 = 131
  ) -> PNGFixture {
    var samples = [UInt16](repeating: level, count: width * height)
    for (x, y) in changes { samples[y * width + x] = other }
    return PNGFixture(width: width, height: height, form: PNGForm(0, 8), samples: samples)
  }

  /// An image of 40 × 30 soft stripes in which some pixels are changed by a number of levels.
  package static func tile(
    width: Int = 40, height: Int = 30, changing changes: [(x: Int, y: Int)] = [],
    by levels: UInt16 = 60
  ) -> PNGFixture {
    var samples: [UInt16] = []
    for y in 0..<height {
      for x in 0..<width {
        // One by one: an array for each pixel takes most of the time.
        samples.append(100 + UInt16(x % 7))
        samples.append(100 + UInt16(y % 5))
        samples.append(150)
      }
    }
    for (x, y) in changes { samples[3 * (y * width + x)] += levels }
    return PNGFixture(width: width, height: height, form: PNGForm(2, 8), samples: samples)
  }
}
