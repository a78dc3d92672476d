internal import Images

/// A movement within an image.
public struct Shift: Hashable, Sendable {
  /// Columns to the right.
  public let x: Int
  /// Rows down.
  public let y: Int
}

/// Finds which regions look as if they had only moved by up to 3 px, as rows go by from the top.
struct ShiftFinder {
  private static let reach = 3
  /// The share of a region's changes that may be left when it is said to have moved.
  private static let remainder = 0.1
  /// How many times as many changes the images may have as a region that is looked at: where dust lies
  /// beside a large change, no one asks how a grain of it moved.
  private static let largestRatio = 1000

  private let distance: PixelDistance
  private let height: Int
  private var trials: [Trial]
  /// The last rows of both images: row `y` at `y % rowCount`.
  private var baselineRows = [[SIMD4<UInt16>]](repeating: [], count: rowCount)
  private var actualRows = [[SIMD4<UInt16>]](repeating: [], count: rowCount)
  private static let rowCount = 2 * reach + 1

  /// A region and what would be left of its changes after movements that may explain them.
  private struct Trial {
    /// The region and as much around it as it can have moved, even beyond the image.
    let columns: Range<Int>
    let rows: Range<Int>
    let allowed: Int
    var candidates: [Candidate]
  }

  private struct Candidate {
    let shift: Shift
    var remaining = 0
  }

  /// Starts at the top of two images of one size.
  init(_ difference: PixelDifference, height: Int, maximum: UInt16) {
    let reach = -Self.reach...Self.reach
    let shifts = reach.flatMap { y in reach.map { x in Shift(x: x, y: y) } }
      .filter { $0 != Shift(x: 0, y: 0) }
    distance = PixelDistance(maximum: maximum)
    self.height = height
    trials = difference.regions.map { region in
      let isDust = region.changedPixels < difference.changedPixels / Self.largestRatio
      return Trial(
        columns: region.x - Self.reach..<region.x + region.width + Self.reach,
        rows: region.y - Self.reach..<region.y + region.height + Self.reach,
        allowed: Int(Double(region.changedPixels) * Self.remainder),
        candidates: isDust ? [] : shifts.map { Candidate(shift: $0) })
    }
  }

  /// The next row that can matter: near a region that may still have moved.
  func nextRow(after row: Int) -> Int? {
    trials.filter { !$0.candidates.isEmpty }.compactMap { trial in
      let next = max(row + 1, trial.rows.lowerBound - Self.reach, 0)
      return next < min(trial.rows.upperBound + Self.reach, height) ? next : nil
    }.min()
  }

  /// Adds a row of both images, from the top; rows that cannot matter may be left out.
  mutating func add(row: Int, _ baseline: [SIMD4<UInt16>], _ actual: [SIMD4<UInt16>]) {
    baselineRows[row % Self.rowCount] = baseline
    actualRows[row % Self.rowCount] = actual
    tryShifts(of: row - Self.reach)
    if row == height - 1 {
      for last in height - Self.reach..<height + Self.reach { tryShifts(of: last) }
    }
  }

  /// For each region the movement that explains it best, if one does.
  var shifts: [Shift?] {
    trials.map { trial in
      trial.candidates.min { a, b in
        (a.remaining, abs(a.shift.x) + abs(a.shift.y)) < (
          b.remaining, abs(b.shift.x) + abs(b.shift.y)
        )
      }?.shift
    }
  }

  private mutating func tryShifts(of row: Int) {
    for trial in trials.indices where trials[trial].rows.contains(row) {
      for index in trials[trial].candidates.indices {
        trials[trial].candidates[index].remaining += changes(
          in: trials[trial].columns, row: row, after: trials[trial].candidates[index].shift)
      }
      let allowed = trials[trial].allowed
      trials[trial].candidates.removeAll { $0.remaining > allowed }
    }
  }

  /// The pixels of a row that still differ when the baseline is moved.
  ///
  /// Beyond its edge an image goes on as it is at the edge, so that nothing moves in from nowhere.
  private func changes(in columns: Range<Int>, row: Int, after shift: Shift) -> Int {
    let baseline = baselineRows[nearest(row, height) % Self.rowCount]
    let actual = actualRows[nearest(row + shift.y, height) % Self.rowCount]
    let width = baseline.count
    func changes(in columns: Range<Int>) -> Int {
      columns.count {
        distance(baseline[nearest($0, width)], actual[nearest($0 + shift.x, width)]) > 0
      }
    }
    let first = min(max(0, -shift.x), width)
    let inside = columns.clamped(to: first..<max(first, min(width, width - shift.x)))
    let target = inside.lowerBound + shift.x..<inside.upperBound + shift.x
    let within =
      inside.isEmpty
      ? 0 : baseline.span.extracting(inside).changeCount(to: actual.span.extracting(target))
    return changes(in: columns.lowerBound..<inside.lowerBound) + within
      + changes(in: inside.upperBound..<columns.upperBound)
  }

  private func nearest(_ index: Int, _ count: Int) -> Int { min(max(index, 0), count - 1) }
}
