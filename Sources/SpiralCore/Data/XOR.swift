/// Four blobs at (±1, ±1) whose class is the exclusive or of their signs: no line separates the classes.
///
/// Class 0 has the blobs at (1, 1) and (−1, −1), class 1 those at (−1, 1) and (1, −1). A point's coordinates are
/// those of the centre plus noise · normal. With an odd number of points the first blob of a class has one more.
public struct XOR: Equatable, Sendable {
  /// The number of points of each class, at least 1.
  public var pointsPerClass: Int
  /// The standard deviation of each coordinate.
  public var noise: Double

  /// Describes four blobs, by default of 50 points each with a few across the axes.
  public init(pointsPerClass: Int = 100, noise: Double = 0.4) {
    self.pointsPerClass = pointsPerClass
    self.noise = noise
  }

  /// Draws the points.
  ///
  /// - Parameter random: Gives two normals a point, blob after blob; none if there is no noise.
  /// - Returns: The examples, class after class.
  /// - Precondition: there is a point, and the noise is finite.
  public func dataset(using random: inout RandomState) -> Dataset {
    precondition(pointsPerClass >= 1, "a class has a point")
    let middles: [[Point]] = [[[1, 1], [-1, -1]], [[-1, 1], [1, -1]]]
    let smaller = pointsPerClass / 2
    let classes = middles.map { blobs in
      Array(repeating: blobs[0], count: pointsPerClass - smaller)
        + Array(repeating: blobs[1], count: smaller)
    }
    return Dataset(blurring: classes, by: noise, using: &random, origin: "xor")
  }
}
