import SpiralCore
import Tables
import TextFormatting

extension PointTable {
  /// How many rows were left out, with what is wrong with the first of them; nothing where none were.
  var skippedWords: Phrase? {
    guard let first = skippedRows.first else { return nil }
    let total = skippedCount + dataset.exampleCount
    let place = "\(first.place): \(first.reason)"
    return skippedCount == 1
      ? "1 of \(total.grouped) rows was left out (\(place))."
      : "\(skippedCount.grouped) of \(total.grouped) rows were left out (the first is \(place))."
  }
}

extension TableForm {
  /// How the table is written, in sentences.
  var words: [Phrase] {
    var words: [Phrase] = [separatorWords]
    switch header {
    case .none: words.append("The table has no header.")
    case .row: break
    case .comment: words.append("The column names are in a comment line.")
    }
    if columnCount > 3 {
      words.append(
        """
        Of its \(columnCount) columns, \(x.description) and \(y.description) are the coordinates and \
        \(label.description) is the label.
        """)
    }
    if commentCount > 0 {
      words.append(
        commentCount == 1
          ? "1 line is a comment." : "\(commentCount.grouped) lines are comments.")
    }
    if !classesWithSpellings.isEmpty {
      let names = classesWithSpellings.joined(atMost: 5)
      words.append("Labels written in more than one way count as one class: \(names).")
    }
    return words
  }

  private var separatorWords: Phrase {
    switch (separator, hasDecimalComma) {
    case (.blanks, false): "The table was read with blanks between columns."
    case (.blanks, true): "The table was read with blanks between columns and a decimal comma."
    case (.tab, false): "The table was read with tabs between columns."
    case (.tab, true): "The table was read with tabs between columns and a decimal comma."
    case (let mark, false): "The table was read with \(mark.description) between columns."
    case (let mark, true):
      "The table was read with \(mark.description) between columns and a decimal comma."
    }
  }
}
