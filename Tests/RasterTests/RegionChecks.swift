import Raster
import SpiralCore

/// What is wrong with the regions of a model, found without knowing how they were computed.
struct RegionChecks {
  /// Areas are sums of some thousand rounded terms.
  static let areaTolerance = 1e-12
  /// Scores on a boundary are tied to this share of their terms.
  static let tieTolerance = 1e-9

  let regions: DecisionRegions
  let model: TwoLayerNetwork
  /// The same scores as planes and hinges, whose terms bound the rounding at a point.
  private let form: HingeForm

  init(of model: TwoLayerNetwork, over view: View) {
    self.model = model
    form = model.hingeForm
    regions = DecisionRegions(of: model, over: view)
  }

  /// Every broken promise, in words; empty if all hold.
  func problems(rasterSize: Int = 24) -> [String] {
    (regions.fault.map { ["fell back: \($0)"] } ?? [])
      + areaProblems() + edgeProblems() + tieProblems() + rasterProblems(size: rasterSize)
  }

  /// Shares add up to 1, and each is what its rings enclose.
  func areaProblems() -> [String] {
    var problems: [String] = []
    let total = regions.regions.reduce(0) { $0 + $1.areaShare }
    if abs(total - 1) > Self.areaTolerance { problems.append("areas add up to \(total)") }
    let viewArea = regions.view.width * regions.view.height
    let corner = Point(regions.view.x.lowerBound, regions.view.y.lowerBound)
    for (index, region) in regions.regions.enumerated() {
      let enclosed = region.rings.reduce(0) { $0 + signedArea(of: $1, from: corner) } / viewArea
      if abs(enclosed - region.areaShare) > Self.areaTolerance {
        problems.append("class \(index) has \(region.areaShare), its rings \(enclosed)")
      }
    }
    return problems
  }

  /// Each edge of a ring is unique and lies on a side of the view or beside one of another class.
  func edgeProblems() -> [String] {
    struct Edge: Hashable {
      let start: Point
      let end: Point
    }
    var owners: [Edge: Int] = [:]
    var problems: [String] = []
    for (index, region) in regions.regions.enumerated() {
      for ring in region.rings {
        for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
          if owners.updateValue(index, forKey: Edge(start: start, end: end)) != nil {
            problems.append("edge \(start) – \(end) twice")
          }
        }
      }
    }
    var borders: [Edge: Int] = [:]
    for boundary in regions.boundaries {
      for (start, end) in zip(boundary.points, boundary.points.dropFirst()) {
        borders[Edge(start: start, end: end)] = boundary.left
        borders[Edge(start: end, end: start)] = boundary.right
      }
    }
    for (edge, owner) in owners {
      if owners[Edge(start: edge.end, end: edge.start)] == nil {
        if !isOnSide(edge.start, edge.end) { problems.append("edge \(edge) stands alone") }
      } else if borders.removeValue(forKey: edge) != owner {
        problems.append("edge \(edge) of class \(owner) is no boundary")
      }
    }
    if !borders.isEmpty { problems.append("\(borders.count) boundary edges belong to no ring") }
    return problems
  }

  /// At every boundary point the classes that it separates have the two best scores, tied.
  func tieProblems() -> [String] {
    regions.boundaries.flatMap { boundary in
      boundary.points.compactMap { point in
        let scores = model.scores(at: point)
        let best = scores[scores.indexOfLargest]
        let slack = Self.tieTolerance * form.terms(at: point)
        if best - scores[boundary.left] <= slack && best - scores[boundary.right] <= slack {
          return nil
        }
        return "no tie of \(boundary.left) and \(boundary.right) at \(point): \(scores)"
      }
    }
  }

  /// The centre of every cell of a grid lies in one region: that of the model, if it leads clearly.
  func rasterProblems(size: Int) -> [String] {
    let grid = PixelGrid(view: regions.view, columns: size, rows: size)
    return (0..<size).flatMap { row -> [String] in
      let y = grid.y(ofRow: row)
      let crossings = regions.regions.map { self.crossings(of: $0.rings, atY: y) }
      return (0..<size).compactMap { column in
        let point = grid.center(column: column, row: row)
        var scores = model.scores(at: point)
        let winner = scores.indexOfLargest
        let best = scores.remove(at: winner)
        let lead = best - (scores.max() ?? -.infinity)
        guard lead > Self.tieTolerance * form.terms(at: point) else { return nil }
        let containing = crossings.indices.filter { index in
          crossings[index].prefix { $0 < point.x }.count % 2 == 1
        }
        return containing == [winner] ? nil : "\(point) of class \(winner) lies in \(containing)"
      }
    }
  }

  /// Where a horizontal line crosses rings, ascending.
  private func crossings(of rings: [[Point]], atY y: Double) -> [Double] {
    rings.flatMap { ring in
      zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { start, end -> Double? in
        guard (start.y <= y) != (end.y <= y) else { return nil }
        return start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
      }
    }.sorted()
  }

  private func isOnSide(_ start: Point, _ end: Point) -> Bool {
    let view = regions.view
    return start.x == end.x && [view.x.lowerBound, view.x.upperBound].contains(start.x)
      || start.y == end.y && [view.y.lowerBound, view.y.upperBound].contains(start.y)
  }

  private func signedArea(of ring: [Point], from origin: Point) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { area, edge in
      let (start, end) = (edge.0 - origin, edge.1 - origin)
      return area + (start.x * end.y - start.y * end.x) / 2
    }
  }
}

extension HingeForm {
  /// The sizes of the terms that are summed to scores at a point: what their rounding scales with.
  func terms(at point: Point) -> Double {
    func size(_ function: AffineFunction) -> Double {
      abs(point.x * function.gradient.x) + abs(point.y * function.gradient.y)
        + abs(function.offset)
    }
    return hinges.reduce(base.map(size).max() ?? 0) { terms, hinge in
      // Rounding of the point decides whether a hinge within 10⁻¹³ of its line is on.
      guard hinge.function.value(at: point) > -1e-13 * size(hinge.function) else { return terms }
      return terms + size(hinge.function) * (hinge.outputs.map(abs).max() ?? 0)
    }
  }
}
