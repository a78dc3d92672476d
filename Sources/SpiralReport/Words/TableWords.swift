import Tables
import TextFormatting

extension TableData.Reading {
  /// How the table was read, so that a wrong guess is seen.
  var words: [Phrase] {
    let header: Phrase =
      switch form.header {
      case .none: "no row names the columns"
      case .row: "the first row names the columns"
      case .comment: "a comment names the columns"
      }
    let form: Phrase =
      form.hasDecimalComma
      ? "The table was read with \(separator) between columns and decimal commas; \(header)."
      : "The table was read with \(separator) between columns; \(header)."
    let columns: Phrase = """
      Column \(self.form.x.number) is x, column \(self.form.y.number) is y and column \
      \(self.form.label.number) has the classes.
      """
    let spellings = self.form.classesWithSpellings
    let joined: Phrase? =
      spellings.isEmpty
      ? nil
      : """
      Labels that are the same number in other spellings are one class: \
      \(.list(spellings.map { .verbatim($0) })).
      """
    return [form, columns, joined].compactMap(\.self)
  }

  private var separator: Phrase {
    switch form.separator {
    case .tab: "tabs"
    case .semicolon: "semicolons"
    case .pipe: "pipes"
    case .comma: "commas"
    case .blanks: "blanks"
    }
  }
}
