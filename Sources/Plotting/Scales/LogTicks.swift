extension Scale {
  /// Ticks of a log axis: labelled decades with 2 to 9 unlabelled between them.
  ///
  /// An axis that holds fewer than two decades labels multiples such as 1, 2, 5 as well, and one
  /// too short even for those is ticked like a linear axis, so that two labels always stand.
  func logTicks(count: Double, where fits: ([Tick]) -> Bool) -> [Tick] {
    let exponents = decade(of: domain.lowerBound)...decade(of: domain.upperBound)
    let stride = max(1, Int((Double(exponents.count) / max(2 * count, 2)).rounded(.up)))
    let sets: [[Int]] = [[1], [1, 3], [1, 2, 5], Array(1...9)]
    // Decades alone are best where there are enough of them.
    for leading in sets {
      let labelled = majors(leading, exponents, stride: leading == [1] ? stride : 1)
      if labelled.count >= 2, fits(labelled) {
        return stride > 1 ? labelled : merged(labelled, minors(exponents))
      }
    }
    return linearTicks(count: count, where: fits)
  }

  private func majors(_ leading: [Int], _ exponents: ClosedRange<Int>, stride: Int) -> [Tick] {
    exponents.filter { $0.isMultiple(of: stride) }.flatMap { exponent in
      leading.compactMap { digit in
        let number = Decimal(digits: digit, exponent: exponent)
        guard domain.contains(number.value) else { return nil }
        let isPlain = (-4...6).contains(exponent)
        return Tick(
          value: number.value,
          label: isPlain ? NumberFormat.plain(number) : NumberFormat.scientific(number))
      }
    }
  }

  private func minors(_ exponents: ClosedRange<Int>) -> [Tick] {
    exponents.flatMap { exponent in
      (2...9).map { Decimal(digits: $0, exponent: exponent).value }
    }
    .filter(domain.contains).map { Tick(value: $0, label: "") }
  }

  private func merged(_ labelled: [Tick], _ minors: [Tick]) -> [Tick] {
    let taken = Set(labelled.map(\.value))
    return (labelled + minors.filter { !taken.contains($0.value) }).sorted { $0.value < $1.value }
  }
}
