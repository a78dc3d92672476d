import Concurrency
import SpiralCore

/// The scores of a model at many points of the square [−1, 1]².
struct ScoreTable {
  /// For each class the score at each point, `[K][N]`.
  var scores: [[Double]]
  /// For each point the difference of scores that counts as a tie.
  var tolerances: [Double]

  private init(classCount: Int, pointCount: Int) {
    scores = Array(repeating: Array(repeating: 0, count: pointCount), count: classCount)
    tolerances = Array(repeating: 0, count: pointCount)
  }

  /// Evaluates the model at each point by itself.
  ///
  /// - Complexity: O(N · H · K).
  init(of model: BoundedForm, at points: some Collection<Point>) {
    self.init(classCount: model.form.classCount, pointCount: points.count)
    for (index, point) in points.enumerated() {
      let (row, tolerance) = model.scores(at: point)
      for k in scores.indices { scores[k][index] = row[k] }
      tolerances[index] = tolerance
    }
  }

  /// Evaluates the model at the vertices of an arrangement of lines, line by line.
  ///
  /// - Complexity: O(n · H · (K + log H)) for n lines, on all cores.
  init(
    of model: BoundedForm, at vertices: [Point], of lines: [AffineFunction],
    madeBy runs: [Range<Int>]
  ) {
    self.init(of: model, at: vertices[..<(runs.first?.lowerBound ?? vertices.count)])
    let parts = concurrentMap(lines.count) { line in
      ScoreTable(of: model, at: vertices[runs[line]], on: lines[line])
    }
    for part in parts {
      for k in scores.indices { scores[k] += part.scores[k] }
      tolerances += part.tolerances
    }
  }

  /// Evaluates the model at points of one line.
  private init(of model: BoundedForm, at points: ArraySlice<Point>, on line: AffineFunction) {
    self.init(classCount: model.form.classCount, pointCount: points.count)
    // Scaled first, so that no square overflows or vanishes; by a power of 2, so that nothing rounds.
    let scale = max(line.gradient.x.binade.magnitude, line.gradient.y.binade.magnitude)
    let normal = line.gradient / scale
    let squaredLength = (normal * normal).sum()
    let origin = normal * (-line.offset / scale / squaredLength)
    let direction = Point(-normal.y, normal.x) / squaredLength.squareRoot()
    let places = points.map { (($0 - origin) * direction).sum() }
    let order = places.indices.sorted { places[$0] < places[$1] }
    guard let first = order.first, let last = order.last else { return }

    var scan = LineScan(
      of: model, from: origin, along: direction, over: places[first]...places[last])
    for index in order {
      scan.advance(to: places[index])
      for k in scores.indices { scores[k][index] = scan.score(ofClass: k, at: places[index]) }
      tolerances[index] = scan.tolerance
    }
  }
}
