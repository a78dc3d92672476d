internal import Dispatch
internal import Synchronization

/// The results of independent pieces of work, done on all cores and returned in order.
func concurrentMap<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Int: Result](minimumCapacity: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { done in (0..<count).compactMap { done[$0] } }
}
