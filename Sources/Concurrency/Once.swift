import Synchronization

/// A value that the first thread to ask computes, while others that ask wait for it.
package final class Once<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  /// Makes a place for a value that nobody has asked for.
  package init() {}

  /// The value, made by `make` unless it exists.
  package func value(_ make: () -> Value) -> Value {
    stored.withLock { stored in
      if let stored { return stored }
      let made = make()
      stored = made
      return made
    }
  }
}

/// One value for each key, computed once; values of different keys may be computed at the same time.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Once<Value>]>([:])

  /// Makes places for values that nobody has asked for.
  package init() {}

  /// The value of a key, made by `make` unless it exists.
  package func value(for key: Key, _ make: () -> Value) -> Value {
    let value = values.withLock { values in
      if let known = values[key] { return known }
      let new = Once<Value>()
      values[key] = new
      return new
    }
    return value.value(make)
  }
}
