import ArgumentParser
import FoundationEssentials

/// The manual page of the program, made of what the parser knows: options, their values and their help.
enum Manual {
  /// The page in the language of `man`. It has no date, so that the same sources give the same page.
  static func text() -> String {
    guard
      let tool = try? JSONDecoder().decode(Tool.self, from: Data(ProgramOutline._dumpHelp().utf8))
    else { preconditionFailure("the parser describes itself as it always did") }
    let program = tool.command
    return
      """
      .TH SPIRAL-REPORT 1 "" "spiral-report \(SpiralReportProgram.configuration.version)"
      .SH NAME
      spiral\\-report \\- \(roff(program.summary))
      .SH SYNOPSIS
      .nf
      \(roff(SpiralReportCommand.configuration.usage ?? ""))
      .fi
      .SH DESCRIPTION
      \(paragraphs(program.discussion))
      \(program.sections)
      \((program.subcommands ?? []).filter { $0.commandName != "help" }.map(\.chapter).joined())\
      .SH ENVIRONMENT
      \(variables.map { ".TP\n.B \($0)\n\(roff($1))\n" }.joined())
      """
  }

  private static let variables = [
    (
      "CI",
      "Where it is set, and not to 0, false, no or off, --update is refused and no progress shown."
    ),
    ("GITHUB_STEP_SUMMARY", "The file that the outcome of a comparison is added to, as a table."),
    ("SOURCE_DATE_EPOCH", "When PDF files say they were made, in seconds since 1970."),
    ("TERM", "Where it is dumb or unset, no progress is shown."),
  ]
}

// MARK: What the parser knows

private struct Tool: Decodable {
  let command: Command
}

private struct Command: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let subcommands: [Command]?
  let arguments: [Argument]?

  /// What it does, as a line of an index has it.
  var summary: String {
    let text = abstract ?? ""
    return text.prefix(1).lowercased() + text.dropFirst().prefix { $0 != "." }
  }

  /// The command as a part of the manual of the program.
  var chapter: String {
    let words = (arguments ?? []).filter { $0.kind == "positional" }
      .map { " <\($0.valueName ?? "")>" }
    return ".SH \"THE COMMAND \(commandName.uppercased())\"\n.B spiral\\-report "
      + "\(commandName)\(roff(words.joined())) [<options>]\n.PP\n\(roff(abstract ?? ""))\n"
      + ".PP\n\(paragraphs(discussion))\n\(sections)\n"
  }

  /// The options under their headings, in the order of the help.
  var sections: String {
    let shown = (arguments ?? []).filter(\.shouldDisplay)
    let titles = shown.map(\.title).reduce(into: [String]()) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.map { title in
      ".SS \(roff(title))\n" + shown.filter { $0.title == title }.map(\.entry).joined()
    }.joined()
  }
}

private struct Argument: Decodable {
  let kind: String
  let shouldDisplay: Bool
  let sectionTitle: String?
  let names: [Name]?
  let valueName: String?
  let abstract: String?

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  var title: String { sectionTitle ?? (kind == "positional" ? "Arguments" : "General") }

  /// What it is called and what it does.
  var entry: String {
    let names = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
    let value = kind == "flag" ? "" : " \\fI\(roff(valueName ?? ""))\\fR"
    let label =
      names.isEmpty ? value.dropFirst() : "\\fB\(roff(names.joined(separator: ", ")))\\fR\(value)"
    return ".TP\n\(label)\n\(roff(abstract ?? ""))\n"
  }
}

// MARK: The language of man

/// Text as it stands in a manual page.
private func roff(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : String(escaped)
  }.joined(separator: "\n")
}

/// Paragraphs that blank lines part; lines that begin with blanks are kept as they are.
private func paragraphs(_ text: String?) -> String {
  (text ?? "").split(separator: "\n\n").map { paragraph in
    let lines = paragraph.split(separator: "\n").map { line in
      line.hasPrefix(" ") ? ".nf\n\(roff(String(line)))\n.fi" : roff(String(line))
    }
    return lines.joined(separator: "\n").replacing("\n.fi\n.nf\n", with: "\n")
  }.joined(separator: "\n.PP\n")
}
