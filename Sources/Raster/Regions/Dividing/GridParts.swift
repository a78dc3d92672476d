import Concurrency
import SpiralCore

/// Scores interpolated between the corners of a fine grid of triangles: the stand-in for a hinge
/// form whose exact regions broke a promise.
struct GridParts: PiecewiseScores {
  /// A block of grid squares, or one triangle of a square.
  struct Part {
    fileprivate var columns: Range<Int>
    fileprivate var rows: Range<Int>
    /// Of a square that is cut along its diagonal, whether it is the half below.
    fileprivate var isBelowDiagonal: Bool?
  }

  /// How many squares make a side of the grid.
  private static let steps = 256

  private let model: BoundedForm
  /// The class with the largest score at each vertex, `[steps + 1]²`.
  private let winners: [[Int]]

  /// Evaluates a model at the vertices of the grid.
  ///
  /// - Complexity: O(H · K) times 66,049 vertices, on all cores.
  init(_ model: BoundedForm, isStopped: @Sendable () -> Bool) throws(CancellationError) {
    self.model = model
    winners = concurrentMap(Self.steps + 1) { row in
      isStopped() ? [] : Self.winners(of: model, inRow: row)
    }
    if isStopped() { throw CancellationError() }
  }

  private static func winners(of model: BoundedForm, inRow row: Int) -> [Int] {
    var scores = Array(repeating: SIMD4<Double>(), count: model.form.classCount)
    let y = SIMD4(repeating: tick(row))
    var winners: [Int] = []
    for column in stride(from: 0, through: steps, by: 4) {
      let x = SIMD4(tick(column), tick(column + 1), tick(column + 2), tick(column + 3))
      _ = model.evaluate(atX: x, y: y, into: &scores)
      for lane in 0..<4 { winners.append(scores.map { $0[lane] }.indexOfLargest) }
    }
    return winners
  }

  /// The lines between columns, those between rows, and the diagonals.
  var lines: [Line] {
    let ticks = (1..<Self.steps).map(Self.tick)
    let columns = ticks.map { AffineFunction(gradient: Point(1, 0), offset: -$0) }
    let rows = ticks.map { AffineFunction(gradient: Point(0, 1), offset: -$0) }
    let diagonals = (1 - Self.steps..<Self.steps).map { column in
      AffineFunction(gradient: Point(1, -1), offset: -2 * Double(column) / Double(Self.steps))
    }
    return (columns + rows + diagonals).map(Line.init(hingeOf:))
  }

  var whole: Part { Part(columns: 0..<Self.steps, rows: 0..<Self.steps) }

  func examine(_ part: Part, within _: [Point]) -> Finding<Part> {
    if let isBelow = part.isBelowDiagonal {
      return .planes(contenders(in: part, isBelow: isBelow))
    }
    let first = winners[part.rows.lowerBound][part.columns.lowerBound]
    let isUniform = winners[part.rows.lowerBound...part.rows.upperBound].allSatisfy { row in
      row[part.columns.lowerBound...part.columns.upperBound].allSatisfy { $0 == first }
    }
    if isUniform { return .won(by: first) }

    var (negative, positive) = (part, part)
    let (columns, rows) = (part.columns, part.rows)
    if columns.count > 1 && columns.count >= rows.count {
      let middle = (columns.lowerBound + columns.upperBound) / 2
      negative.columns = columns.lowerBound..<middle
      positive.columns = middle..<columns.upperBound
      return .cut(line: middle - 1, negative: negative, positive: positive)
    } else if rows.count > 1 {
      let middle = (rows.lowerBound + rows.upperBound) / 2
      negative.rows = rows.lowerBound..<middle
      positive.rows = middle..<rows.upperBound
      return .cut(line: Self.steps - 1 + middle - 1, negative: negative, positive: positive)
    } else {
      negative.isBelowDiagonal = false
      positive.isBelowDiagonal = true
      let diagonal = columns.lowerBound - rows.lowerBound + Self.steps - 1
      return .cut(
        line: 2 * (Self.steps - 1) + diagonal, negative: negative, positive: positive)
    }
  }

  /// The classes that no other beats at all three corners of a triangle, with interpolated scores.
  private func contenders(in part: Part, isBelow: Bool) -> [Contender] {
    let (left, right) = (Self.tick(part.columns.lowerBound), Self.tick(part.columns.upperBound))
    let (bottom, top) = (Self.tick(part.rows.lowerBound), Self.tick(part.rows.upperBound))
    // The corner with the right angle, then its neighbours along x and y, then the first again.
    let x = isBelow ? SIMD4(right, left, right, right) : SIMD4(left, right, left, left)
    let y = isBelow ? SIMD4(bottom, bottom, top, bottom) : SIMD4(top, top, bottom, top)
    var scores = Array(repeating: SIMD4<Double>(), count: model.form.classCount)
    let tolerances = model.evaluate(atX: x, y: y, into: &scores)
    let terms = tolerances.max() / BoundedForm.scoreRounding
    let best = (0..<3).map { lane in scores.map { $0[lane] }.indexOfLargest }
    return scores.indices.filter { index in
      best.contains(index) || best.allSatisfy { any(scores[index] .> scores[$0]) }
    }.map { index in
      let score = scores[index]
      let gradient = Point(
        (score[1] - score[0]) / (x[1] - x[0]), (score[2] - score[0]) / (y[2] - y[0]))
      return Contender(
        index: index,
        plane: ScorePlane(
          gradient: gradient, offset: score[0] - gradient.x * x[0] - gradient.y * y[0],
          terms: terms))
    }
  }

  /// Where a column or row of vertices lies.
  private static func tick(_ index: Int) -> Double { 2 * Double(index) / Double(steps) - 1 }
}
