package import DecisionPlot
package import Plotting
import Raster
import SpiralCore

/// How many moments of training are shown, the last among them.
private let momentCount = 6

/// Turns a study into figures.
package struct FigureMaker: Sendable {
  let study: Study
  /// The same study for many seeds, if a figure needs it.
  let seeds: SeedStudy?
  private(set) var style: FigureStyle
  /// The limits that all maps of the plane share.
  let view: Raster.View
  let linearModel: TitledModel
  let networkModel: TitledModel
  /// The net at moments of its training.
  let moments: [TitledModel]

  /// Prepares what figures have in common.
  package init(_ study: Study, seeds: SeedStudy? = nil, style: FigureStyle) {
    self.study = study
    self.seeds = seeds
    self.style = style
    let points = study.dataset.points
    let view: Raster.View =
      switch style.view {
      case .data: .framing(points)
      case .course: .course(around: points)
      }
    self.view = view
    linearModel = TitledModel(
      title: "Linear softmax",
      evaluated: EvaluatedModel(study.linear.model, on: study.dataset, over: view))
    networkModel = TitledModel(
      title: "Two-layer ReLU net, h = \(study.network.model.hiddenCount)",
      evaluated: EvaluatedModel(study.network.model, on: study.dataset, over: view))
    moments = study.network.snapshots.suffix(momentCount).map {
      TitledModel(
        title: "step \(grouped($0.step))",
        evaluated: EvaluatedModel($0.model, on: study.dataset, over: view))
    }
  }

  /// The same figures on another kind of paper.
  package func inTheme(_ theme: Theme) -> FigureMaker {
    var figures = self
    figures.style.theme = theme
    return figures
  }

  /// One figure, made for pixels or for outlines.
  package func figure(_ name: FigureName, for target: DecisionStyle.Target) -> Figure {
    switch name {
    case .spiral: spiralFigure()
    case .compare: compareFigure(for: target)
    case .boundaryLinear: boundaryFigure(of: linearModel, name, for: target)
    case .boundaryNet: boundaryFigure(of: networkModel, name, for: target)
    case .loss: lossFigure()
    case .partition: partitionFigure(for: target)
    case .evolution: evolutionFigure(for: target)
    case .hidden: hiddenFigure()
    case .confusion: confusionFigure()
    case .seeds: seedsFigure()
    }
  }
}

extension FigureMaker {
  var xAxis: Axis { Axis("x", .linear(view.x)) }
  var yAxis: Axis { Axis("y", .linear(view.y)) }
}
