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
    usage: SpiralReportCommand.configuration.usage,
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
    // A new thread takes 0.5 to 2.5 ms to come to a core of its own (measured on two cores): it does so
    // while the command line is parsed.
    DispatchQueue.global().async {}
    let words = Array(CommandLine.arguments.dropFirst())
    refuseUnknownCommand(words.first)
    do {
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      // The parser cannot know that the word after a list was meant to be part of it.
      if message(for: error).contains("nexpected argument") {
        let hint = "Names in a list are separated by commas: --figures compare,loss\n"
        _ = try? FileDescriptor.standardError.writeAll(hint.utf8)
      }
      exit(withError: error)
    }
  }

  /// Names a first word that is neither a command nor an option, with the nearest one that is.
  ///
  /// Left to the parser it would be an argument too many of the command that draws.
  private static func refuseUnknownCommand(_ word: String?) {
    let commands = ["draw", "compare", "help"]
    guard let word, !word.hasPrefix("-"), !commands.contains(word) else { return }
    let guess =
      (commands + ["--version", "--help"]).nearest(to: word).map { " Did you mean '\($0)'?" }
      ?? " To draw, give --out <dir>."
    exit(
      withError: ValidationError("Unknown command '\(word)'.\(guess)"))
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
