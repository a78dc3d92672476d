/// A pure map from data values to places along an axis.
public struct Scale: Hashable, Sendable {
  /// How values are spaced.
  public enum Kind: Hashable, Sendable {
    /// Equal differences take equal room.
    case linear
    /// Equal ratios take equal room; only positive values have a place.
    case log
  }

  /// How values are spaced.
  public let kind: Kind
  /// The values at both ends.
  public let domain: ClosedRange<Double>

  /// A scale on which equal differences take equal room.
  ///
  /// A domain of a single value is widened about it, so that every value has a place.
  ///
  /// - Precondition: both limits are finite.
  public static func linear(_ domain: ClosedRange<Double>) -> Scale {
    precondition(domain.lowerBound.isFinite && domain.upperBound.isFinite, "finite limits")
    let middle = domain.lowerBound
    guard domain.lowerBound == domain.upperBound else {
      return Scale(kind: .linear, domain: domain)
    }
    let reach = middle == 0 ? 1 : abs(middle) / 2
    return Scale(kind: .linear, domain: (middle - reach)...(middle + reach))
  }

  /// A scale on which equal ratios take equal room.
  ///
  /// A domain of a single value is widened about it by half a decade each way.
  ///
  /// - Precondition: both limits are finite and positive.
  public static func log(_ domain: ClosedRange<Double>) -> Scale {
    precondition(domain.lowerBound > 0 && domain.upperBound.isFinite, "positive, finite limits")
    let middle = domain.lowerBound
    guard domain.lowerBound == domain.upperBound else { return Scale(kind: .log, domain: domain) }
    return Scale(kind: .log, domain: (middle / 3)...(middle * 3))
  }

  private init(kind: Kind, domain: ClosedRange<Double>) {
    self.kind = kind
    self.domain = domain
  }

  /// Where a value stands: 0 at the lower limit, 1 at the upper, beyond outside.
  ///
  /// - Returns: `nil` for a value that has no place: not finite, or not positive on a log scale.
  public func share(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch kind {
    case .linear:
      return (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    case .log:
      guard value > 0 else { return nil }
      let low = logarithm(domain.lowerBound)
      return (logarithm(value) - low) / (logarithm(domain.upperBound) - low)
    }
  }
}
