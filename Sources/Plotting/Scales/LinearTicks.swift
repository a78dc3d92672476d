extension Scale {
  /// Multiples of the best step whose labels fit.
  func linearTicks(count: Double, where fits: ([Tick]) -> Bool) -> [Tick] {
    let steps = steps(count: count)
    return steps.lazy.map(multiples).first(where: fits)
      ?? steps.first.map { multiples(of: $0).leavingOutLabels(where: fits) } ?? []
  }

  /// Steps that put 2 to 12 ticks on the axis, the best first.
  ///
  /// The order is that of the "extended" algorithm of Talbot, Lin and Hanrahan (InfoVis 2010): its
  /// weights of simplicity, coverage of the axis, and density. Its fourth criterion, legibility, is a test
  /// by the caller that every step must pass. Ticks are whole multiples of the step, so that
  /// neighbouring axes and panels agree.
  func steps(count: Double) -> [Decimal] {
    let widest = decade(of: min(extent, .greatestFiniteMagnitude))
    // A decade less than the axis is long gives at least two ticks, whatever the first digit.
    let candidates = (widest - 2...widest).flatMap { exponent in
      niceSteps.enumerated().compactMap { order, digits in
        score(Decimal(digits: digits, exponent: exponent - 1), order: order, count: count)
      }
    }
    // Ties are settled by the order of candidates, which a stable order of their indices keeps.
    return candidates.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element.step)
  }

  /// A tick at each whole multiple of a step that lies in the domain, from the lower limit up.
  func multiples(of step: Decimal) -> [Tick] {
    // A step of another axis may be far too small for this one.
    guard let range = indices(of: step), range.count <= 1000 else { return [] }
    let numbers = range.map { Decimal(digits: $0 * step.digits, exponent: step.exponent) }
    return zip(numbers, NumberFormat.labels(for: numbers)).map { Tick(value: $0.value, label: $1) }
  }

  /// Which whole multiples of a step lie in the domain.
  private func indices(of step: Decimal) -> ClosedRange<Int>? {
    let unit = step.value
    // Limits that were computed may miss the tick they stand for by rounding: 3 · 0.1 is above 0.3.
    let first = (domain.lowerBound / unit - rounding).rounded(.up)
    let last = (domain.upperBound / unit + rounding).rounded(.down)
    // Beyond 2^50 neighbouring multiples are nearly one double: no label could tell them apart.
    guard first <= last, abs(first) < 0x1p50, abs(last) < 0x1p50 else { return nil }
    return Int(first)...Int(last)
  }

  /// Which whole multiples of a step reach from one that is not above the domain to one not below it.
  func multiplesAround(_ step: Decimal) -> ClosedRange<Int>? {
    let unit = step.value
    let first = (domain.lowerBound / unit + rounding).rounded(.down)
    let last = (domain.upperBound / unit - rounding).rounded(.up)
    guard first < last, abs(first) < 0x1p50, abs(last) < 0x1p50 else { return nil }
    return Int(first)...Int(last)
  }

  private func score(_ step: Decimal, order: Int, count: Double) -> Candidate? {
    guard let range = indices(of: step), (2...12).contains(range.count) else { return nil }
    let simplicity = (range.contains(0) ? 1 : 0) - Double(order) / Double(niceSteps.count - 1)
    let missed = (
      low: (Double(range.lowerBound) * step.value - domain.lowerBound) / extent,
      high: (domain.upperBound - Double(range.upperBound) * step.value) / extent
    )
    let coverage = 1 - 50 * (missed.low * missed.low + missed.high * missed.high)
    let ratio = Double(range.count) / max(count, 2)
    let density = 2 - max(ratio, 1 / ratio)
    return Candidate(step: step, score: 0.25 * simplicity + 0.2 * coverage + 0.5 * density)
  }

  private var extent: Double { domain.upperBound - domain.lowerBound }

  private struct Candidate {
    let step: Decimal
    let score: Double
  }
}

/// Leading digits of steps, in tenths, best first: 1, 5, 2, 2.5, 4, 3.
private let niceSteps = [10, 50, 20, 25, 40, 30]

/// How far outside the domain a tick may lie, in steps: far less than can be seen.
private let rounding = 1e-9

extension [Tick] {
  /// The same ticks with every label, every second, third and so on, as many as fit.
  func leavingOutLabels(where fits: ([Tick]) -> Bool) -> [Tick] {
    let stride = (1...Swift.max(1, count)).first { stride in
      fits(indices.filter { $0.isMultiple(of: stride) }.map { self[$0] })
    }
    return labelled(every: stride ?? count)
  }

  /// The same ticks, of which only the first and every so many after it have their labels.
  func labelled(every stride: Int) -> [Tick] {
    enumerated().map { index, tick in
      index.isMultiple(of: stride) ? tick : Tick(value: tick.value, label: "")
    }
  }
}
