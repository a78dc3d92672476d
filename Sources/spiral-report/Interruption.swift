import Dispatch
import Glibc
import SpiralReport
import Synchronization
import SystemPackage

/// Notices that the user, or the system, asks the program to stop, and lets it stop between two
/// steps instead of in the middle of one.
struct Interruption {
  private let sources: [any DispatchSourceSignal]
  /// Is raised once a signal has come; it may be asked on any thread.
  let flag = Flag()

  init() {
    let flag = flag
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // Where a step waits for something that never comes, asking again ends the program.
        if flag.isRaised {
          let sentence = "spiral-report: Stopped at once. Files already in place are complete.\n"
          _ = try? FileDescriptor.standardError.writeAll(sentence.utf8)
          _exit(ExitStatus.interrupted)
        }
        flag.raise()
      }
      source.resume()
      return source
    }
  }

  /// A one-way flag, readable from any thread.
  final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .relaxed) }
    func raise() { value.store(true, ordering: .relaxed) }
  }
}
