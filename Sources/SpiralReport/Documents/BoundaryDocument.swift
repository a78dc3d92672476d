import DecisionPlot
import Files
import Raster
import SpiralCore
import TextFormatting

/// What `data/boundary-*.json` holds: the exact regions of a model.
///
/// Outer rings run counter-clockwise and holes clockwise; a ring does not repeat its first point.
struct BoundaryDocument: Encodable {
  let schema = 1
  let view: Limits
  let classes: [ClassEntry]
  let boundaries: [BoundaryEntry]

  struct Limits: Encodable {
    let xMin: Double
    let xMax: Double
    let yMin: Double
    let yMax: Double
  }

  struct ClassEntry: Encodable {
    let name: String
    /// The share of the view.
    let area: Double
    let rings: [[[Double]]]
  }

  struct BoundaryEntry: Encodable {
    /// The names of the classes on both sides, the one on the left of the line's direction first.
    let between: [String]
    let points: [[Double]]
  }
}

extension OutputDocument {
  /// The regions of the linear model.
  static let linearBoundary = OutputDocument(
    "data/boundary-linear.json", holds: "the exact regions of the linear model"
  ) { results in
    try JSON.encode(BoundaryDocument(results.linear), isPretty: false)
  }

  /// The regions of the net.
  static let networkBoundary = OutputDocument(
    "data/boundary-network.json", holds: "the exact regions of the net"
  ) { results in
    try JSON.encode(BoundaryDocument(results.network), isPretty: false)
  }
}

extension BoundaryDocument {
  fileprivate init(_ model: EvaluatedModel) {
    self.init(model.regions, classNames: model.dataset.classNames)
  }

  private init(_ regions: DecisionRegions, classNames: [String]) {
    func numbers(_ point: SIMD2<Double>) -> [Double] {
      [point.x.withoutNegativeZero, point.y.withoutNegativeZero]
    }
    self.init(
      view: Limits(
        xMin: regions.view.x.lowerBound, xMax: regions.view.x.upperBound,
        yMin: regions.view.y.lowerBound, yMax: regions.view.y.upperBound),
      classes: zip(classNames, regions.regions).map { name, region in
        ClassEntry(
          name: name, area: region.areaShare, rings: region.rings.map { $0.map(numbers) })
      },
      boundaries: regions.boundaries.map { boundary in
        BoundaryEntry(
          between: [classNames[boundary.left], classNames[boundary.right]],
          points: boundary.points.map(numbers))
      })
  }
}
