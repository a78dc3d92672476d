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
  private var leads: [LineScan.Lead] = []
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
    classes = Array(repeating: 0, count: x.count)
    if includesConfidence { confidences = Array(repeating: 0, count: x.count) }
    var first = 0
    while first < x.count {
      scan.advance(to: x[first])
      let last = lastColumn(from: first, before: scan.nextSwitch)
      paint(first...last)
      first = last + 1
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
      fill(columns, with: winner)
    } else if columns.count == 1 {
      let point = Point(x[columns.lowerBound], y)
      fill(columns, with: model.form.scores(at: point).indexOfLargest)
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

  private mutating func fill(_ columns: ClosedRange<Int>, with winner: Int) {
    for column in columns { classes[column] = UInt16(winner) }
    guard includesConfidence else { return }
    scan.setLeads(&leads, of: winner)
    let last = columns.upperBound
    for first in stride(from: columns.lowerBound, through: last, by: 4) {
      // Lanes beyond the last column do that column once more.
      let (second, third, fourth) = (
        min(first + 1, last), min(first + 2, last), min(first + 3, last)
      )
      let place = SIMD4(x[first], x[second], x[third], x[fourth])
      var sum = SIMD4(repeating: 1.0)
      for lead in leads { sum += SIMD4.exp(place * lead.slope + lead.offset) }
      let confidence = SIMD4<Float>(1 / sum)
      confidences[first] = confidence.x
      confidences[second] = confidence.y
      confidences[third] = confidence.z
      confidences[fourth] = confidence.w
    }
  }
}
