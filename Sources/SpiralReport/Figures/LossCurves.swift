import Images
import Plotting
import SpiralCore

/// The curves of one model in the loss figure.
struct LossCurves {
  let model: ModelName
  /// Total loss before each step, over step + 1 as a log axis wants it.
  let total: [Point]
  /// Data loss likewise.
  let data: [Point]

  init(_ history: LossHistory, of model: ModelName) {
    self.model = model
    total = history.enumerated().map { Point(Double($0.offset + 1), $0.element.total) }
    data = history.enumerated().map { Point(Double($0.offset + 1), $0.element.data) }
  }

  var stepCount: Int { total.count }

  /// The model, as labels call it.
  var name: Phrase {
    switch model {
    case .linear: "linear softmax"
    case .network: "two-layer net"
    }
  }

  func color(in look: Look) -> Color {
    look.color(of: model)
  }

  /// The thin line of the data loss under the thick one of the total.
  func marks(in look: Look) -> [any Mark] {
    let dash: [Double] = model == .linear ? [6, 3] : []
    return [
      Curve(data, stroke: Stroke(color(in: look), width: 1.1, dash: dash)),
      Curve(total, stroke: Stroke(color(in: look), width: 2, dash: dash)),
    ]
  }

  /// Labels at the ends of both lines, or one label of two lines where the ends meet.
  func labels(joinedBelow gap: Double, in look: Look) -> [CurveLabels.Label] {
    guard let total = total.last, let data = data.last else { return [] }
    let color = color(in: look)
    let totalText = look.text("\(name) \(total.y.asLoss)")
    let dataText = look.text("data part \(data.y.asLoss)")
    if total.y - data.y < gap {
      return [CurveLabels.Label([totalText, dataText], at: total, color: color, hasDot: true)]
    }
    return [
      CurveLabels.Label([totalText], at: total, color: color, hasDot: true),
      CurveLabels.Label([dataText], at: data, color: color, hasDot: false),
    ]
  }

  /// Where the loss began and ended.
  var description: Phrase {
    guard let first = total.first, let total = total.last, let data = data.last else { return "" }
    let name: Phrase =
      switch model {
      case .linear: "Linear softmax"
      case .network: "Two-layer net"
      }
    let steps: Phrase = stepCount == 1 ? "1 step" : "\(stepCount) steps"
    return """
      \(name): from \(first.y.asLoss) to \(total.y.asLoss) over \
      \(steps), of which \(data.y.asLoss) is data loss and \
      \((total.y - data.y).asLoss) the penalty on large weights.
      """
  }
}
