import Images
public import Plotting
import Raster
import SpiralCore

/// Pixels per unit of the image that fades the regions of a vector drawing: confidence has no edges.
private let fadeResolution = 1.0

/// The decision regions of a model, tinted by class, with the boundary between them.
///
/// The boundary is the exact line whatever the target.
public struct ClassRegions: Mark {
  /// The model whose regions are shown.
  public var model: EvaluatedModel
  /// The colours, the tint, and how regions are filled.
  public var style: DecisionStyle

  /// Shows the regions of a model.
  public init(of model: EvaluatedModel, style: DecisionStyle = DecisionStyle()) {
    self.model = model
    self.style = style
  }

  /// Opposite corners of the model's view.
  public var dataPoints: [Point] {
    [
      Point(model.view.x.lowerBound, model.view.y.lowerBound),
      Point(model.view.x.upperBound, model.view.y.upperBound),
    ]
  }

  /// The filled regions, and the boundary on top of them.
  public func elements(in frame: Frame) -> [Scene.Element] {
    (fill + [boundary]).flatMap { $0.elements(in: frame) }
  }

  private var fill: [any Mark] {
    switch style.target {
    case .pixels: [raster]
    case .outlines: polygons + fade
    }
  }

  private var raster: RasterImage {
    let hasConfidence = style.tint == .confidence
    return RasterImage(smooth: false) { [model, style] columns, rows, x, y in
      model.map(
        over: View(x: x, y: y), columns: columns, rows: rows, includingConfidence: hasConfidence
      ).image(
        shades: RegionShades(classCount: model.model.classCount, style: style))
    }
  }

  private var polygons: [Areas] {
    model.regions.regions.enumerated().map { label, region in
      Areas(region.rings, fill: style.regionColor(ofClass: label))
    }
  }

  /// Paper over the polygons, more of it where the model is less certain: the tints of the raster.
  ///
  /// Confidence is continuous across boundaries, so this image may be interpolated.
  private var fade: [any Mark] {
    guard style.tint == .confidence, model.model.classCount > 1 else { return [] }
    return [
      RasterImage(smooth: true, pixelsPerUnit: fadeResolution) {
        [model, style] columns, rows, x, y in
        model.map(
          over: View(x: x, y: y), columns: columns, rows: rows, includingConfidence: true
        ).fade(in: style)
      }
    ]
  }

  private var boundary: Polylines {
    Polylines(
      model.regions.boundaries.map(\.points), strokes: [style.boundaryCasing, style.boundaryLine])
  }
}
