import ArgumentParser
import SpiralReport

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
}

extension NameSpecification {
  /// The names that ask a command for help.
  static let help: NameSpecification = [.short, .long]
}
