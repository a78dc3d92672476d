/// Stacks labels along an edge, each as near to its preferred height as the others allow.
enum LabelStack {
  /// The top of each label.
  ///
  /// From the top down each label is moved below the one above; labels that then extend beyond the
  /// bottom are pushed back up.
  ///
  /// - Parameters:
  ///   - wishes: The height at which the middle of each label should be if possible.
  ///   - heights: The height of each label.
  ///   - gap: The distance between labels.
  /// - Returns: `nil` where there is no room for all.
  static func tops(
    wishes: [Double], heights: [Double], gap: Double, within range: ClosedRange<Double>
  ) -> [Double]? {
    let room = heights.reduce(0, +) + gap * Double(max(0, heights.count - 1))
    guard room <= range.upperBound - range.lowerBound else { return nil }
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var tops = zip(wishes, heights).map { $0 - $1 / 2 }
    var free = range.lowerBound
    for index in order {
      tops[index] = max(tops[index], free)
      free = tops[index] + heights[index] + gap
    }
    var end = range.upperBound
    for index in order.reversed() {
      tops[index] = min(tops[index], end - heights[index])
      end = tops[index] - gap
    }
    return tops
  }
}
