import Dispatch
import Synchronization

/// The results of independent pieces of work, done on all cores and returned in order.
///
/// Which core does which piece is left to the system, so a result must depend on its index alone.
///
/// - Parameters:
///   - count: How many pieces there are.
///   - body: Does the piece with an index in `0 ..< count`.
/// - Returns: What `body` returned for 0, 1, …, `count − 1`.
package func concurrentMap<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Int: Result](minimumCapacity: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { done in (0..<count).compactMap { done[$0] } }
}
