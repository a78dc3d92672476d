import ArgumentParser
import CMalloc
import Dispatch
import Glibc
import SpiralReport
import SystemPackage

/// The program: it draws, unless told to do something else.
///
/// The commands stand side by side, since options of an outer command would be taken for those of an
/// inner one: both have an `--out`.
@main
struct SpiralReportProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spiral-report",
    abstract: "Draw the figures of a case study, and keep pictures under test.",
    version: SpiralReportVersion.current,
    subcommands: [SpiralReportCommand.self, CompareCommand.self],
    defaultSubcommand: SpiralReportCommand.self,
    // Without a command, help is that of drawing.
    helpNames: [])

  static func main() {
    keepFreedMemory()
    openStandardStreams()
    // A file beyond the limit that the shell sets, or a reader that has gone away, is a write that fails
    // and not the end of the program.
    for number in [SIGXFSZ, SIGPIPE] { signal(number, SIG_IGN) }
    // A thread takes a while to come to a core of its own. It does so while the command line is parsed.
    DispatchQueue.global().async {}
    main(nil)
  }

  /// Opens standard streams that are closed: the next files that are opened would take their places.
  private static func openStandardStreams() {
    while let file = try? FileDescriptor.open(FilePath("/dev/null"), .readWrite) {
      if file.rawValue <= 2 { continue }
      try? file.close()
      break
    }
  }

  /// Lets memory that one picture has left serve the next. By default it goes back to the system, which
  /// has to clear it and map it anew: a tenth of the time of comparing a folder.
  private static func keepFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 25)
    mallopt(M_TRIM_THRESHOLD, .max)
  }
}

extension NameSpecification {
  /// The names that ask a command for help.
  static let help: NameSpecification = [.short, .long]
}
