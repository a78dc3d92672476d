import Images
import Plotting
import SpiralCore
import TextFormatting

/// The curves of one model in the loss figure.
struct LossCurves {
  /// The model, as labels call it.
  let name: String
  /// Total loss before each step, over step + 1 as a log axis wants it.
  let total: [Point]
  /// Data loss likewise.
  let data: [Point]
  let color: Color
  let dash: [Double]

  init(_ history: LossHistory, named name: String, _ color: Color, dash: [Double]) {
    self.name = name
    self.color = color
    self.dash = dash
    total = history.enumerated().map { Point(Double($0.offset + 1), $0.element.total) }
    data = history.enumerated().map { Point(Double($0.offset + 1), $0.element.data) }
  }

  var stepCount: Int { total.count }

  /// The thin line of the data loss under the thick one of the total.
  var marks: [any Mark] {
    [
      Curve(data, stroke: Stroke(color, width: 1.1, dash: dash)),
      Curve(total, stroke: Stroke(color, width: 2, dash: dash)),
    ]
  }

  /// Labels at the ends of both lines, or one label of two lines where the ends meet.
  func labels(joinedBelow gap: Double) -> [CurveLabels.Label] {
    guard let total = total.last, let data = data.last else { return [] }
    let totalText = "\(name) \(total.y.formatted(decimals: 3))"
    let dataText = "data part \(data.y.formatted(decimals: 3))"
    if total.y - data.y < gap {
      return [CurveLabels.Label([totalText, dataText], at: total, color: color, hasDot: true)]
    }
    return [
      CurveLabels.Label([totalText], at: total, color: color, hasDot: true),
      CurveLabels.Label([dataText], at: data, color: color, hasDot: false),
    ]
  }

  var description: String {
    guard let first = total.first, let total = total.last, let data = data.last else { return "" }
    return
      "\(name.prefix(1).uppercased() + name.dropFirst()): from \(first.y.formatted(decimals: 3)) "
      + "to \(total.y.formatted(decimals: 3)) over \(stepCount) steps, of which "
      + "\(data.y.formatted(decimals: 3)) is data loss and "
      + "\((total.y - data.y).formatted(decimals: 3)) the penalty on large weights."
  }
}
