import Concurrency

/// Two interleaving half circles, as scikit-learn's `make_moons` without shuffling.
///
/// Class 0 is the upper half of the unit circle, class 1 the lower half of the one about (1, ½). A point's
/// coordinates each get noise · normal. The arithmetic follows NumPy's operation by operation, with sines and
/// cosines that are rounded correctly.
public struct Moons: Equatable, Sendable {
  /// The number of points of each class, at least 1.
  public var pointsPerClass: Int
  /// The standard deviation of each coordinate.
  public var noise: Double

  /// Describes two moons, by default of 100 points each that come close and do not touch.
  public init(pointsPerClass: Int = 100, noise: Double = 0.1) {
    self.pointsPerClass = pointsPerClass
    self.noise = noise
  }

  /// Draws the points.
  ///
  /// - Parameter random: Gives two normals a point, class after class; none if there is no noise.
  /// - Returns: The examples, class after class.
  /// - Precondition: there is a point, and the noise is finite.
  public func dataset(using random: inout RandomState) -> Dataset {
    precondition(pointsPerClass >= 1, "a moon has a point")
    let angles = linspace(from: 0, through: .pi, count: pointsPerClass)
    let upper = concurrentMap(angles.count, inRunsOf: 1024) { example in
      Point(.cos(angles[example]), .sin(angles[example]))
    }
    // Cosine and sine of the same angles, so both moons have the same rounding.
    let lower = upper.map { Point(1 - $0.x, 1 - $0.y - 0.5) }
    return Dataset(
      blurring: [upper, lower], by: noise, using: &random, origin: "moons")
  }
}

extension Dataset {
  /// Moves the points of classes by normals.
  init(
    blurring classes: [[Point]], by noise: Double, using random: inout RandomState, origin: String
  ) {
    precondition(noise.isFinite, "noise is finite")
    var points = classes.flatMap(\.self)
    if noise != 0 {
      for index in points.indices {
        points[index] = random.point(around: points[index], deviation: noise)
      }
    }
    self.init(
      points: points,
      labels: classes.indices.flatMap { Array(repeating: $0, count: classes[$0].count) },
      classNames: classes.indices.map(String.init), origin: origin)
  }
}
