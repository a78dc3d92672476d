import ArgumentParser
import TextFormatting

/// What one option is: its name, its values as words, its default and its help.
///
/// Parsing, help, defaults, completion and the command in `report.json` all come from here.
struct OptionSpec<Value: Equatable & Sendable>: Sendable {
  /// The name without the dashes.
  let name: String
  /// The value where the option is not given.
  let standard: Value
  /// The value as a word of the command line, or nothing where no word gives it.
  let word: @Sendable (Value) -> String?
  /// Reads the value; throws a `ValidationError`.
  let read: @Sendable (String) throws -> Value
  /// What help says of it, the default included.
  let help: ArgumentHelp
  /// What a shell offers for the value.
  let completion: CompletionKind?
  /// What stands for the value where no path of this machine may be named.
  private let placeholder: String?

  /// Describes an option.
  ///
  /// - Parameters:
  ///   - help: What it does; the default is added.
  ///   - shownDefault: The default as help shows it, if not as the word that gives it.
  ///   - valueName: What help calls the value, if not by the name of the option.
  ///   - placeholder: What stands for the value where no path may be named, if it is one.
  init(
    _ name: String, default standard: Value, help: String, shownDefault: String? = nil,
    valueName: String? = nil, completion: CompletionKind? = nil, placeholder: String? = nil,
    read: @escaping @Sendable (String) throws -> Value,
    word: @escaping @Sendable (Value) -> String?
  ) {
    self.name = name
    self.standard = standard
    self.read = read
    self.word = word
    self.completion = completion
    self.placeholder = placeholder
    let shown = shownDefault ?? word(standard)
    let text = shown.map { "\(help) (default: \($0))" } ?? help
    self.help = valueName.map { ArgumentHelp("\(text)", valueName: $0) } ?? "\(text)"
  }

  /// The words that give a value: none for the default.
  func words(
    for value: Value, _ paths: PathWords = .given, evenIfDefault: Bool = false
  ) -> [String] {
    guard evenIfDefault || value != standard, let word = word(value) else { return [] }
    return ["--\(name)", paths == .placeholders ? placeholder ?? word : word]
  }
}

extension OptionSpec<String?> {
  /// An option whose value is the path of a file or a folder.
  ///
  /// - Parameters:
  ///   - placeholder: What stands for the path in the command of a report, FILE or DIR.
  ///   - valueName: What help calls it.
  init(
    path name: String, placeholder: String, help: String, valueName: String,
    completion: CompletionKind
  ) {
    self.init(
      name, default: nil, help: help, valueName: valueName, completion: completion,
      placeholder: placeholder, read: { $0 }, word: { $0 })
  }
}

/// How the words of a command give paths.
enum PathWords {
  /// By FILE and DIR: a report names no path of the machine that it was made on.
  case placeholders
  /// As the user wrote them.
  case given
}

extension Option where Value: Equatable & Sendable {
  /// An option as the table describes it.
  ///
  /// It takes the next word for its value, so that −1 is a bad value and not a missing one.
  init(_ spec: OptionSpec<Value>) {
    self.init(
      wrappedValue: spec.standard, name: .customLong(spec.name), parsing: .unconditional,
      help: spec.help, completion: spec.completion, transform: spec.read)
  }
}

extension Option {
  /// An option of which it matters whether it is given: the value is nothing where it is not.
  init<Wrapped: Equatable & Sendable>(given spec: OptionSpec<Wrapped>) where Value == Wrapped? {
    self.init(
      name: .customLong(spec.name), parsing: .unconditional, help: spec.help,
      completion: spec.completion, transform: spec.read)
  }
}

/// A group of options as rows of the table.
protocol OptionTable: ParsableArguments {
  /// The options in the order in which a command gives them.
  static var rows: [OptionRow<Self>] { get }
}

/// One option of a group: where its value is, and the words that give it.
struct OptionRow<Group>: Sendable {
  /// The words of the command line for the value of a group.
  let words: @Sendable (Group, PathWords) -> [String]

  /// Finds the value of an option in its group.
  init<Value>(_ spec: OptionSpec<Value>, _ value: any KeyPath<Group, Value> & Sendable) {
    words = { spec.words(for: $0[keyPath: value], $1) }
  }

  /// Finds whether a flag is given.
  init(flag name: String, _ value: any KeyPath<Group, Bool> & Sendable) {
    words = { group, _ in group[keyPath: value] ? ["--\(name)"] : [] }
  }

  /// Finds the paths of an option that may be given again.
  init(
    files name: String, placeholder: String, _ paths: any KeyPath<Group, [String]> & Sendable
  ) {
    words = { group, words in
      group[keyPath: paths].flatMap { ["--\(name)", words == .placeholders ? placeholder : $0] }
    }
  }

  /// Finds the value of an option that may not be given.
  ///
  /// - Parameter namesDefaults: Whether the default makes a difference to not giving the option.
  init<Value>(
    given spec: OptionSpec<Value>, _ value: any KeyPath<Group, Value?> & Sendable,
    namesDefaults: @escaping @Sendable (Group) -> Bool
  ) {
    words = { group, paths in
      guard let value = group[keyPath: value] else { return [] }
      return spec.words(for: value, paths, evenIfDefault: namesDefaults(group))
    }
  }
}

extension OptionTable {
  /// The words of the command line that give these options.
  func words(_ paths: PathWords) -> [String] { Self.rows.flatMap { $0.words(self, paths) } }
}
