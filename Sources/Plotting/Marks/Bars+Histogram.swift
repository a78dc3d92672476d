public import Images

extension Bars {
  /// A histogram: how many of some values lie in each of equally wide bins.
  ///
  /// The edges of bins are whole multiples of 1, 2, 2.5 or 5 times a power of ten, so that they
  /// agree with the ticks of an axis. A value on an edge counts in the bin above it, the greatest of all in the last bin.
  ///
  /// - Parameters:
  ///   - values: The values; those that are not finite are not counted.
  ///   - binCount: About how many bins there are; by default Sturges' number, ⌈log₂ n⌉ + 1.
  ///   - fill: The colour inside.
  ///   - stroke: The outline, which parts neighbours.
  /// - Precondition: `binCount` is positive.
  public static func histogram(
    of values: [Double], binCount: Int? = nil, fill: Color = Palette.petroff.light[0],
    stroke: Stroke? = Stroke(Theme.light.paper, width: 1)
  ) -> Bars {
    precondition(binCount ?? 1 > 0, "there is a bin")
    let values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else {
      return Bars([], fill: fill, stroke: stroke)
    }
    let sturges = Int.bitWidth - max(0, values.count - 1).leadingZeroBitCount + 1
    let wanted = max(1, binCount ?? sturges)
    // A range of one value is widened as an axis is.
    let range = low == high ? Scale.linear(low...high).domain : low...high
    let limits = Scale.linear(range).binLimits(count: wanted)
    var counts = [Int](repeating: 0, count: limits.count - 1)
    for value in values {
      let bin = limits.partitioningIndex { $0 > value } - 1
      counts[max(0, min(bin, counts.count - 1))] += 1
    }
    return Bars(
      zip(zip(limits, limits.dropFirst()), counts).map { ends, count in
        Bar(over: ends.0...ends.1, to: Double(count))
      }, fill: fill, stroke: stroke)
  }
}

extension Scale {
  /// The limits of about so many bins that cover the domain: at least two, from the lowest up.
  fileprivate func binLimits(count: Int) -> [Double] {
    let step = binWidth(count: count)
    guard let range = multiplesAround(step) else { return [domain.lowerBound, domain.upperBound] }
    return range.map { Decimal(digits: $0 * step.digits, exponent: step.exponent).value }
  }

  /// The width nearest to that of so many bins among those in which a reader counts.
  private func binWidth(count: Int) -> Decimal {
    let wish = min(halfExtent / Double(count) * 2, .greatestFiniteMagnitude)
    let exponent = decade(of: wish) - 1
    func misfit(_ width: Decimal) -> Double { max(width.value / wish, wish / width.value) }
    let widths = [10, 20, 25, 50, 100].map { Decimal(digits: $0, exponent: exponent) }
    return widths.min { misfit($0) < misfit($1) } ?? widths[0]
  }
}

extension [Double] {
  /// The first index from which on a condition holds, of numbers in order.
  fileprivate func partitioningIndex(where holds: (Double) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
