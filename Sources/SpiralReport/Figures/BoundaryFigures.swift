import Plotting
import Raster
import SpiralCore

extension FigureMaker {
  /// Both models side by side, with the same limits.
  func compareFigure(for target: FigureTarget) -> Figure {
    let pictures = [linearPicture, networkPicture]
    return Figure(
      name: style.stem(.compare), page: style.page(.compare), theme: style.theme,
      heading: style.heading, panels: pictures.map { panel(of: $0, for: target) }, columnCount: 2,
      legend: classLegend(hasMistakes: pictures.contains { !$0.mistakes.isEmpty }),
      title: style.heading ?? "Linear softmax and two-layer net compared",
      description: pictures.map { $0.description(study.dataset) }.joined(separator: " "))
  }

  /// One model alone.
  func boundaryFigure(
    of picture: ModelPicture, _ name: FigureName, for target: FigureTarget
  ) -> Figure {
    Figure(
      name: style.stem(name), page: style.page(name), theme: style.theme,
      heading: style.heading, panels: [panel(of: picture, for: target)],
      legend: classLegend(hasMistakes: !picture.mistakes.isEmpty),
      title: style.heading ?? "Decision regions: \(picture.title)",
      description: picture.description(study.dataset))
  }

  func panel(of picture: ModelPicture, for target: FigureTarget) -> Panel {
    Panel(
      title: picture.title, subtitle: picture.score, x: xAxis, y: yAxis, border: .box,
      hasEqualAspect: view.keepsEqualAspect,
      marks: regionMarks(of: picture, for: target)
        + pointMarks(mistakes: picture.mistakes))
  }
}
