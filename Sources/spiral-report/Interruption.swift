import CProcess
import Dispatch
import Files
import Glibc
import Synchronization

/// Ends the program when the user, or the system, asks it to stop: at once, whatever it computes, but never
/// in the middle of a change to files.
///
/// Nothing that computes has to ask whether to go on, so that no stage can forget to. What is left behind is
/// as it was, or whole.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Listens to signals from now on.
  ///
  /// - Parameter console: Says that the program stopped.
  init(_ console: Console) {
    let asked = Flag()
    // A queue of its own has a thread of its own, also while all others compute.
    let queue = DispatchQueue(label: "signals", qos: .userInteractive)
    // `nohup` ignores the end of the terminal in the name of the program that it starts.
    let numbers = [SIGINT, SIGTERM] + (is_signal_ignored(SIGHUP) ? [] : [SIGHUP])
    sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // Where a change waits for something that never comes, asking again ends the program.
        if asked.isRaised {
          Self.end(console, "Stopped at once. Files already in place are complete.")
        }
        asked.raise()
        FileChanges.finish { haveBegun in
          Self.end(
            console,
            haveBegun
              ? "Stopped. Files already written are complete."
              : "Stopped. Nothing was written; files of an earlier run are as they were.")
        }
      }
      source.resume()
      return source
    }
  }

  private static func end(_ console: Console, _ message: String) -> Never {
    console.fail(Failure(message: message, status: ExitStatus.interrupted))
    _exit(ExitStatus.interrupted)
  }

  /// A one-way flag, readable from any thread.
  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .relaxed) }
    func raise() { value.store(true, ordering: .relaxed) }
  }
}
