/// Labelled points of the plane: **N** examples of **K** classes.
public struct Dataset: Equatable, Sendable {
  /// The examples, N of them.
  public let points: [Point]
  /// The class of each example, 0 ..< K.
  public let labels: [Int]
  /// What each class is called, K of them, in label order.
  public let classNames: [String]

  /// Joins points, labels and class names.
  ///
  /// - Precondition: there are as many labels as points, and each is an index into `classNames`.
  public init(points: [Point], labels: [Int], classNames: [String]) {
    precondition(points.count == labels.count, "one label per point")
    precondition(
      labels.allSatisfy(classNames.indices.contains), "a label is an index into classNames")
    self.points = points
    self.labels = labels
    self.classNames = classNames
  }

  /// The number of examples, N.
  public var exampleCount: Int { points.count }
  /// The number of classes, K.
  public var classCount: Int { classNames.count }
}
