import Synchronization

/// A thread that has nothing else to do and takes work from another at once, until it is dismissed.
///
/// It waits busily between two pieces of work, which may take a few microseconds each.
package final class Assistant: Sendable {
  private enum State { case absent, serving, dismissed }
  private let state = Mutex(State.absent)
  private let work = Handover<(@Sendable () -> Void)?>()

  /// Makes a place that no thread is in yet.
  package init() {}

  /// Does what is handed to it on the calling thread, and returns when it is dismissed, be it before.
  package func serve() {
    let isWanted = state.withLock { state in
      if state == .absent { state = .serving }
      return state == .serving
    }
    guard isWanted else { return }
    let patience = Patience()
    while let work = work.take(patience) { work() }
  }

  /// Whether a thread is there and takes work.
  package var isServing: Bool { state.withLock { $0 == .serving } }

  /// Hands work over.
  ///
  /// - Precondition: a thread is serving, and has begun with the last piece.
  package func start(_ work: @escaping @Sendable () -> Void) {
    precondition(isServing, "a thread takes work")
    self.work.give(work)
  }

  /// Lets the thread go once it has done its work; one that comes later goes at once.
  package func dismiss() {
    let wasServing = state.withLock { state in
      defer { state = .dismissed }
      return state == .serving
    }
    if wasServing { work.give(nil) }
  }
}
