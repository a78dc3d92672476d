import DecisionPlot
import Plotting
import Raster
import SpiralCore

extension FigureMaker {
  /// The data: every point, a symbol and a colour a class.
  func spiralFigure() -> Figure {
    let dataset = study.dataset
    let count = study.parameters.pointsPerClass
    let classes = dataset.classCount == 1 ? "1 class" : "\(dataset.classCount) classes"
    let points = count == 1 ? "1 point" : "\(grouped(count)) points"
    return Figure(
      page: style.page(.spiral), theme: style.theme,
      heading: style.heading,
      panels: [
        Panel(
          title: "Spiral data", subtitle: "\(classes) of \(points), seed \(study.parameters.seed)",
          x: xAxis, y: yAxis, border: .box, hasEqualAspect: view.keepsEqualAspect,
          marks: [self.points()])
      ],
      legend: classLegend(), title: style.heading ?? "Spiral data",
      description: "A scatter plot of \(classes) of \(points) in the plane. Each class is a spiral "
        + "arm that leaves the origin and turns once about it; no straight line parts the arms.")
  }

  /// The points of the study, at their own coordinates or at other places.
  func points(at places: [Point]? = nil) -> ClassPoints {
    ClassPoints(study.dataset, at: places, style: style.decisionStyle(for: .outlines))
  }
}
