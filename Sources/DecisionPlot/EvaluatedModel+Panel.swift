public import Plotting
import Raster
import SpiralCore

extension EvaluatedModel {
  /// The panel of a decision plot: the model's regions with the examples on top of them, those that were
  /// held out last.
  ///
  /// - Parameters:
  ///   - title: The bold line above the plot.
  ///   - subtitle: The line below it; by default how many examples the model gets right.
  ///   - xName: The name of the x axis.
  ///   - yName: The name of the y axis.
  ///   - style: The look of regions and points.
  public func panel(
    title: String = "", subtitle: String? = nil, xName: String = "x", yName: String = "y",
    style: DecisionStyle = DecisionStyle()
  ) -> Panel {
    Panel(
      title: title, subtitle: subtitle ?? score, x: Axis(xName, .linear(view.x)),
      y: Axis(yName, .linear(view.y)), border: .box, hasEqualAspect: view.keepsEqualAspect,
      marks: [
        ClassRegions(of: self, style: style),
        ClassPoints(dataset, mistakes: mistakes, style: style),
      ]
        + (heldOut.map {
          [ClassPoints($0.dataset, mistakes: $0.mistakes, areHeldOut: true, style: style)]
        } ?? []))
  }

  private var score: String {
    func text(_ evaluation: Evaluation) -> String {
      "\(evaluation.correctCount) of \(evaluation.exampleCount) correct"
    }
    guard let heldOut else { return text(evaluation) }
    return "\(text(evaluation)), held out \(text(heldOut.evaluation))"
  }
}
