import DecisionPlot
import Plotting
import Raster
import SpiralCore

extension FigureMaker {
  /// What a reader of the maps should know, one sentence each.
  var warnings: [String] {
    let models = [("linear model", linearModel), ("net", networkModel)]
    return models.flatMap { name, model in
      exactnessWarning(name, model.evaluated.regions)
        + emptyClassWarning(name, model.evaluated.regions)
    } + aspectWarning + colorWarning
  }

  private func exactnessWarning(_ name: String, _ regions: DecisionRegions) -> [String] {
    regions.fault.map { fault in
      ["The regions of the \(name) come from a fine grid, since exact ones failed: \(fault)."]
    } ?? []
  }

  private func emptyClassWarning(_ name: String, _ regions: DecisionRegions) -> [String] {
    let empty = regions.regions.indices.filter { regions.regions[$0].areaShare == 0 }
    guard !empty.isEmpty else { return [] }
    let names = empty.map { study.dataset.classNames[$0] }.joined(separator: ", ")
    return ["The \(name) has no region in view for class \(names)."]
  }

  private var aspectWarning: [String] {
    view.keepsEqualAspect
      ? [] : ["The ranges of x and y differ too much for axes of one scale; each has its own."]
  }

  private var colorWarning: [String] {
    let palette = style.palette
    guard study.dataset.classCount > palette.colorCount else { return [] }
    return [
      "\(study.dataset.classCount) classes share the \(palette.colorCount) colours of the palette "
        + "\(palette.name); their shapes differ."
    ]
  }
}
