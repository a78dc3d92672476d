import ArgumentParser
import CMalloc
import Dispatch
import Files
import Glibc
import SpiralReport
import SystemPackage
import TextFormatting

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
    var words: [String]
    do throws(ValidationError) { words = try Arguments.words() } catch { refuse(error) }
    // Help is asked for in either order; without a command it is that of drawing, which names the others.
    if words.count == 2, ["-h", "--help"].contains(words[0]) { words = ["help", words[1]] }
    if words == ["help"] { words = ["--help"] }
    if words.first == "--generate-manual" { answer(Manual.text()) }
    refuseUnknownCommand(words.first)
    let root: any ParsableCommand.Type =
      ProgramOutline.answers(words.first) ? ProgramOutline.self : self
    do {
      var command = try root.parseAsRoot(words)
      try command.run()
    } catch {
      if error is ExitCode { exit(withError: error) }
      if root.exitCode(for: error).isSuccess { answer(root.fullMessage(for: error) + "\n") }
      refuse(error)
    }
  }
}

// MARK: Answers and refusals

extension SpiralReportProgram {
  /// Prints what was asked for instead of work, and ends the program.
  private static func answer(_ text: String) -> Never {
    let console = Console(isQuiet: false)
    do throws(FileError) {
      try console.show(text)
      exit()
    } catch {
      let failure = Failure(error)
      console.fail(failure)
      exit(withError: ExitCode(failure.status))
    }
  }

  /// Says what is wrong with the command line, and ends the program.
  private static func refuse(_ error: any Error) -> Never {
    let text = fullMessage(for: error)
    let hint = hints.first { text.contains($0.problem) }.map { $0.hint + "\n" } ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).printable }
    _ = try? FileDescriptor.standardError.writeAll(
      (hint + lines.joined(separator: "\n") + "\n").utf8)
    exit(withError: ExitCode(ExitStatus.usage))
  }

  /// What the parser cannot know of mistakes that many make.
  private static let hints: [(problem: String, hint: String)] = [
    // The word after a list was meant to be part of it.
    ("nexpected argument", "Names in a list are separated by commas: --figures compare,loss"),
    ("Unknown option '-v'", "Did you mean '--version', or '--verbose'?"),
    ("Unknown option '-V'", "Did you mean '--version'?"),
    ("Unknown option '-q'", "Did you mean '--quiet'?"),
    ("Unknown option '-o'", "Did you mean '--out'?"),
  ]

  /// Names a first word that is neither a command nor an option, with the nearest one that is.
  ///
  /// Left to the parser it would be an argument too many of the command that draws.
  private static func refuseUnknownCommand(_ word: String?) {
    let commands = ["draw", "compare", "help"]
    guard let word, !word.hasPrefix("-"), !commands.contains(word) else { return }
    let guess =
      (commands + ["--version", "--help"]).nearest(to: word).map { " Did you mean '\($0)'?" }
      ?? " To draw, give --out <dir>."
    refuse(ValidationError("Unknown command '\(word.printable)'.\(guess)"))
  }
}

// MARK: Setting up

extension SpiralReportProgram {
  /// Opens standard streams that are closed: the next files that are opened would take their places.
  ///
  /// They are opened for reading, so that results are not written to nowhere without a word.
  private static func openStandardStreams() {
    while let file = try? FileDescriptor.open(FilePath("/dev/null"), .readOnly) {
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
