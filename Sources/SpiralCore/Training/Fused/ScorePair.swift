/// Something of two classes, of four examples each: scores, errors, or sums of errors.
///
/// Softmax needs only how much higher a class scores than the last one, and the errors of all
/// classes add up to 0 in every example. So the kernel works with K − 1 columns of score
/// differences, and the last class's gradient is minus the sum of the others'. The columns go
/// through the kernel in pairs: with three classes, the course's case, the two of one pair.
struct ScorePair {
  var first = Lanes()
  var second = Lanes()

  static func += (left: inout ScorePair, right: ScorePair) {
    left.first += right.first
    left.second += right.second
  }
}

/// A weight or bias of two classes, each less that of the last class.
struct WeightPair {
  var first = 0.0
  var second = 0.0

  /// Columns 2p and 2p + 1 of a row of K. With an even K the last pair's second is the last class
  /// itself: 0.
  init(_ pair: Int, classCount: Int, row: (Int) -> Double) {
    let last = row(classCount - 1)
    first = row(2 * pair) - last
    second = row(2 * pair + 1) - last
  }
}

/// How many pairs hold K − 1 columns.
func pairCount(classCount: Int) -> Int { classCount / 2 }

extension [ScorePair] {
  /// The gradient of each of K classes, from the pairs' sums for one weight or bias.
  ///
  /// - Parameters:
  ///   - row: Which weight's, of `rowCount`; the pairs lie one after the other.
  func gradient(ofRow row: Int, rowCount: Int, classCount: Int, _ use: (Int, Double) -> Void) {
    var ofLast = 0.0
    for column in 0..<classCount - 1 {
      let pair = self[column / 2 * rowCount + row]
      let gradient = (column % 2 == 0 ? pair.first : pair.second).sumOfLanes
      ofLast -= gradient
      use(column, gradient)
    }
    use(classCount - 1, ofLast)
  }
}
