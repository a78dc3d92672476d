/// The shortest linear axis: enough doubles to tell ticks apart.
private let leastExtent = 0x1p14 * Double.leastNonzeroMagnitude

/// Maps data values to positions along an axis.
public struct Scale: Hashable, Sendable {
  /// How values are spaced.
  public enum Kind: Hashable, Sendable {
    /// Equal differences have equal lengths.
    case linear
    /// Equal ratios have equal lengths; only positive values can be shown.
    case log
  }

  /// How values are spaced.
  public let kind: Kind
  /// The values at both ends.
  public let domain: ClosedRange<Double>
  /// Both ends, in the quantity that is linear along the axis.
  private let limits: ClosedRange<Double>

  /// A scale on which equal differences have equal lengths.
  ///
  /// A domain of a single value, or no longer than rounding errors, is widened, so that every value has
  /// a position and ticks differ.
  ///
  /// - Precondition: both limits are finite.
  public static func linear(_ domain: ClosedRange<Double>) -> Scale {
    precondition(domain.lowerBound.isFinite && domain.upperBound.isFinite, "finite limits")
    guard isRounding(domain) else {
      // At the small end of doubles there are too few between the limits to tell ticks apart.
      let top = max(domain.upperBound, domain.lowerBound + leastExtent)
      return Scale(kind: .linear, domain: domain.lowerBound...top)
    }
    let middle = domain.lowerBound
    let reach = middle == 0 ? 1 : max(abs(middle) / 2, leastExtent)
    let largest = Double.greatestFiniteMagnitude
    return Scale(
      kind: .linear, domain: max(middle - reach, -largest)...min(middle + reach, largest))
  }

  /// A scale on which equal ratios have equal lengths.
  ///
  /// A domain of a single value, or no longer than rounding errors, is widened by half a decade each
  /// way.
  ///
  /// - Precondition: both limits are finite and positive.
  public static func log(_ domain: ClosedRange<Double>) -> Scale {
    precondition(domain.lowerBound > 0 && domain.upperBound.isFinite, "positive, finite limits")
    let low = domain.lowerBound
    if low < .leastNormalMagnitude {
      // At the small end of doubles only whole decades are told apart.
      return Scale(kind: .log, domain: low...max(domain.upperBound, 1000 * low))
    }
    guard isRounding(domain) else { return Scale(kind: .log, domain: domain) }
    return Scale(kind: .log, domain: (low / 3)...min(low * 3, .greatestFiniteMagnitude))
  }

  private init(kind: Kind, domain: ClosedRange<Double>) {
    self.kind = kind
    self.domain = domain
    limits =
      switch kind {
      // Halves, so that no difference of two doubles overflows.
      case .linear: domain.lowerBound / 2...domain.upperBound / 2
      case .log: logarithm(domain.lowerBound)...logarithm(domain.upperBound)
      }
  }

  /// Whether limits differ by no more than rounding errors.
  private static func isRounding(_ domain: ClosedRange<Double>) -> Bool {
    let magnitude = max(abs(domain.lowerBound), abs(domain.upperBound))
    return domain.upperBound - domain.lowerBound <= 0x1p-40 * magnitude
      || domain.lowerBound == domain.upperBound
  }

  /// The position of a value: 0 at the lower limit, 1 at the upper, less or more outside of them.
  ///
  /// - Returns: `nil` for a value that is not finite, or not positive on a log scale.
  public func share(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let amount: Double
    switch kind {
    case .linear: amount = value / 2
    case .log:
      guard value > 0 else { return nil }
      amount = logarithm(value)
    }
    return (amount - limits.lowerBound) / (limits.upperBound - limits.lowerBound)
  }
}

extension Scale {
  /// Half the length of the domain, which is finite where the whole would overflow.
  var halfExtent: Double { domain.upperBound / 2 - domain.lowerBound / 2 }

  /// A scale that shows all of some values that it can show.
  ///
  /// - Parameters:
  ///   - values: The values to show.
  ///   - kind: How values are spaced.
  ///   - margin: The room left free at both ends of a linear scale, as a share of the range. It does
  ///     not reach beyond zero where no value does.
  ///   - showsZero: Whether a linear scale shows zero, as bars and areas need it.
  ///   - endsAtTicks: Whether both ends are moved outwards to a round number: a multiple of the step
  ///     of about five ticks, or a power of ten on a log scale.
  /// - Returns: A scale from 0 to 1, or from 1 to 10, where it can show no value.
  /// - Precondition: `margin` is not negative.
  public static func fitting(
    _ values: some Sequence<Double>, kind: Kind, margin: Double = 0, showsZero: Bool = false,
    endsAtTicks: Bool = false
  ) -> Scale {
    precondition(margin >= 0, "room is not negative")
    let scale: Scale
    switch kind {
    case .linear:
      let shown = values.filter(\.isFinite) + (showsZero ? [0] : [])
      // Zero alone says nothing of how far values reach.
      let isEmpty = shown.count == (showsZero ? 1 : 0)
      scale = .linear(
        isEmpty ? 0...1 : range(of: shown).map { padded($0, by: margin) } ?? 0...1)
    case .log: scale = .log(range(of: values.filter { $0 > 0 && $0.isFinite }) ?? 1...10)
    }
    return endsAtTicks ? scale.endingAtTicks : scale
  }

  /// This scale with both ends moved outwards to a round number, if there are such.
  private var endingAtTicks: Scale {
    switch kind {
    case .linear:
      guard let step = steps(count: 5).first, let range = multiplesAround(step) else { return self }
      let ends = [range.lowerBound, range.upperBound].map {
        Decimal(digits: $0 * step.digits, exponent: step.exponent).value
      }
      return ends[0].isFinite && ends[1].isFinite ? .linear(ends[0]...ends[1]) : self
    case .log:
      let low = powerOfTen(decade(of: domain.lowerBound))
      let top = decade(of: domain.upperBound)
      let high = powerOfTen(top) == domain.upperBound ? domain.upperBound : powerOfTen(top + 1)
      return low > 0 && high.isFinite ? .log(low...high) : self
    }
  }

  private static func padded(
    _ range: ClosedRange<Double>, by margin: Double
  ) -> ClosedRange<Double> {
    let room = margin * (range.upperBound - range.lowerBound)
    let low = range.lowerBound - room
    let high = range.upperBound + room
    // A range that spans nearly all doubles has no margin.
    guard low.isFinite, high.isFinite else { return range }
    return
      (range.lowerBound >= 0 ? max(0, low) : low)...(range.upperBound <= 0 ? min(0, high) : high)
  }

  private static func range(of values: [Double]) -> ClosedRange<Double>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}
