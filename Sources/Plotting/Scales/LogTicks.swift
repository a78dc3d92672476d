extension Scale {
  /// Ticks of a log axis: labelled decades with 2 to 9 unlabelled between them.
  ///
  /// An axis of few decades labels 1, 2, 5 or more digits of each, and one too short even for those
  /// is ticked like a linear axis, so that there are always two labels. An axis of very many decades
  /// labels every second, fifth, tenth, … of them.
  func logTicks(count: Double, where fits: ([Tick]) -> Bool) -> [Tick] {
    let exponents = decade(of: domain.lowerBound)...decade(of: domain.upperBound)
    let stride = decadeStride(exponents.count, count: count, where: fits, over: exponents)
    if stride > 1 {
      let labelled = majors([1], exponents, stride: stride)
      return labelled.merged(with: minors([1], exponents, count: count))
    }
    let sets = [[1], [1, 2, 5], [1, 3], Array(1...9)].map { majors($0, exponents) }
    // Three labelled decades suffice; fewer get labels between them where these fit.
    for least in [3, 2] {
      if let labelled = sets.first(where: { $0.count >= least && $0.count <= 12 && fits($0) }) {
        return labelled.merged(with: minors(Array(2...9), exponents, count: count))
      }
    }
    return linearTicks(count: count, where: fits)
  }

  /// The stride between labelled decades: the first nice number whose labels fit.
  private func decadeStride(
    _ decades: Int, count: Double, where fits: ([Tick]) -> Bool, over exponents: ClosedRange<Int>
  ) -> Int {
    [1, 2, 3, 5, 10, 20, 50, 100, 200].first { stride in
      let labelled = majors([1], exponents, stride: stride)
      // Up to half as many again as asked for: decades are the labels that a reader expects.
      return Double(labelled.count) <= max(1.5 * count, 3) && labelled.count <= 12
        && fits(labelled)
    } ?? 200
  }

  /// Labelled ticks at some digits of each decade.
  private func majors(
    _ digits: [Int], _ exponents: ClosedRange<Int>, stride: Int = 1
  ) -> [Tick] {
    let numbers = exponents.filter { $0.isMultiple(of: stride) }.flatMap { exponent in
      digits.map { Decimal(digits: $0, exponent: exponent) }
    }.filter { domain.contains($0.value) }
    // All in full or all as powers: 1, 10, …, 1,000,000, but 10⁻⁶, 10⁰, 10⁶.
    let isPlain = numbers.allSatisfy { (-4...6).contains($0.exponent) }
    return numbers.map {
      Tick(
        value: $0.value,
        label: isPlain ? NumberFormat.plain($0) : NumberFormat.power($0))
    }
  }

  /// Unlabelled ticks at some digits of each decade, unless they would merge into a grey band.
  private func minors(
    _ digits: [Int], _ exponents: ClosedRange<Int>, count: Double
  ) -> [Tick] {
    guard Double(digits.count * (exponents.count - 1)) <= 16 * count else { return [] }
    return exponents.flatMap { exponent in
      digits.map { Decimal(digits: $0, exponent: exponent).value }
    }.filter(domain.contains).map { Tick(value: $0, label: "") }
  }
}

extension [Tick] {
  /// These ticks and those of others at other values, from the lowest up.
  fileprivate func merged(with others: [Tick]) -> [Tick] {
    let taken = Set(map(\.value))
    return (self + others.filter { !taken.contains($0.value) }).sorted { $0.value < $1.value }
  }
}
