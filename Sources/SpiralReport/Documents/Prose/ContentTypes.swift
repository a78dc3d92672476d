internal import Mustache

// How values are written in the language of a document. Templates name none of these: each document's is
// put before its template, so that a template of one's own cannot forget it.

/// Text of Markdown, also within an attribute of HTML in it.
struct MarkdownContent: MustacheContentType {
  /// What may mean something anywhere in Markdown, in its extensions, or in pandoc's.
  private static let special = Set("&<>\"\\`*_[]{}#|~^$@!".unicodeScalars)

  func escapeText(_ text: String) -> String {
    let scalars = Array(text.onOneLine.unicodeScalars)
    let block = Self.blockMark(scalars)
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      if index == block || Self.special.contains(scalar) {
        escaped += "&#\(scalar.value);"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// What would begin a list, a heading or code where the text begins a line: "- ", "+ ", "1. ", blanks.
  private static func blockMark(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if "-+=: ".unicodeScalars.contains(first) { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count, ".)".unicodeScalars.contains(scalars[digits]),
      digits + 1 == scalars.count || scalars[digits + 1] == " "
    else { return nil }
    return digits
  }
}

/// Text of LaTeX, whatever its engine.
struct LaTeXContent: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = ""
    var last: Unicode.Scalar?
    for scalar in text.onOneLine.unicodeScalars {
      // Two of these would become a dash or a quotation mark.
      if scalar == last, "-',".unicodeScalars.contains(scalar) { escaped += "{}" }
      escaped += Self.commands[scalar] ?? String(scalar)
      last = scalar
    }
    return escaped
  }

  private static let commands: [Unicode.Scalar: String] = [
    "\\": #"\textbackslash{}"#, "{": #"\{"#, "}": #"\}"#, "$": #"\$"#, "&": #"\&"#, "#": "\\#",
    "_": #"\_"#, "%": #"\%"#, "~": #"\textasciitilde{}"#, "^": #"\textasciicircum{}"#,
    "<": #"\textless{}"#, ">": #"\textgreater{}"#, "|": #"\textbar{}"#,
    // A straight mark needs an encoding that a note may not have.
    "\"": #"\char`\"{}"#,
    "`": #"\textasciigrave{}"#,
    "\u{A0}": "~", "\u{202F}": #"\,"#, "−": "$-$", "×": #"$\times$"#,
    "·": #"$\cdot$"#, "…": #"\ldots{}"#, "–": #"\textendash{}"#, "—": #"\textemdash{}"#,
  ]
}

/// What stands between quotation marks in Typst.
struct TypstContent: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = ""
    for scalar in text.onOneLine.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}

extension String {
  /// The string with a blank for each break of a line, which would end what it stands in; other control
  /// characters are left out, since no document can carry them.
  fileprivate var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": line += " "
      default:
        if scalar.properties.generalCategory != .control { line.unicodeScalars.append(scalar) }
      }
    }
    return line
  }
}

extension DocumentKind {
  /// The name by which Mustache knows how values are written: `HTML` is its own.
  var contentType: String {
    Self.registerContentTypes
    return contentName
  }

  private var contentName: String { rawValue.uppercased() }

  private static let registerContentTypes: Void = {
    for kind in allCases {
      if let content = kind.content {
        MustacheContentTypes.register(content, named: kind.contentName)
      }
    }
  }()
}
