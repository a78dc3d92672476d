import SpiralCore

/// How the accuracy of one model spreads over seeds, counted in columns of a histogram.
struct SeedSpread: Sendable {
  /// How many examples the model gets right for each seed that trained to the end, ascending.
  let counts: [Int]
  /// The number of examples.
  let exampleCount: Int

  /// Sorts the results of a model.
  init(_ counts: [Int], of exampleCount: Int) {
    self.counts = counts.sorted()
    self.exampleCount = exampleCount
  }

  /// The share of right answers that as many seeds exceed as miss.
  var median: Double? {
    guard !counts.isEmpty else { return nil }
    let middle = counts[(counts.count - 1) / 2] + counts[counts.count / 2]
    return Double(middle) / 2 / Double(exampleCount)
  }

  /// The columns of a histogram: the first number of examples of each, and its seeds.
  ///
  /// - Parameter width: How many numbers of examples share a column.
  func columns(ofWidth width: Int) -> [(start: Int, seedCount: Int)] {
    Dictionary(grouping: counts) { $0 / width }.map {
      (start: $0.key * width, seedCount: $0.value.count)
    }
    .sorted { $0.start < $1.start }
  }
}

/// Axes on which the spreads of two models can be compared: equally long, each about its own seeds.
struct SeedAxes: Sendable {
  /// How many numbers of examples share a column.
  let columnWidth: Int
  /// The limits for each spread, in percent.
  let limits: [ClosedRange<Double>]
  /// The distance of two ticks, in percent.
  let step: Double
  /// The most seeds in a column.
  let highest: Int

  /// No plot has more columns than that.
  private static let mostColumns = 40
  /// The fewest steps from one round number to the next along an axis.
  private static let stepCount = 4.0

  /// Chooses limits at round numbers, the same distance apart for all spreads.
  init(for spreads: [SeedSpread]) {
    let exampleCount = max(1, spreads.first?.exampleCount ?? 1)
    let percent = 100 / Double(exampleCount)
    let ranges = spreads.map { spread -> ClosedRange<Double> in
      Double(spread.counts.first ?? 0) * percent...Double(spread.counts.last ?? 0) * percent
    }
    // A few columns at least: a single one would look like a wall.
    let longest = min(
      100,
      max(
        ranges.map { $0.upperBound - $0.lowerBound }.max() ?? 0, Self.stepCount * percent))
    let step = Self.roundNumber(atLeast: longest / Self.stepCount)
    let steps = ranges.map { range in
      (range.upperBound / step).rounded(.up) - (range.lowerBound / step).rounded(.down)
    }
    let length = step * (steps + [(longest / step).rounded(.up)]).reduce(1, max)
    let columnWidth = max(1, Int((length / percent / Double(Self.mostColumns)).rounded(.up)))
    // A column reaches beyond its numbers of examples by half of one.
    let room = (Double(columnWidth) + 1) / 2 * percent
    limits = ranges.map { range in
      // The seeds stand in the middle, as far as there is a share below 0 % or above 100 %.
      let wish = ((range.lowerBound + range.upperBound - length) / 2 / step).rounded() * step
      let least = (range.upperBound / step).rounded(.up) * step - length
      let most = (range.lowerBound / step).rounded(.down) * step
      let low = max(0, min(max(wish, least), most, 100 - length))
      return low - room...low + length + room
    }
    self.columnWidth = columnWidth
    self.step = step
    highest = max(
      1, spreads.flatMap { $0.columns(ofWidth: columnWidth).map(\.seedCount) }.max() ?? 1)
  }

  /// The multiples of the step between limits.
  func ticks(within limits: ClosedRange<Double>) -> [Double] {
    let first = (limits.lowerBound / step).rounded(.up)
    let last = (limits.upperBound / step).rounded(.down)
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// The smallest of 1, 2, 5, 10, 20, …, and of their decimal fractions, that is not below a number.
  static func roundNumber(atLeast least: Double) -> Double {
    var power = 1e-9
    while power * 10 <= least { power *= 10 }
    // Powers that grew by rounding are set right.
    let digits = [1.0, 2, 5, 10].first { $0 * power >= least * (1 - 1e-9) } ?? 10
    return (digits * power * 1e9).rounded() / 1e9
  }
}
