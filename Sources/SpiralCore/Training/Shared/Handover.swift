import Glibc
import Synchronization

/// A place where one thread leaves a value for another that waits for it.
///
/// The other waits busily: a handover takes less than a microsecond, where waking a thread takes ten. So it
/// is for threads that have a core each and meet again at once.
final class Handover<Value: Sendable>: Sendable {
  private let place = Mutex<Value?>(nil)
  private let isFilled = Atomic(false)

  /// Makes an empty place.
  init() {}

  /// Leaves a value.
  ///
  /// - Precondition: the last one was taken.
  func give(_ value: Value) {
    place.withLock {
      precondition($0 == nil, "a place for one value")
      $0 = value
    }
    isFilled.store(true, ordering: .releasing)
  }

  /// Waits for a value and takes it.
  func take(_ patience: Patience) -> Value {
    patience.wait { isFilled.load(ordering: .acquiring) }
    return place.withLock { place in
      guard let value = place else { preconditionFailure("one thread leaves, one takes") }
      place = nil
      isFilled.store(false, ordering: .relaxed)
      return value
    }
  }
}

/// How long one thread may wait busily for another before it is clear that they do not each have a core.
final class Patience: Sendable {
  private let hasRunOut = Atomic(false)
  private let limit: Duration

  /// Chooses the longest wait that threads with a core each may see, by default a millisecond.
  init(limit: Duration = .milliseconds(1)) {
    self.limit = limit
  }

  /// Whether a wait took longer.
  var isOver: Bool { hasRunOut.load(ordering: .relaxed) }

  /// Waits until a condition holds, however long that takes.
  fileprivate func wait(until condition: () -> Bool) {
    var checks = 0
    var start: ContinuousClock.Instant?
    while !condition() {
      checks += 1
      // To look at the clock takes longer than to look at a condition.
      guard checks.isMultiple(of: 1024) else { continue }
      let now = ContinuousClock.now
      if let start, now - start > limit { hasRunOut.store(true, ordering: .relaxed) }
      start = start ?? now
      // The other thread may be waiting for this core.
      sched_yield()
    }
  }
}
