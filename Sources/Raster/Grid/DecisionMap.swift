import Concurrency
public import SpiralCore

/// A model evaluated at the cell centres of a dense grid: the winning class and its probability.
///
/// ```swift
/// let map = DecisionMap(of: model, over: .framing(dataset.points), columns: 800, rows: 800)
/// let topLeft = map.rows[0].classes[0]
/// ```
///
/// The map has one resolution, and its edges are stair steps. Use `DecisionRegions` for edges that are
/// exact at any resolution.
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
  /// two bytes, or six with its confidence. A `PiecewiseLinearClassifier` is painted by segments, with
  /// the same classes as if every cell were evaluated.
  ///
  /// - Parameters:
  ///   - classifier: The model.
  ///   - view: The rectangle to look at.
  ///   - columns: The number of cells in a row.
  ///   - rows: The number of cells in a column.
  ///   - includingConfidence: Whether to keep the largest softmax probability too.
  /// - Precondition: `classifier` has 1 to 65,536 classes.
  /// - Complexity: O(rows · (H · (K + log H) + columns)) for H hinges and K classes, and a factor K on
  ///   the columns with confidence; for other classifiers, columns · rows evaluations.
  public init(
    of classifier: some Classifier, over view: View, columns: Int, rows: Int,
    includingConfidence: Bool = true
  ) {
    precondition((1...65_536).contains(classifier.classCount), "1 to 65,536 classes")
    let grid = PixelGrid(view: view, columns: columns, rows: rows)
    self.grid = grid
    classCount = classifier.classCount
    if let model = classifier as? any PiecewiseLinearClassifier {
      self.rows = Self.scannedRows(
        of: model.hingeForm, on: grid, includingConfidence: includingConfidence)
    } else {
      self.rows = Self.evaluatedRows(
        of: classifier, on: grid, includingConfidence: includingConfidence)
    }
  }
}

extension DecisionMap {
  /// The rows of a piecewise linear model, painted by segments.
  private static func scannedRows(
    of form: HingeForm, on grid: PixelGrid, includingConfidence: Bool
  ) -> [Row] {
    let x = (0..<grid.columnCount).map(grid.x(ofColumn:))
    let reach = Point(
      max(abs(grid.view.x.lowerBound), abs(grid.view.x.upperBound)),
      max(abs(grid.view.y.lowerBound), abs(grid.view.y.upperBound)))
    let model = BoundedForm(form, within: reach)
    return concurrentMap(grid.rowCount) { row in
      let scan = RowScan(
        of: model, atX: x, y: grid.y(ofRow: row), includingConfidence: includingConfidence)
      return Row(classes: scan.classes, confidences: scan.confidences)
    }
  }

  /// The rows of any model, each cell evaluated by itself: the reference for the faster way.
  package static func evaluatedRows(
    of classifier: some Classifier, on grid: PixelGrid, includingConfidence: Bool
  ) -> [Row] {
    concurrentMap(grid.rowCount) { row in
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
      return Row(classes: classes, confidences: confidences)
    }
  }
}
