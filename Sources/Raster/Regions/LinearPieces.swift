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
    var crossings: [(place: Double, width: Double)] = []
    for other in lines[..<index] {
      let start = other.line.value(at: line.start)
      let end = other.line.value(at: line.end)
      if start == 0 && end == 0 { return 0 }  // the same line again
      guard (start < 0 && end > 0) || (start > 0 && end < 0) else { continue }
      crossings.append((start / (start - end), other.line.tolerance / abs(start - end)))
    }
    crossings.sort { $0.place < $1.place }
    var count = 1
    var last = (place: -Double.infinity, width: 0.0)
    for crossing in crossings {
      // Closer than rounding of one of the two lines is the same point.
      if crossing.place - last.place > max(crossing.width, last.width) { count += 1 }
      last = crossing
    }
    return count
  }

  /// A line and the ends of its part in the square.
  private struct Chord {
    let line: Line
    let start: Point
    let end: Point

    init(_ function: AffineFunction) {
      line = Line(hingeOf: function)
      (start, end) = function.segmentInSquare ?? (Point(0, 0), Point(0, 0))
    }
  }

  /// The number, once it is known, for all copies.
  private final class Cache: Sendable {
    let count = Mutex<Int?>(nil)
  }
}
