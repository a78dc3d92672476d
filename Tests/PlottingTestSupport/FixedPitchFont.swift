public import Plotting

/// A font whose letters are all equally wide, for layouts that can be computed by hand.
public struct FixedPitchFont: TextMeasuring {
  public let ascent = 0.93
  public let descent = 0.24
  public let capHeight = 0.73

  public init() {}

  /// Six tenths of the size for each character, seven in bold.
  public func width(of string: String, size: Double, weight: Text.Weight) -> Double {
    Double(string.count) * size * (weight == .bold ? 0.7 : 0.6)
  }
}
