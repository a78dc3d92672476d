import Synchronization

/// The changes of files that this process makes, so that its end never falls into one of them.
///
/// A program that is asked to stop may end at any moment, whatever its threads compute, if not in the middle
/// of a change: a file would be left under a temporary name, or a report half of one run and half of another.
package enum FileChanges {
  private static let state = Mutex(State())

  private struct State {
    /// How many changes are going on.
    var depth = 0
    /// Whether a file is no longer as it was when the program started.
    var haveBegun = false
    /// Ends the program as soon as no change is going on.
    var end: (@Sendable (_ haveBegun: Bool) -> Never)?
  }

  /// Makes a change that the end of the program must not cut in two; changes may lie in one another.
  static func whole<Value, Failure: Error>(
    _ change: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    state.withLock { state in
      state.depth += 1
      state.haveBegun = true
    }
    defer {
      state.withLock { state in
        state.depth -= 1
        // Under the lock, so that no other change begins meanwhile.
        if state.depth == 0, let end = state.end { end(true) }
      }
    }
    return try change()
  }

  /// Ends the program: at once, or when the changes that are going on are made.
  ///
  /// - Parameter end: Ends it, told whether any file was changed. It must not change files.
  package static func finish(_ end: @escaping @Sendable (_ haveBegun: Bool) -> Never) {
    state.withLock { state in
      if state.depth == 0 { end(state.haveBegun) }
      state.end = end
    }
  }
}
