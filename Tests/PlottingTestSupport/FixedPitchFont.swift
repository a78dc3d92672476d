package import Plotting

/// A font whose letters are all equally wide, for layouts that can be computed by hand.
package struct FixedPitchFont: TextMeasuring {
  package let descent = 0.24
  package let capHeight = 0.73

  package init() {}

  /// Six tenths of the size for each character, seven in bold.
  package func width(of string: String, size: Double, weight: Text.Weight) -> Double {
    Double(string.count) * size * (weight == .bold ? 0.7 : 0.6)
  }
}
