public import ImageComparison
internal import Images
internal import TextFormatting

extension ImageVerdict {
  /// What became of the image, in one line with its path.
  ///
  /// - Parameter limits: Writes the smallest limits that would have passed.
  public func text(limits: LimitsText = \.text) -> String {
    switch comparison.state {
    case .same: path.printable
    case .missing, .new: "\(detail(limits)): \(path.printable)"
    default: "\(path.printable): \(detail(limits))"
    }
  }

  /// What became of the image, in one line: values with their units, each beside its limit.
  func detail(_ limits: LimitsText) -> String {
    switch comparison.state {
    case .same: "no visible difference"
    case .missing: "not produced"
    case .new: "no baseline"
    case .unreadable: sentence(comparison.faults.map { "\($0)" })
    case .metadata: sentence(comparison.metadata.filter(\.changesAppearance).map(\.text))
    case .size: sentence([sizeText, differenceText(withLimits: false), placesText])
    case .within: sentence([differenceText(withLimits: true)])
    case .changed:
      sentence([
        differenceText(withLimits: true), placesText, softEdgesText, smallestLimitsText(limits),
      ])
    }
  }

  /// The same for a page, where a picture that has only one side wants a word.
  func pageText(_ limits: LimitsText) -> String {
    switch comparison.state {
    case .missing:
      "not produced: the baseline has this picture, and the compared run did not make it"
    case .new: "no baseline: a new picture, which nobody has approved yet"
    default: detail(limits)
    }
  }

  /// Why the image fails where its pixels do not say it, without a word on limits.
  var reason: String {
    switch comparison.state {
    case .size: sentence([sizeText])
    case .changed, .within: ""
    default: detail(\.text)
    }
  }

  private func sentence(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: "; ").printable
  }

  // MARK: What differs

  private var sizeText: String? {
    guard let baseline = comparison.baseline, let actual = comparison.actual else { return nil }
    return "size changed from \(baseline.width) × \(baseline.height) px "
      + "to \(actual.width) × \(actual.height) px"
  }

  private func differenceText(withLimits: Bool) -> String? {
    guard let difference = comparison.difference else { return nil }
    let limits = comparison.limits
    func limit(_ value: String) -> String { withLimits ? " (limit \(value))" : "" }
    let pixels = limits.pixels.count(of: difference.comparedPixels)
    return "\(difference.changedPixels) px differ\(limit("\(pixels)")), "
      + "max difference \(difference.largest.levels)\(limit(limits.tolerance.shortest)), "
      + "\(difference.densestWindow) px in one 32 × 32 window\(limit("\(limits.window)"))"
  }

  // MARK: Where, and what it may mean

  /// The parts of the image, and the place with most changes.
  private var placesText: String? {
    guard let explanation, let place = explanation.places.first else { return nil }
    let region = place.region
    let count = comparison.difference?.regionCount ?? 1
    let box = "\(region.width) × \(region.height) px at (\(region.x), \(region.y))"
    let places = count == 1 ? "in \(box)" : "in \(count) places, most changes in \(box)"
    let shown = explanation.parts.joined(atMost: 3)
    let parts = shown.isEmpty ? "" : " [\(shown)]"
    return places + parts + (place.shift.map { ", moved by \($0.text)" } ?? "")
  }

  private var softEdgesText: String? {
    guard let difference = comparison.difference, explanation?.hasOnlySoftEdges == true else {
      return nil
    }
    return "only soft edges of lines and shapes differ, by at most \(difference.largest.levels): "
      + "this is what another version of a drawing library does"
  }

  /// The limits that would pass, unless they are so wide that no reviewer should accept them.
  private func smallestLimitsText(_ limits: LimitsText) -> String? {
    guard let difference = comparison.difference else { return nil }
    let isBarelyVisible = difference.largest <= 2
    let isSmall =
      difference.largest <= 64 && 100 * difference.changedPixels <= difference.comparedPixels
    guard isBarelyVisible || isSmall else { return nil }
    return "passes with \(limits(Limits(smallestFor: difference)))"
  }
}

extension MetadataDifference {
  /// What it was and what it is.
  fileprivate var text: String {
    switch (baseline, actual) {
    case (let old?, let new?): "\(chunk) changed from \(old) to \(new)"
    case (let old?, nil): "\(chunk) removed (was \(old))"
    case (nil, let new?): "\(chunk) added (\(new))"
    case (nil, nil): chunk
    }
  }
}

extension Shift {
  /// The movement to the right and down: `(+1, 0)`.
  var text: String {
    func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }
    return "(\(signed(x)), \(signed(y)))"
  }
}
