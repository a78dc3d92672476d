/// Four numbers side by side, one for each example.
///
/// The training kernel computes with four examples at once, one in each lane. The number of lanes is part
/// of the result, since it says which numbers are added first: it is four on every processor,
/// whether a register holds two, four or eight.
typealias Lanes = SIMD4<Double>

extension Lanes {
  /// The sum of the four, in a fixed order.
  var sumOfLanes: Double { (self[0] + self[1]) + (self[2] + self[3]) }
}

/// Four examples of a dataset.
struct Examples {
  var x = Lanes()
  var y = Lanes()
  /// The index of the class; −1 in a lane without an example.
  var label = Lanes(repeating: -1)
  /// 1/N, the part of each example in the mean; 0 in a lane without an example.
  var weight = Lanes()
}

/// A dataset laid out for the training kernel, four examples to a vector.
struct Batch {
  let examples: [Examples]
  let exampleCount: Int

  init(_ dataset: Dataset) {
    exampleCount = dataset.exampleCount
    var examples = Array(repeating: Examples(), count: (exampleCount + 3) / 4)
    for (index, point) in dataset.points.enumerated() {
      let (vector, lane) = index.quotientAndRemainder(dividingBy: 4)
      examples[vector].x[lane] = point.x
      examples[vector].y[lane] = point.y
      examples[vector].label[lane] = Double(dataset.labels[index])
      examples[vector].weight[lane] = 1 / Double(exampleCount)
    }
    self.examples = examples
  }
}
