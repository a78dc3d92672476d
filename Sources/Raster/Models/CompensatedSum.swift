/// A running sum that keeps what rounding takes from it.
///
/// A large term that is added and taken away again leaves nothing behind, where a plain sum would
/// keep its rounding errors. Neumaier's variant of Kahan's summation.
struct CompensatedSum {
  private var sum: Double
  private var lost = 0.0

  /// Starts with one term.
  init(_ first: Double) { sum = first }

  /// The sum, rounded once.
  var value: Double { sum + lost }

  /// Adds a term.
  mutating func add(_ term: Double) {
    let total = sum + term
    // Knuth's two-sum: exact for terms of any sizes.
    let taken = total - sum
    lost += (sum - (total - taken)) + (term - taken)
    sum = total
  }
}
