internal import Mustache

/// What the templates of documents get: text in the language of the report, by the names of these
/// properties.
struct DocumentValues: Sendable {
  let language: String
  let title: String
  let verdict: String
  let hasWarnings: Bool
  let warnings: [String]
  let hasFigures: Bool
  let figures: [Figure]
  let sections: [Section]
  let command: String
  /// What begins and ends a block of code in Markdown: no row of grave accents in the command is as long.
  let fence: String
  let files: [File]
  let version: String
  /// The headings and labels of templates.
  let words: Words
  /// The style sheet and the script of the page.
  var style = ""
  var script = ""
  /// Characters that an engine of LaTeX may not know.
  var rareCharacters: [Character] = []

  struct Words: Sendable {
    let warnings: String
    let contents: String
    let figures: String
    let description: String
    let command: String
    let commandNote: String
    let copy: String
    let copied: String
    let files: String
    let madeBy: String
  }

  struct Figure: Sendable {
    let name: String
    let title: String
    let caption: String
    let alternative: String
    let description: String
    /// The file that the document shows, as a link and as a name; nothing where it can show none.
    let image: File?
    /// The same on dark paper, where it was drawn on both.
    let darkImage: File?
    /// All files.
    let files: [File]
    /// The drawing for both papers, of the page.
    let drawing: String
    let width: String
    /// The width below which the page does not shrink it, or text would be too small.
    let leastWidth: String
  }

  struct File: Sendable {
    let path: String
    /// The path as a relative URL.
    let link: String
    let content: String
  }

  struct Section: Sendable {
    let id: String
    let heading: String
    let paragraphs: [String]
    let tables: [Table]
  }

  struct Table: Sendable {
    let name: String
    let columnCount: Int
    let columns: [Cell]
    let rows: [Row]
  }

  struct Row: Sendable {
    let isMarked: Bool
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let text: String
    let isNumber: Bool
    /// Whether it names its row.
    let isFirst: Bool
    let isLast: Bool
  }

  struct Character: Sendable {
    let character: String
    let code: String
  }
}

// A document has hundreds of these: naming their values spares the template engine to look for them by
// reflection, which takes most of its time.

extension DocumentValues.Cell: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "isNumber": isNumber
    case "isFirst": isFirst
    case "isLast": isLast
    default: nil
    }
  }
}

extension DocumentValues.Row: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "isMarked": isMarked
    case "cells": cells
    default: nil
    }
  }
}
