import SpiralCore

/// Paints one row of a decision map by segments between hinges instead of cell by cell.
///
/// Between two switches all scores are affine in x, and so is every difference of two of them: a
/// class that leads at both ends of a run of cells leads throughout. Runs whose ends differ are
/// halved. A cell whose lead could be rounding is evaluated by itself, so the classes are the same
/// as if every cell were.
struct RowScan {
  private let model: BoundedForm
  private let x: [Double]
  private let y: Double
  private let columnsPerUnit: Double
  private let includesConfidence: Bool
  private var scan: LineScan
  private(set) var classes: [UInt16] = []
  private(set) var confidences: [Float] = []

  /// Paints the row at one y.
  ///
  /// - Parameters:
  ///   - model: The scores, and what bounds their rounding.
  ///   - x: The centres of the cells, ascending.
  ///   - y: The height of the row.
  ///   - includingConfidence: Whether to keep the largest softmax probability too.
  /// - Complexity: O(H · (K + log H) + columns) for H hinges and K classes.
  init(
    of model: BoundedForm, atX x: [Double], y: Double, includingConfidence: Bool
  ) {
    self.model = model
    self.x = x
    self.y = y
    columnsPerUnit = Double(x.count - 1) / (x[x.count - 1] - x[0])
    includesConfidence = includingConfidence
    scan = LineScan(
      of: model, from: Point(0, y), along: Point(1, 0), over: x[0]...x[x.count - 1])
    classes.reserveCapacity(x.count)
    if includesConfidence { confidences.reserveCapacity(x.count) }
    while classes.count < x.count {
      let first = classes.count
      scan.advance(to: x[first])
      paint(first...lastColumn(from: first, before: scan.nextSwitch))
    }
  }

  /// The last column from one on whose centre is not beyond a place.
  private func lastColumn(from first: Int, before place: Double) -> Int {
    let last = x.count - 1
    guard place < x[last] else { return last }
    // The columns are evenly spaced but for rounding, so the guess is off by one at most.
    var column = max(first, Int((place - x[0]) * columnsPerUnit))
    while x[column] > place && column > first { column -= 1 }
    while x[column + 1] <= place { column += 1 }
    return column
  }

  /// Paints cells between two switches.
  private mutating func paint(_ columns: ClosedRange<Int>) {
    let first = leader(in: columns.lowerBound)
    let last = columns.count == 1 ? first : leader(in: columns.upperBound)
    if first == last, let winner = first {
      append(winner, to: columns)
    } else if columns.count == 1 {
      let point = Point(x[columns.lowerBound], y)
      append(model.form.scores(at: point).indexOfLargest, to: columns)
    } else {
      let middle = (columns.lowerBound + columns.upperBound) / 2
      paint(columns.lowerBound...middle)
      paint((middle + 1)...columns.upperBound)
    }
  }

  /// The class that leads in a cell by more than rounding, if there is one.
  private func leader(in column: Int) -> Int? {
    var winner = 0
    var best = scan.score(ofClass: 0, at: x[column])
    var second = -Double.infinity
    for k in 1..<model.form.classCount {
      let score = scan.score(ofClass: k, at: x[column])
      if score > best {
        (winner, best, second) = (k, score, best)
      } else {
        second = max(second, score)
      }
    }
    return best - second > scan.tolerance ? winner : nil
  }

  private mutating func append(_ winner: Int, to columns: ClosedRange<Int>) {
    classes.append(contentsOf: repeatElement(UInt16(winner), count: columns.count))
    guard includesConfidence else { return }
    for start in stride(from: columns.lowerBound, through: columns.upperBound, by: 4) {
      let lanes = min(4, columns.upperBound - start + 1)
      var place = SIMD4(repeating: x[start])
      for lane in 1..<4 where lane < lanes { place[lane] = x[start + lane] }
      var sum = SIMD4(repeating: 1.0)
      for k in 0..<model.form.classCount where k != winner {
        sum += SIMD4.exp(scan.lead(ofClass: k, over: winner, at: place))
      }
      let confidence = SIMD4<Float>(1 / sum)
      for lane in 0..<lanes { confidences.append(confidence[lane]) }
    }
  }
}
