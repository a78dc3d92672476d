import Plotting
import TextFormatting

/// The losses that the figure shows: all of them, unless a spike would flatten the rest.
struct LossRange {
  /// The top of the loss axis; its bottom is 0.
  let upperLimit: Double
  private let isCut: Bool

  /// A spike is cut where nineteen of twenty losses would have less than a third of the height.
  init(_ curves: [LossCurves], guessing: Double) {
    let losses = curves.map { $0.total.map(\.y).sorted() }.filter { !$0.isEmpty }
    let largest = losses.map { $0[$0.count - 1] }.max() ?? 0
    // Of each curve, since that of the linear model is much shorter.
    let usual = losses.map { $0[($0.count - 1) * 19 / 20] }.reduce(guessing, max)
    isCut = largest > 3 * usual && usual > 0
    // A little air above the highest curve keeps it off the frame.
    let limit = isCut ? 1.25 * usual : 1.06 * max(largest, guessing)
    upperLimit = limit > 0 ? limit : 1
  }

  /// Labels at the top edge for what is cut off there.
  func spikeLabels(of curves: [LossCurves], in look: Look) -> [CurveLabels.Label] {
    guard isCut else { return [] }
    return curves.compactMap { curve in
      guard let peak = curve.total.max(by: { $0.y < $1.y }), peak.y > upperLimit else { return nil }
      let text = look.text("\(curve.name): \(peak.y.asLoss) at step \((Int(peak.x) - 1).grouped)")
      return CurveLabels.Label(
        [text], at: Point(peak.x, upperLimit), color: curve.color(in: look), hasDot: true)
    }
  }
}

extension Double {
  /// A loss as it is written: with three decimals, and from a thousand on as a whole number.
  var asLoss: String {
    self < 1000 || self >= 1e15 ? formatted(decimals: 3) : Int(rounded()).grouped
  }
}
