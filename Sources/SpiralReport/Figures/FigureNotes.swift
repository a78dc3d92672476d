import DecisionPlot
import Plotting
import SpiralCore

/// What stands beside a figure in a document.
package struct FigureNotes: Equatable, Sendable {
  /// What to see in the figure, a sentence or two.
  package let caption: String
  /// What stands for the figure where it cannot be seen, at most 150 characters.
  package let alt: String
}

extension FigureMaker {
  /// The caption and the alternative text of a figure, computed from the study.
  package func notes(for name: FigureName) -> FigureNotes {
    switch name {
    case .spiral:
      FigureNotes(
        caption: "\(dataSentence) Colour and shape give the class.",
        alt: "Scatter plot of \(grouped(study.dataset.exampleCount)) points: "
          + "\(study.dataset.classCount) spiral arms about the origin.")
    case .compare:
      FigureNotes(
        caption: "What both models make of the plane: the linear softmax classifier gets "
          + "\(rightCount(study.linear.evaluation)), the net "
          + "\(rightCount(study.network.evaluation)). \(mapLegend)",
        alt: "Regions of both models side by side: the linear one gets "
          + "\(rightCount(study.linear.evaluation)), the net "
          + "\(rightCount(study.network.evaluation)).")
    case .boundaryLinear: mapNotes(linearModel)
    case .boundaryNet: mapNotes(networkModel)
    case .loss: lossNotes
    case .partition:
      FigureNotes(
        caption: "The net is linear on each of the pieces between the hinge lines of its hidden "
          + "units (\(partitionCount)); class boundaries bend where they cross a hinge.",
        alt: "The net's regions under the hinge lines of its hidden units: \(partitionCount).")
    case .evolution:
      FigureNotes(
        caption: "The net's regions at moments of its training. \(mapLegend)",
        alt: "\(study.network.snapshots.count) maps of the net's regions, from the first step to "
          + "the last.")
    case .hidden:
      FigureNotes(
        caption: "The input plane, and what the hidden layer makes of it, seen along the two "
          + "directions in which the mapped points spread most. Grid lines bend where a hidden "
          + "unit switches on or off.",
        alt: "The points on a square grid, and the same points and grid as the hidden layer "
          + "stretches and bends them.")
    case .confusion:
      FigureNotes(
        caption: "How many points of each class (rows) each model takes for each class (columns); "
          + "right answers lie on the diagonal.",
        alt: "Confusion matrices: \(rightCount(study.linear.evaluation)) on the diagonal of the "
          + "linear model, \(rightCount(study.network.evaluation)) on the net's.")
    case .seeds:
      FigureNotes(
        caption: "Accuracy of both models for \(seeds?.runs.count ?? 0) seeds, a dot a seed: one "
          + "run is one draw from this spread.",
        alt: "Strips of dots: the accuracy of both models for \(seeds?.runs.count ?? 0) seeds.")
    }
  }

  private var dataSentence: String {
    "The data: \(study.dataset.classCount) spiral arms of \(study.parameters.pointsPerClass) "
      + "points each, seed \(study.parameters.seed)."
  }

  private var mapLegend: String {
    "The tint gives the winning class and fades where the model is unsure; hollow points are "
      + "misclassified."
  }

  private func rightCount(_ evaluation: Evaluation) -> String {
    "\(evaluation.correctCount) of \(evaluation.exampleCount) points right"
  }

  private func mapNotes(_ model: TitledModel) -> FigureNotes {
    FigureNotes(
      caption: "\(model.title), \(rightCount(model.evaluated.evaluation)). \(mapLegend)",
      alt: "Map of the plane by \(model.title): \(rightCount(model.evaluated.evaluation)).")
  }

  private var lossNotes: FigureNotes {
    func parts(_ loss: Loss) -> String {
      "\(loss.total.formatted(decimals: 3)), of which \(loss.penalty.formatted(decimals: 3)) is "
        + "the penalty on large weights"
    }
    return FigureNotes(
      caption: "Loss before each step, total (thick) and data part (thin). After training the "
        + "linear model's is \(parts(study.linear.finalLoss)); the net's is "
        + "\(parts(study.network.finalLoss)).",
      alt: "Loss curves over a log axis of steps: the linear model ends at "
        + "\(study.linear.finalLoss.total.formatted(decimals: 3)), the net at "
        + "\(study.network.finalLoss.total.formatted(decimals: 3)).")
  }
}
