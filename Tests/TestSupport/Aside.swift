import Foundation

/// Does work that mostly waits on a thread of its own: those that run tests are as many as there are cores, and
/// one that sleeps is a core that does nothing.
package func aside<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
  }
}
