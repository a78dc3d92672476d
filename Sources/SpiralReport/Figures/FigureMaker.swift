package import Plotting
import Raster
import SpiralCore

/// Turns a study into figures.
package struct FigureMaker: Sendable {
  let study: Study
  /// The same study for many seeds, if a figure needs it.
  let seeds: SeedStudy?
  let style: FigureStyle
  /// The limits that all maps of the plane share.
  let view: Raster.View

  /// Prepares what figures have in common.
  package init(_ study: Study, seeds: SeedStudy? = nil, style: FigureStyle) {
    self.study = study
    self.seeds = seeds
    self.style = style
    view = .framing(study.dataset.points)
  }

  /// One figure, made for pixels or for outlines.
  package func figure(_ name: FigureName, for target: FigureTarget) -> Figure {
    switch name {
    case .spiral: spiralFigure()
    case .compare: compareFigure(for: target)
    case .boundaryLinear: boundaryFigure(of: linearPicture, name, for: target)
    case .boundaryNet: boundaryFigure(of: networkPicture, name, for: target)
    case .loss: lossFigure()
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

/// A trained model as figures speak of it.
struct ModelPicture: Sendable {
  let title: String
  let model: any Classifier
  let evaluation: Evaluation
  let mistakes: Set<Int>

  /// The share of right answers with its fraction: "49.3 % correct (148/300)".
  var score: String {
    "\(percent(evaluation.correctCount, of: evaluation.exampleCount)) correct "
      + "(\(evaluation.correctCount)/\(evaluation.exampleCount))"
  }
}

extension ModelPicture {
  /// The net as it was at some moment of its training.
  init(networkAt snapshot: Snapshot<TwoLayerNetwork>, _ dataset: Dataset) {
    self.init(
      title: "step \(grouped(snapshot.step))", model: snapshot.model,
      evaluation: Evaluation(of: snapshot.model, on: dataset),
      mistakes: dataset.mistakes(of: snapshot.model))
  }
}

extension FigureMaker {
  var linearPicture: ModelPicture {
    ModelPicture(
      title: "Linear softmax", model: study.linear.model, evaluation: study.linear.evaluation,
      mistakes: study.linear.mistakes)
  }

  var networkPicture: ModelPicture {
    ModelPicture(
      title: "Two-layer ReLU net, h = \(study.network.model.hiddenCount)",
      model: study.network.model, evaluation: study.network.evaluation,
      mistakes: study.network.mistakes)
  }

  var xAxis: Axis { Axis("x", .linear(view.x)) }
  var yAxis: Axis { Axis("y", .linear(view.y)) }
}
