import SpiralCore

/// The area that rings enclose, holes being negative, rounded once.
///
/// The sum is exact but for 10⁻³⁰, so it does not depend on where a ring starts.
func area(of rings: [[Point]]) -> Double {
  var twice = DoubleDouble(0)
  for ring in rings {
    var start = ring[ring.count - 1]
    for end in ring {
      twice =
        twice + DoubleDouble(productOf: start.x, end.y) - DoubleDouble(productOf: start.y, end.x)
      start = end
    }
  }
  return twice.high / 2
}
