import ArgumentParser

/// The program as shells and its manual see it: the options of drawing stand behind its own name.
///
/// The program itself parses the words after a command by that command alone, and so has no options of its
/// own that a shell could offer.
struct ProgramOutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spiral-report",
    abstract: SpiralReportProgram.configuration.abstract,
    discussion: SpiralReportCommand.configuration.discussion,
    version: SpiralReportProgram.configuration.version,
    subcommands: [CompareCommand.self],
    helpNames: .help)

  @OptionGroup
  var arguments: ReportArguments

  /// Whether a first argument asks for what is made from this outline: completions, or help for programs.
  static func answers(_ word: String?) -> Bool {
    guard let word else { return false }
    return ["--generate-completion-script", "---completion", "--experimental-dump-help"]
      .contains { word.hasPrefix($0) }
  }
}
