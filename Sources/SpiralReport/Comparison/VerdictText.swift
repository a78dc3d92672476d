import ImageComparison
import Images
import TextFormatting

extension PictureVerdict {
  /// What became of the picture, in one line with its path.
  var text: String {
    switch comparison.state {
    case .same: path.printable
    case .missing, .new: "\(detail): \(path.printable)"
    default: "\(path.printable): \(detail)"
    }
  }

  /// What became of the picture, in one line: values with their units, each beside its limit.
  var detail: String {
    switch comparison.state {
    case .same: "nothing that shows differs"
    case .missing: "not produced"
    case .new: "no baseline"
    case .unreadable: sentence(comparison.faults.map { "\($0)" })
    case .metadata: sentence(comparison.metadata.filter(\.changesAppearance).map(\.text))
    case .size: sentence([sizeText, differenceText(withLimits: false), placesText])
    case .within: sentence([differenceText(withLimits: true)])
    case .changed: sentence([differenceText(withLimits: true), placesText, smallestCapsText])
    }
  }

  private func sentence(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: "; ").printable
  }

  // MARK: What differs

  private var sizeText: String {
    func size(_ header: PNGHeader?) -> String {
      header.map { "\($0.width) × \($0.height)" } ?? "nothing"
    }
    return "\(size(comparison.baseline)) px became \(size(comparison.actual)) px"
  }

  private func differenceText(withLimits: Bool) -> String? {
    guard let difference = comparison.difference else { return nil }
    let caps = comparison.caps
    func limit(_ value: String) -> String { withLimits ? " (limit \(value))" : "" }
    let pixels = caps.pixels.limit(of: difference.comparedPixels)
    return "\(difference.changedPixels) px differ\(limit("\(pixels)")), "
      + "by up to \(difference.largest.levels) levels\(limit(caps.tolerance.shortest)), "
      + "\(difference.densestWindow) px in one 32 × 32 window\(limit("\(caps.window)"))"
  }

  // MARK: Where, and what it may mean

  /// The parts of the figure, and the place with most changes.
  private var placesText: String? {
    guard let explanation, let place = explanation.places.first else { return nil }
    let region = place.region
    let count = comparison.difference?.regionCount ?? 1
    let box = "\(region.width) × \(region.height) px at (\(region.x), \(region.y))"
    let places = count == 1 ? "in \(box)" : "in \(count) places, the first \(box)"
    let shown = explanation.parts.joined(atMost: 3)
    let parts = shown.isEmpty ? "" : " [\(shown)]"
    return places + parts + (place.shift.map { ", moved by \($0.text)" } ?? "")
  }

  private var smallestCapsText: String? {
    comparison.difference.map {
      "passes with \(Caps(smallestFor: $0).options.joined(separator: " "))"
    }
  }
}

extension MetadataDifference {
  /// What it was and what it is.
  fileprivate var text: String {
    "\(chunk): \(baseline ?? "nothing") became \(actual ?? "nothing")"
  }
}

extension Shift {
  /// The movement to the right and down: `(+1, 0)`.
  var text: String {
    func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }
    return "(\(signed(x)), \(signed(y)))"
  }
}

extension Double {
  /// A number of levels for readers: whole, or with two decimals that never round it away.
  var levels: String {
    if self == rounded() { return shortest }
    return self < 0.01 ? "less than 0.01" : formatted(decimals: 2)
  }
}
