extension Dataset {
  /// Splits the examples into those to train on and those to evaluate on, class by class.
  ///
  /// Each example draws a number in turn, and of each class those with the smallest numbers are held out:
  /// the share of the class, rounded, but never all of it. Both parts keep the order of the examples.
  ///
  /// - Parameters:
  ///   - share: The share to hold out, from 0 to below 1.
  ///   - random: Gives a uniform number for each example.
  /// - Returns: Both parts, with the names of the whole.
  /// - Precondition: 0 ≤ `share` < 1.
  public func holdingOut(
    _ share: Double, using random: inout RandomState
  ) -> (training: Dataset, heldOut: Dataset) {
    precondition(share >= 0 && share < 1, "a share that leaves something")
    let numbers = points.map { _ in random.uniform() }
    var isHeldOut = Array(repeating: false, count: exampleCount)
    var members: [[Int]] = Array(repeating: [], count: classCount)
    for (example, label) in labels.enumerated() { members[label].append(example) }
    for examples in members where !examples.isEmpty {
      let count = min(Int((share * Double(examples.count)).rounded()), examples.count - 1)
      let chosen = examples.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.prefix(count)
      for example in chosen { isHeldOut[example] = true }
    }
    return (part { !isHeldOut[$0] }, part { isHeldOut[$0] })
  }

  /// The examples with some indices, with the names of the whole.
  private func part(_ contains: (Int) -> Bool) -> Dataset {
    let examples = points.indices.filter(contains)
    return Dataset(
      points: examples.map { points[$0] }, labels: examples.map { labels[$0] },
      classNames: classNames, axisNames: axisNames, origin: origin)
  }
}
