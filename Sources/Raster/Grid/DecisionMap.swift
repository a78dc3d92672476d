public import SpiralCore

/// A model evaluated at the cell centres of a dense grid: which class wins there, and how clearly.
///
/// ```swift
/// let map = DecisionMap(of: model, over: .framing(dataset.points), columns: 800, rows: 800)
/// let topLeft = map.rows[0].classes[0]
/// ```
///
/// The map is the picture of a model at one resolution; its edges are stair steps. For edges that
/// hold at any resolution use `DecisionRegions`.
public struct DecisionMap: Equatable, Sendable {
  /// The cells of one row, left to right.
  public struct Row: Equatable, Sendable {
    /// The class with the largest score in each cell; of tied classes the lowest.
    public let classes: [UInt16]
    /// The largest softmax probability in each cell, 1/K … 1; empty where it was not asked for.
    public let confidences: [Float]
  }

  /// The cells and where their centres lie.
  public let grid: PixelGrid
  /// The number of classes, K, whether or not they win a cell.
  public let classCount: Int
  /// The rows of the grid, the **top** one first.
  public let rows: [Row]

  /// Evaluates a model at the cell centres of a view divided into columns and rows.
  ///
  /// Rows are evaluated in parallel; the result is the same for any number of threads. A cell takes
  /// two bytes, or six with its confidence.
  ///
  /// - Parameters:
  ///   - classifier: The model.
  ///   - view: The rectangle to look at.
  ///   - columns: The number of cells in a row.
  ///   - rows: The number of cells in a column.
  ///   - includingConfidence: Whether to keep the largest softmax probability too.
  /// - Precondition: `classifier` has 1 to 65,536 classes.
  /// - Complexity: O(columns · rows) evaluations of the model.
  public init(
    of classifier: some Classifier, over view: View, columns: Int, rows: Int,
    includingConfidence: Bool = true
  ) {
    precondition((1...65_536).contains(classifier.classCount), "1 to 65,536 classes")
    let grid = PixelGrid(view: view, columns: columns, rows: rows)
    self.grid = grid
    classCount = classifier.classCount
    self.rows = concurrentMap(rows) { row in
      Row(
        evaluating: classifier, atRow: row, of: grid, includingConfidence: includingConfidence)
    }
  }

  /// The share of the cells that each class wins, `[K]`; zero for a class without a region.
  public var classShares: [Double] {
    var counts = Array(repeating: 0, count: classCount)
    for row in rows {
      for winner in row.classes { counts[Int(winner)] += 1 }
    }
    return counts.map { Double($0) / Double(grid.columnCount * grid.rowCount) }
  }
}

extension DecisionMap.Row {
  /// Evaluates the model once a cell: right for any classifier, and the oracle of faster ways.
  init(
    evaluating classifier: some Classifier, atRow row: Int, of grid: PixelGrid,
    includingConfidence: Bool
  ) {
    var classes: [UInt16] = []
    var confidences: [Float] = []
    classes.reserveCapacity(grid.columnCount)
    if includingConfidence { confidences.reserveCapacity(grid.columnCount) }
    for column in 0..<grid.columnCount {
      let scores = classifier.scores(at: grid.center(column: column, row: row))
      let winner = scores.indexOfLargest
      classes.append(UInt16(winner))
      if includingConfidence {
        // Relative to the largest score no exponential overflows, and the sum is at least 1.
        let sum = scores.reduce(0) { $0 + Double.exp($1 - scores[winner]) }
        confidences.append(Float(1 / sum))
      }
    }
    self.init(classes: classes, confidences: confidences)
  }
}
