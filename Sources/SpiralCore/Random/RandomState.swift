/// NumPy's legacy random generator, `numpy.random.RandomState`: the numbers of `seed`, `rand` and `randn`.
///
/// NumPy guarantees this stream for ever (NEP 19), so data and weights drawn from it are the
/// course's own. It is not for cryptography.
public struct RandomState: Sendable {
  private var bits: MersenneTwister
  /// The second normal of the last pair. Uniform draws in between do not use it up.
  private var keptNormal: Double?

  /// Starts the stream as `numpy.random.seed(seed)` does.
  public init(seed: UInt32) {
    bits = MersenneTwister(seed: seed)
  }

  /// The next number of `rand`, a multiple of 2⁻⁵³ in [0, 1).
  public mutating func uniform() -> Double {
    let high = Double(bits.next() >> 5)  // 27 bits
    let low = Double(bits.next() >> 6)  // 26 bits
    return (high * 0x1p26 + low) / 0x1p53
  }

  /// The next number of `randn`, from the standard normal distribution.
  ///
  /// Marsaglia's polar method gives normals in pairs; NumPy returns the second of a pair first and
  /// keeps the other for the next call.
  public mutating func normal() -> Double {
    if let kept = keptNormal {
      keptNormal = nil
      return kept
    }
    var x1 = 0.0
    var x2 = 0.0
    var squaredRadius = 0.0
    repeat {
      x1 = 2 * uniform() - 1
      x2 = 2 * uniform() - 1
      squaredRadius = x1 * x1 + x2 * x2
    } while squaredRadius >= 1 || squaredRadius == 0
    let factor = (-2 * Double.log(squaredRadius) / squaredRadius).squareRoot()
    keptNormal = factor * x1
    return factor * x2
  }
}
