import Concurrency

/// A small circle within a large one, as scikit-learn's `make_circles` without shuffling.
///
/// Class 0 is evenly spaced on the unit circle, class 1 on the circle whose radius is `factor`, both from (1, 0)
/// on. A point's coordinates each get noise · normal. The arithmetic follows NumPy's operation by operation,
/// with sines and cosines that are rounded correctly.
public struct Circles: Equatable, Sendable {
  /// The number of points of each class, at least 1.
  public var pointsPerClass: Int
  /// The standard deviation of each coordinate.
  public var noise: Double
  /// The radius of the inner circle, from 0 to 1.
  public var factor: Double

  /// Describes two circles, by default of 100 points each that touch here and there.
  public init(pointsPerClass: Int = 100, noise: Double = 0.05, factor: Double = 0.8) {
    self.pointsPerClass = pointsPerClass
    self.noise = noise
    self.factor = factor
  }

  /// Draws the points.
  ///
  /// - Parameter random: Gives two normals a point, class after class; none if there is no noise.
  /// - Returns: The examples, class after class.
  /// - Precondition: there is a point, the noise is finite, and the factor is from 0 to 1.
  public func dataset(using random: inout RandomState) -> Dataset {
    precondition(pointsPerClass >= 1, "a circle has a point")
    precondition(0...1 ~= factor, "the inner circle lies within the outer one")
    let angles = linspace(from: 0, upTo: 2 * .pi, count: pointsPerClass)
    let outer = concurrentMap(angles.count, inRunsOf: 1024) { example in
      Point(.cos(angles[example]), .sin(angles[example]))
    }
    return Dataset(
      blurring: [outer, outer.map { $0 * factor }], by: noise, using: &random, origin: "circles")
  }
}
