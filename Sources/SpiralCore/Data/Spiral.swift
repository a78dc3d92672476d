import Concurrency

/// The course's data set: one arm a class, each turning by 4 radians from the origin outwards.
///
/// Example i of class j lies at radius r = i / (n − 1) and angle t = 4j + 4r + noise · normal, at the
/// point (r · sin t, r · cos t), for n points a class. The arithmetic follows NumPy's operation by
/// operation, so the seeds of the course give the points of the course. A class of one point is that
/// point at the origin.
public struct Spiral: Equatable, Sendable {
  /// The number of points of each class, n, at least 1.
  public var pointsPerClass: Int
  /// The number of classes, K, at least 1. The classes are called 0, 1, ….
  public var classCount: Int
  /// The standard deviation of a point's angle, in radians.
  public var noise: Double

  /// Describes a spiral, by default the course's.
  public init(pointsPerClass: Int = 100, classCount: Int = 3, noise: Double = 0.2) {
    self.pointsPerClass = pointsPerClass
    self.classCount = classCount
    self.noise = noise
  }

  /// Draws the points.
  ///
  /// - Parameter random: Gives the normals, class after class.
  /// - Returns: n · K examples, class after class.
  /// - Precondition: there is a class and a point, and the noise is finite.
  public func dataset(using random: inout RandomState) -> Dataset {
    precondition(pointsPerClass >= 1 && classCount >= 1, "a spiral has a class and a point")
    precondition(noise.isFinite, "noise is finite")
    // The stream is drawn from in order; only then may sines be taken on all cores.
    var places: [(radius: Double, angle: Double)] = []
    var labels: [Int] = []
    let radii = linspace(from: 0, through: 1, count: pointsPerClass)
    for label in 0..<classCount {
      let start = Double(label) * 4
      let angles = linspace(from: start, through: start + 4, count: pointsPerClass)
      for (radius, angle) in zip(radii, angles) {
        places.append((radius, angle + random.normal() * noise))
        labels.append(label)
      }
    }
    let points = concurrentMap(places.count, inRunsOf: 1024) { [places] example in
      let (radius, angle) = places[example]
      return Point(radius * .sin(angle), radius * .cos(angle))
    }
    return Dataset(
      points: points, labels: labels, classNames: (0..<classCount).map(String.init),
      origin: "spiral")
  }
}
