/// Labelled points of the plane: **N** examples of **K** classes, and what they are called.
public struct Dataset: Equatable, Sendable {
  /// The examples, N of them.
  public let points: [Point]
  /// The class of each example, 0 ..< K.
  public let labels: [Int]
  /// What each class is called, K of them, in label order.
  public let classNames: [String]
  /// What the two coordinates are called.
  public let axisNames: AxisNames
  /// Where the examples came from: the name of a data set, or of a file.
  public let origin: String

  /// The names of the two coordinates.
  public struct AxisNames: Equatable, Sendable {
    /// The name of the first coordinate.
    public let x: String
    /// The name of the second coordinate.
    public let y: String

    /// Names both coordinates.
    public init(x: String, y: String) {
      self.x = x
      self.y = y
    }
  }

  /// Joins points, labels and names.
  ///
  /// - Precondition: there are as many labels as points, and each is an index into `classNames`.
  public init(
    points: [Point], labels: [Int], classNames: [String],
    axisNames: AxisNames = AxisNames(x: "x", y: "y"), origin: String = ""
  ) {
    precondition(points.count == labels.count, "one label a point")
    precondition(
      labels.allSatisfy(classNames.indices.contains), "a label is an index into classNames")
    self.points = points
    self.labels = labels
    self.classNames = classNames
    self.axisNames = axisNames
    self.origin = origin
  }

  /// The number of examples, N.
  public var exampleCount: Int { points.count }
  /// The number of classes, K.
  public var classCount: Int { classNames.count }

  /// The number of examples of each class, `[K]`.
  public var classCounts: [Int] {
    var counts = Array(repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts
  }
}
