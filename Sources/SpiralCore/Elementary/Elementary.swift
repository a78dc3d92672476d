import Foundation

extension Double {
  /// eˣ.
  package static func exp(_ x: Double) -> Double { Foundation.exp(x) }
  /// The natural logarithm.
  package static func log(_ x: Double) -> Double { Foundation.log(x) }
  /// The sine of an angle in radians.
  package static func sin(_ x: Double) -> Double { Foundation.sin(x) }
  /// The cosine of an angle in radians.
  package static func cos(_ x: Double) -> Double { Foundation.cos(x) }
}
