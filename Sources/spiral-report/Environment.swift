import FoundationEssentials
import Glibc

/// What the environment says, each variable by its value: one that is empty or blank says nothing.
enum Environment {
  /// The value of a variable, if it says anything.
  static func value(_ name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name] ?? ""
    return value.allSatisfy(\.isWhitespace) ? nil : value
  }

  /// Whether this runs in continuous integration: `CI` is set, and not to a word for no.
  static var isContinuousIntegration: Bool {
    !["0", "false", "no", "off"].contains(value("CI")?.lowercased() ?? "no")
  }

  /// Whether standard error is a terminal on which a line can be written over, with someone before it.
  ///
  /// Colours are another question, which `NO_COLOR` answers: there are none.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && !isContinuousIntegration
      && !["dumb", "unknown"].contains(value("TERM") ?? "dumb")
  }
}
