/// A marked value of an axis.
public struct Tick: Hashable, Sendable {
  /// The value in data coordinates.
  public var value: Double
  /// How the value is written; empty for a minor tick.
  public var label: String

  /// Marks a value.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}

extension Scale {
  /// Ticks for an axis of a given length, from the lower limit up.
  ///
  /// - Parameters:
  ///   - count: How many labelled ticks would be best.
  ///   - fits: Whether a set of ticks can be labelled without one label touching the next.
  public func ticks(count: Double, where fits: ([Tick]) -> Bool = { _ in true }) -> [Tick] {
    switch kind {
    case .linear: return linearTicks(count: count, where: fits)
    case .log: return logTicks(count: count, where: fits)
    }
  }
}
