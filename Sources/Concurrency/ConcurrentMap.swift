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

/// The results of two pieces of work that are done at the same time, if there are cores for it.
///
/// - Throws: What the first piece throws or, if it succeeds, the second.
package func concurrently<First: Sendable, Second: Sendable, Failure: Error>(
  _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let results = concurrentMap(2) { index -> (Result<First, Failure>?, Result<Second, Failure>?) in
    index == 0
      ? (Result { () throws(Failure) in try first() }, nil)
      : (nil, Result { () throws(Failure) in try second() })
  }
  guard let first = results[0].0, let second = results[1].1 else {
    preconditionFailure("a piece of work for each index")
  }
  return (try first.get(), try second.get())
}

/// The results of many small pieces of work, done in runs on all cores and returned in order.
///
/// - Parameters:
///   - count: How many pieces there are.
///   - runLength: How many are done in a row; with fewer pieces than that there is no other core.
///   - body: Does the piece with an index in `0 ..< count`.
/// - Returns: What `body` returned for 0, 1, …, `count − 1`.
package func concurrentMap<Result: Sendable>(
  _ count: Int, inRunsOf runLength: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  guard count > runLength else { return (0..<count).map(body) }
  let runs = concurrentMap((count + runLength - 1) / runLength) { run in
    (run * runLength..<min(count, (run + 1) * runLength)).map(body)
  }
  return Array(runs.joined())
}
