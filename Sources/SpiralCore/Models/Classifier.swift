/// A model that scores each of **K** classes at a point of the plane.
public protocol Classifier: Sendable {
  /// The number of classes, K.
  var classCount: Int { get }

  /// The unnormalised log-probability of each class at a point, `[K]`.
  func scores(at point: Point) -> [Double]
}

extension Classifier {
  /// The class with the largest score; of tied classes the one with the lowest index.
  public func predictedClass(at point: Point) -> Int {
    scores(at: point).indexOfLargest
  }

  /// The probability of each class at a point, `[K]`: the softmax of the scores.
  public func probabilities(at point: Point) -> [Double] {
    scores(at: point).softmax
  }
}

extension [Double] {
  /// The position of the largest element, the first of equals.
  package var indexOfLargest: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}
