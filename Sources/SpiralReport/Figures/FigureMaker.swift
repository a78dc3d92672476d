package import Plotting
import Raster
import SpiralCore

/// Turns a study into figures.
package struct FigureMaker: Sendable {
  let study: Study
  /// The same study for many seeds, if a figure needs it.
  let seeds: SeedStudy?
  private(set) var style: FigureStyle
  /// The limits that all maps of the plane share.
  let view: Raster.View
  let linearPicture: ModelPicture
  let networkPicture: ModelPicture

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
    linearPicture = ModelPicture(
      of: study.linear.model, titled: "Linear softmax", on: study.dataset, over: view)
    networkPicture = ModelPicture(
      of: study.network.model,
      titled: "Two-layer ReLU net, h = \(study.network.model.hiddenCount)", on: study.dataset,
      over: view)
  }

  /// The same figures on another kind of paper.
  package func inTheme(_ theme: Theme) -> FigureMaker {
    var figures = self
    figures.style.theme = theme
    return figures
  }

  /// One figure, made for pixels or for outlines.
  package func figure(_ name: FigureName, for target: FigureTarget) -> Figure {
    switch name {
    case .spiral: spiralFigure()
    case .compare: compareFigure(for: target)
    case .boundaryLinear: boundaryFigure(of: linearPicture, name, for: target)
    case .boundaryNet: boundaryFigure(of: networkPicture, name, for: target)
    case .loss: lossFigure()
    case .partition: partitionFigure(for: target)
    case .evolution: evolutionFigure(for: target)
    case .hidden: hiddenFigure()
    case .confusion: confusionFigure()
    case .seeds: seedsFigure()
    }
  }
}

/// What a figure is made for: regions are filled from a raster at the device's resolution, or from
/// exact rings where the device has none.
package enum FigureTarget: Hashable, Sendable {
  /// A picture made of pixels.
  case pixels
  /// A drawing that may be magnified.
  case outlines
}

extension FigureMaker {
  var xAxis: Axis { Axis("x", .linear(view.x)) }
  var yAxis: Axis { Axis("y", .linear(view.y)) }
}
