/// One normal distribution per class, as scikit-learn's `make_blobs` without shuffling.
///
/// The centre of each class is drawn from the square of ±10; a point's coordinates are those of its centre plus
/// noise · normal. The draws and the arithmetic are NumPy's, so the seeds of scikit-learn give its points.
public struct Blobs: Equatable, Sendable {
  /// The number of points of each class, at least 1.
  public var pointsPerClass: Int
  /// The number of classes, K, at least 1. The classes are called 0, 1, ….
  public var classCount: Int
  /// The standard deviation of each coordinate.
  public var noise: Double

  /// Describes blobs, by default three of 100 points with the standard deviation 1.
  public init(pointsPerClass: Int = 100, classCount: Int = 3, noise: Double = 1) {
    self.pointsPerClass = pointsPerClass
    self.classCount = classCount
    self.noise = noise
  }

  /// Draws the points.
  ///
  /// - Parameter random: Gives two uniforms a class, then two normals a point, class after class.
  /// - Returns: The examples, class after class.
  /// - Precondition: there is a class and a point, and the noise is finite.
  public func dataset(using random: inout RandomState) -> Dataset {
    precondition(pointsPerClass >= 1 && classCount >= 1, "there is a blob and a point")
    var classes: [[Point]] = []
    for _ in 0..<classCount {
      let x = -10 + 20 * random.uniform()
      let middle = Point(x, -10 + 20 * random.uniform())
      classes.append(Array(repeating: middle, count: pointsPerClass))
    }
    return Dataset(blurring: classes, by: noise, using: &random, origin: "blobs")
  }
}
