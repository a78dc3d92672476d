import Concurrency
import SpiralCore
import Synchronization

/// The pieces into which lines cut the square [−1, 1]², counted without being made.
///
/// The lines are laid down one at a time. A new one cuts one piece more than there are points at
/// which it crosses earlier ones inside the square, lines through one point counting once. So the
/// number is 1 + lines + crossings, and a crossing of m lines counts m − 1 times.
struct LinearPieces: Equatable {
  private let functions: [AffineFunction]
  private let cache = Cache()

  /// Prepares the counting.
  ///
  /// - Parameter functions: They are zero on the lines, all of which cross the square.
  init(_ functions: [AffineFunction]) {
    self.functions = functions
  }

  static func == (one: LinearPieces, other: LinearPieces) -> Bool {
    one.functions == other.functions
  }

  /// How many pieces there are.
  ///
  /// - Complexity: O(n² log n) for n lines, on all cores; O(1) from the second time on.
  var count: Int {
    do {
      return try count { false }
    } catch {
      preconditionFailure("nothing stops it")
    }
  }

  /// How many pieces there are, unless something stops the counting.
  func count(isStopped: @Sendable () -> Bool) throws(CancellationError) -> Int {
    if let count = cache.count.withLock({ $0 }) { return count }
    let lines = functions.map(Chord.init)
    let added = concurrentMap(lines.count) { index in
      isStopped() ? 0 : Self.pieces(addedBy: index, in: lines)
    }
    if isStopped() { throw CancellationError() }
    let count = added.reduce(1, +)
    cache.count.withLock { $0 = count }
    return count
  }

  /// How many pieces a line cuts in two when those before it are there.
  private static func pieces(addedBy index: Int, in lines: [Chord]) -> Int {
    let line = lines[index]
    var crossings: [Crossing] = []
    for other in lines[..<index] {
      let start = other.value(at: line.start)
      let end = other.value(at: line.end)
      if start == 0 && end == 0 { return 0 }  // the same line again
      guard (start < 0 && end > 0) || (start > 0 && end < 0) else { continue }
      crossings.append(
        Crossing(place: start / (start - end), doubt: other.tolerance / abs(start - end)))
    }
    crossings.sort { $0.place < $1.place }
    let areApart = zip(crossings, crossings.dropFirst()).allSatisfy { one, next in
      next.place - one.place > max(one.doubt, next.doubt)
    }
    return areApart
      ? 1 + crossings.count : clusters(of: crossings).reduce(1) { $0 + partCount(of: $1) }
  }

  /// Divides crossings, in their order along the line, where neither side reaches beyond rounding.
  private static func clusters(of crossings: [Crossing]) -> [ArraySlice<Crossing>] {
    var reach = Double.infinity
    // How far to the left the crossings from each one on reach.
    let reaches = crossings.reversed().map { crossing in
      reach = min(reach, crossing.place - crossing.doubt)
      return reach
    }
    var clusters: [ArraySlice<Crossing>] = []
    var start = 0
    var end = -Double.infinity
    for (index, crossing) in crossings.enumerated() {
      if index > start && end < crossing.place
        && reaches[crossings.count - 1 - index] > crossings[index - 1].place
      {
        clusters.append(crossings[start..<index])
        start = index
      }
      end = max(end, crossing.place + crossing.doubt)
    }
    if start < crossings.count { clusters.append(crossings[start...]) }
    return clusters
  }

  /// The number of distinct crossings, less that of the parts of the line that another one covers.
  ///
  /// Points closer together than rounding count once, from the clearest crossing on. A line at a very
  /// small angle may pass several, and then covers what lies between them.
  private static func partCount(of crossings: ArraySlice<Crossing>) -> Int {
    var points: [Double] = []
    var covered: [Range<Double>] = []
    for crossing in crossings.sorted(by: { $0.doubt < $1.doubt }) {
      let near = points.filter { abs($0 - crossing.place) <= crossing.doubt }
      if let least = near.min(), let largest = near.max() {
        covered.append(least..<largest)
      } else {
        points.append(crossing.place)
      }
    }
    let parts = points.sorted().dropLast()
    return points.count - parts.count { part in covered.contains { $0.contains(part) } }
  }

  /// Where a line crosses another one.
  private struct Crossing {
    /// The place along the line, from 0 to 1.
    let place: Double
    /// How far off it may be.
    let doubt: Double
  }

  /// A line and the ends of its part in the square.
  private struct Chord {
    let function: AffineFunction
    let tolerance: Double
    let start: Point
    let end: Point

    init(_ function: AffineFunction) {
      self.function = function
      tolerance = BoundedForm.functionRounding * function.bound(within: Point(1, 1))
      (start, end) = function.segmentInSquare ?? (Point(0, 0), Point(0, 0))
    }

    /// The function at a point: exactly 0 wherever it is 0 up to rounding.
    func value(at point: Point) -> Double {
      let value = function.value(at: point)
      return abs(value) <= tolerance ? 0 : value
    }
  }

  /// The number, once it is known, for all copies.
  private final class Cache: Sendable {
    let count = Mutex<Int?>(nil)
  }
}
