import Dispatch
import Glibc
import Synchronization

/// Notices that the user, or the system, asks the program to stop, and lets it stop between two
/// steps instead of in the middle of one.
struct Interruption {
  private let sources: [any DispatchSourceSignal]
  private let flag = Flag()

  init() {
    let flag = flag
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { flag.raise() }
      source.resume()
      return source
    }
  }

  /// Whether a signal has come.
  var isRequested: Bool { flag.isRaised }

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .relaxed) }
    func raise() { value.store(true, ordering: .relaxed) }
  }
}
