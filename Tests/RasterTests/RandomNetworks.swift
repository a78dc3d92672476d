import Raster
import SpiralCore

/// SplitMix64: random numbers for tests that are the same everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}

extension TwoLayerNetwork {
  /// One hidden unit: what goes into it and what comes out.
  typealias Unit = (x: Double, y: Double, bias: Double, outputs: [Double])

  /// The hidden units.
  var units: [Unit] {
    hiddenBiases.indices.map { h in
      (
        hiddenWeights[0, h], hiddenWeights[1, h], hiddenBiases[h],
        (0..<classCount).map { k in outputWeights[h, k] }
      )
    }
  }

  /// A net from its units: what goes into each and what comes out.
  init(units: [Unit], biases: [Double]) {
    self.init(
      hiddenWeights: Matrix(
        rowCount: 2, columnCount: units.count, values: units.map(\.x) + units.map(\.y)),
      hiddenBiases: units.map(\.bias),
      outputWeights: Matrix(
        rowCount: units.count, columnCount: biases.count, values: units.flatMap(\.outputs)),
      outputBiases: biases)
  }

  /// A net of evenly distributed weights whose hinge lines mostly cross [−1, 1]².
  static func random(hiddenCount: Int, classCount: Int, seed: UInt64) -> TwoLayerNetwork {
    var random = SplitMix(seed: seed)
    func weight() -> Double { .random(in: -1...1, using: &random) }
    return TwoLayerNetwork(
      units: (0..<hiddenCount).map { _ in
        (weight(), weight(), 0.8 * weight(), (0..<classCount).map { _ in weight() })
      },
      biases: (0..<classCount).map { _ in weight() })
  }

  /// A net of 1 to 40 units and 2 to 10 classes with the difficulties that nets come with.
  ///
  /// Layers and single units are scaled by up to 10⁶ or down to 10⁻⁶, and units are repeated,
  /// turned round, nearly repeated or sent through one common point.
  static func awkward(seed: UInt64) -> TwoLayerNetwork {
    var random = SplitMix(seed: seed)
    let (hiddenCount, classCount) = (
      Int.random(in: 1...40, using: &random), Int.random(in: 2...10, using: &random)
    )
    func weight() -> Double { .random(in: -1...1, using: &random) }
    func powerOfTen() -> Double {
      (0..<6).reduce(1) { power, _ in power * (weight() < 0 ? 0.1 : 10) }
    }
    func happens(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    let (hiddenScale, outputScale) = (powerOfTen(), powerOfTen())
    let common = Point(weight(), weight())
    let scalesUnits = happens(oneIn: 4)
    var units: [Unit] = []
    for _ in 0..<hiddenCount {
      var unit = (x: weight(), y: weight(), bias: weight(), outputs: [Double]())
      if happens(oneIn: 4) { unit.bias = -(unit.x * common.x + unit.y * common.y) }
      if happens(oneIn: 4), let other = units.randomElement(using: &random) {
        let factors = [1, -1, 3, -0.7, 1 + 1e-9 * weight(), 1e-3]
        let factor = factors[Int.random(in: factors.indices, using: &random)]
        unit = (factor * other.x, factor * other.y, factor * other.bias, [])
        if happens(oneIn: 3) { unit.bias += 1e-11 * weight() * other.bias }
      } else {
        let scale = hiddenScale * (scalesUnits ? powerOfTen() : 1)
        unit = (unit.x * scale, unit.y * scale, unit.bias * scale, [])
      }
      unit.outputs = (0..<classCount).map { _ in
        happens(oneIn: 8) ? 0 : outputScale * weight()
      }
      units.append(unit)
    }
    return TwoLayerNetwork(
      units: units, biases: (0..<classCount).map { _ in hiddenScale * outputScale * weight() })
  }
}

extension TwoLayerNetwork {
  /// A net of 1 to 40 units and 2 to 10 classes whose units, or single weights, differ by up to 10¹².
  static func unequal(seed: UInt64) -> TwoLayerNetwork {
    var random = SplitMix(seed: seed)
    let hiddenCount = Int.random(in: 1...40, using: &random)
    let classCount = Int.random(in: 2...10, using: &random)
    func weight() -> Double { .random(in: -1...1, using: &random) }
    func powerOfTen() -> Double {
      (0..<Int.random(in: 0...12, using: &random)).reduce(1e-6) { power, _ in power * 10 }
    }
    let (unequalUnits, unequalWeights) = (weight() < 0.3, weight() < -0.3)
    return TwoLayerNetwork(
      units: (0..<hiddenCount).map { _ in
        let (hiddenScale, outputScale) = (powerOfTen(), unequalUnits ? powerOfTen() : 1)
        return (
          weight() * hiddenScale, weight() * hiddenScale, weight() * hiddenScale,
          (0..<classCount).map { _ in
            weight() * outputScale * (unequalWeights ? powerOfTen() : 1)
          }
        )
      },
      biases: (0..<classCount).map { _ in weight() })
  }
}

extension View {
  /// The view of most tests.
  static let square = View(x: -1...1, y: -1...1)
}

extension TwoLayerNetwork {
  /// A net as after very few steps of training: its hinge lines all pass near the origin, and its
  /// scores are small differences.
  static func young(hiddenCount: Int, classCount: Int, seed: UInt64) -> TwoLayerNetwork {
    var random = SplitMix(seed: seed)
    func weight() -> Double { 0.01 * .random(in: -1...1, using: &random) }
    return TwoLayerNetwork(
      units: (0..<hiddenCount).map { _ in
        (weight(), weight(), 0.01 * weight(), (0..<classCount).map { _ in weight() })
      },
      biases: (0..<classCount).map { _ in 0.01 * weight() })
  }
}
