import Synchronization
import SystemPackage

/// A line of a terminal that says how far the work has come, written over as it goes on.
final class ProgressLine: Sendable {
  /// A run that ends within this time shows nothing.
  private static let delay = Duration.milliseconds(500)
  /// Eyes take no more.
  private static let interval = Duration.milliseconds(100)

  private let state = Mutex(State())

  private struct State {
    let start = ContinuousClock.now
    /// When each kind of work was first heard of.
    var beginnings: [String: ContinuousClock.Instant] = [:]
    var lastShown: ContinuousClock.Instant?
    /// How many columns the line takes now.
    var width = 0
  }

  /// Shows how far some work has come, and how long the rest may take; from any thread.
  ///
  /// - Parameter count: Nothing where it is not known how much work there is.
  func show(_ work: String, _ done: Int = 0, of count: Int? = nil) {
    state.withLock { state in
      let now = ContinuousClock.now
      let beginning = state.beginnings[work] ?? now
      state.beginnings[work] = beginning
      // What takes unknown time may be the last that is heard for long.
      guard now - state.start >= Self.delay || count == nil else { return }
      if let last = state.lastShown, now - last < Self.interval, beginning != now { return }
      state.lastShown = now
      let text = count.map { "\(work): \(rest(done, $0, now - beginning))" } ?? work
      // The rest of a longer line is overwritten with blanks, which every terminal knows.
      let blanks = String(repeating: " ", count: max(0, state.width - text.count))
      state.width = text.count
      write("\r\(text)\(blanks)")
    }
  }

  /// Leaves an empty line.
  func clear() {
    state.withLock { state in
      guard state.width > 0 else { return }
      write("\r" + String(repeating: " ", count: state.width) + "\r")
      state.width = 0
    }
  }

  private func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}

/// How much is done, and how long the rest may take if it goes on like that.
func rest(_ done: Int, _ count: Int, _ time: Duration) -> String {
  let share = "\(100 * done / max(1, count))%"
  guard done > 0, done < count, time >= .seconds(1) else { return share }
  let seconds = Int((time / Double(done) * Double(count - done)) / .seconds(1)) + 1
  let rest =
    switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6000: "\((seconds + 59) / 60) min"
    default: "\((seconds + 3599) / 3600) h"
    }
  return "\(share), about \(rest) left"
}
