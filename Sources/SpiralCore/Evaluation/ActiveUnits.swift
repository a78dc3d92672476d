extension TwoLayerNetwork {
  /// How many hidden units are positive at one point of a dataset at least.
  ///
  /// A unit that is 0 on all of the data gets no gradient there and stays dead; a net whose units
  /// have all died gives every point the same scores.
  ///
  /// - Complexity: O(N · H).
  public func activeUnitCount(on dataset: Dataset) -> Int {
    (0..<hiddenCount).count { unit in
      dataset.points.contains { hiddenInput(of: unit, at: $0) > 0 }
    }
  }
}
