import Concurrency
import SpiralCore

extension BoundedForm {
  /// Classes that are said to have the largest score at a point, all tied if more than one.
  struct Claim {
    /// Where.
    let point: Point
    /// Which.
    let winners: [Int]
  }

  /// How far from a tie scores may be, in tolerances.
  ///
  /// It makes 10⁻⁹ of the terms of a score.
  private static let slack = 1e3

  /// Evaluates the model anew at each point, and returns the first claim that is wrong.
  ///
  /// - Parameter isStopped: Whether to give up; then the answer means nothing.
  /// - Returns: The index of the claim, and the lead of another class; nil if all are right.
  /// - Complexity: O(claims · H · K), on all cores.
  func firstRefuted(
    of claims: [Claim], isStopped: @Sendable () -> Bool
  ) -> (index: Int, lead: Double)? {
    let size = 64
    let refuted = concurrentMap((claims.count + size - 1) / size) { chunk in
      isStopped()
        ? nil
        : firstRefuted(of: claims, in: chunk * size..<min(claims.count, (chunk + 1) * size))
    }
    for case let found? in refuted { return found }
    return nil
  }

  private func firstRefuted(
    of claims: [Claim], in range: Range<Int>
  ) -> (index: Int, lead: Double)? {
    var scores = Array(repeating: SIMD4<Double>(), count: form.classCount)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 4) {
      let lanes = min(4, range.upperBound - start)
      var x = SIMD4(repeating: claims[start].point.x)
      var y = SIMD4(repeating: claims[start].point.y)
      for lane in 1..<4 where lane < lanes {
        x[lane] = claims[start + lane].point.x
        y[lane] = claims[start + lane].point.y
      }
      let tolerances = evaluate(atX: x, y: y, into: &scores)
      let best = scores.reduce(scores[0], pointwiseMax)
      for lane in 0..<lanes {
        for winner in claims[start + lane].winners {
          let lead = best[lane] - scores[winner][lane]
          // Lets NaN fail.
          if !(lead <= Self.slack * tolerances[lane]) { return (start + lane, lead) }
        }
      }
    }
    return nil
  }
}
