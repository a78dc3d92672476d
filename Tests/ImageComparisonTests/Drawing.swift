import PNGFixtures

/// A small plot drawn with soft edges: eight by eight points are tested in every pixel.
struct Drawing {
  typealias RGB = SIMD3<Double>

  let width: Int
  let height: Int
  private var pixels: [RGB]

  init(_ width: Int = 120, _ height: Int = 120, paper: RGB = RGB(repeating: 255)) {
    self.width = width
    self.height = height
    pixels = Array(repeating: paper, count: width * height)
  }

  /// Fills where a shape holds a point.
  mutating func fill(_ color: RGB, _ holds: (Double, Double) -> Bool) {
    for y in 0..<height {
      for x in 0..<width {
        var hits = 0
        for step in 0..<64 {
          let dx = (Double(step % 8) + 0.5) / 8
          let dy = (Double(step / 8) + 0.5) / 8
          if holds(Double(x) + dx, Double(y) + dy) { hits += 1 }
        }
        let share = Double(hits) / 64
        pixels[y * width + x] += share * (color - pixels[y * width + x])
      }
    }
  }

  mutating func marker(_ x: Double, _ y: Double, radius: Double, _ color: RGB) {
    fill(color) { ($0 - x) * ($0 - x) + ($1 - y) * ($1 - y) <= radius * radius }
  }

  /// Three vertical stripes, the first of two pixels and the others equal.
  mutating func stripes(_ colors: [RGB]) {
    for (number, color) in colors.enumerated() {
      fill(color) { x, _ in Int(x * Double(colors.count)) / 120 == number }
    }
  }

  mutating func curve(raisedBy offset: Double) {
    fill(RGB(31, 119, 180)) { x, y in
      abs(y - offset - 60 - 0.005 * (x - 60) * (x - 60)) <= 0.9
    }
  }

  /// A picture of eight bits a channel.
  var fixture: PNGFixture {
    let samples = pixels.flatMap { [$0.x, $0.y, $0.z].map { UInt16($0.rounded()) } }
    return PNGFixture(width: width, height: height, form: PNGForm(2, 8), samples: samples)
  }
}
