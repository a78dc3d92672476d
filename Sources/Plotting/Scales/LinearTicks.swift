extension Scale {
  /// Multiples of the best step whose labels fit.
  func linearTicks(count: Double, where fits: ([Tick]) -> Bool) -> [Tick] {
    bestStep(count: count) { fits(multiples(of: $0)) }.map(multiples) ?? []
  }

  /// A step for ticks by the "extended" search of Talbot, Lin and Hanrahan (InfoVis 2010).
  ///
  /// Every candidate is a set of whole multiples of `q · 10^z`. Its score weighs how simple the
  /// step is, how well the ticks cover the axis and how near their number is to the one asked for.
  ///
  /// - Returns: The step, or `nil` where the axis is too short for two ticks.
  func bestStep(count: Double, where fits: (Decimal) -> Bool) -> Decimal? {
    var best = TickCandidate(score: -2, step: nil)
    for skip in 1...4 {
      for (order, step) in niceSteps.enumerated() {
        // A simplicity that cannot win any more ends the search over simpler things.
        if weighted(simplicity: simplicity(order, skip, hasZero: true)) < best.score { continue }
        for tickCount in 2...12 {
          let density = density(tickCount, target: count)
          if weighted(simplicity: simplicity(order, skip, hasZero: true), density: density)
            < best.score
          {
            continue
          }
          best = bestCandidate(
            step: step, skip: skip, order: order, tickCount: tickCount, density: density,
            better: best, where: fits)
        }
      }
    }
    return best.step
  }

  /// A tick at each whole multiple of a step that lies in the domain, from the lower limit up.
  func multiples(of step: Decimal) -> [Tick] {
    let first = (domain.lowerBound / step.value).rounded(.up)
    let last = (domain.upperBound / step.value).rounded(.down)
    guard first <= last, abs(first) < 1e15, abs(last) < 1e15 else { return [] }
    let numbers = (Int(first)...Int(last)).map { index in
      Decimal(digits: index * step.digits, exponent: step.exponent)
    }
    return zip(numbers.map(\.value), NumberFormat.labels(for: numbers)).map(Tick.init)
  }

  private func bestCandidate(
    step: Int, skip: Int, order: Int, tickCount: Int, density: Double,
    better start: TickCandidate, where fits: (Decimal) -> Bool
  ) -> TickCandidate {
    var best = start
    let extent = domain.upperBound - domain.lowerBound
    let delta = extent / Double((tickCount + 1) * skip * step)
    guard delta > 0, delta.isFinite else { return best }
    let firstExponent = decade(of: delta)
    // Two decades suffice: the next one covers a hundredth of the axis.
    for exponent in firstExponent...(firstExponent + 2) {
      let unit = Decimal(digits: step * skip, exponent: exponent)
      let first = (domain.lowerBound / unit.value).rounded(.up)
      let last = (domain.upperBound / unit.value).rounded(.down)
      // Beyond 2^53 neighbouring multiples are one double: no label could tell them apart.
      guard abs(first) < 1e15, abs(last) < 1e15 else { continue }
      guard Int(last) - Int(first) + 1 == tickCount else { continue }
      let score =
        weighted(
          simplicity: simplicity(order, skip, hasZero: first <= 0 && last >= 0),
          coverage: coverage(from: first * unit.value, to: last * unit.value), density: density)
      guard score > best.score, fits(unit) else { continue }
      best = TickCandidate(score: score, step: unit)
    }
    return best
  }

  private func simplicity(_ order: Int, _ skip: Int, hasZero: Bool) -> Double {
    1 - Double(order) / Double(niceSteps.count - 1) - Double(skip) + (hasZero ? 1 : 0)
  }

  private func coverage(from first: Double, to last: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    let missed = (
      low: (first - domain.lowerBound) / extent, high: (domain.upperBound - last) / extent
    )
    return 1 - 50 * (missed.low * missed.low + missed.high * missed.high)
  }

  private func density(_ tickCount: Int, target: Double) -> Double {
    let ratio = Double(tickCount) / max(target, 1)
    return 2 - max(ratio, 1 / ratio)
  }

  /// The weights of the paper; its legibility is the caller's test, which no candidate may fail.
  private func weighted(
    simplicity: Double, coverage: Double = 1, density: Double = 1
  ) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }
}

/// Steps that read well, in tenths, best first: 1, 5, 2, 2.5, 4, 3.
private let niceSteps = [10, 50, 20, 25, 40, 30]

private struct TickCandidate {
  var score: Double
  var step: Decimal?
}
