internal import Files
internal import FoundationEssentials
internal import Mustache

/// The templates of the documents that are asked for: those of the program, or the user's own.
struct DocumentTemplates: Sendable {
  private var templates: [DocumentKind: MustacheTemplate] = [:]
  /// The style sheet of the page.
  let style: String
  /// The script of the page.
  let script: String

  /// Reads the templates.
  ///
  /// - Parameter folder: A folder whose files stand for those of the program with the same names.
  /// - Throws: `file` where the folder has none of them, or one that cannot be used.
  init(for kinds: [DocumentKind], replacedFrom folder: String? = nil) throws(ReportError) {
    let files = try ReportError.wrap { () throws(FileError) in
      try folder.map { folder throws(FileError) in try Self.files(in: folder) } ?? [:]
    }
    func text(_ name: String) throws(ReportError) -> String {
      if let file = files[name] {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
          throw .file(file.bad("it is not UTF-8"))
        }
        return text
      }
      return String(decoding: Self.own[name] ?? [], as: UTF8.self)
    }
    for kind in kinds {
      // On a line of its own, which leaves none behind.
      let head = "{{%CONTENT_TYPE:\(kind.contentType)}}\n"
      do {
        templates[kind] = try MustacheTemplate(string: head + text(kind.templateName))
      } catch let error as ReportError {
        throw error
      } catch {
        guard let file = files[kind.templateName] else {
          preconditionFailure("The template of \(kind.path) is not well-formed: \(error)")
        }
        let fault = error as? MustacheTemplate.ParserError
        throw .file(
          file.bad(at: fault.map { "line \($0.context.lineNumber - 1)" }, Self.reason(fault?.error))
        )
      }
    }
    style = try text("report.css")
    script = try text("report.js")
  }

  /// The document with values in their places.
  func text(_ kind: DocumentKind, _ values: DocumentValues) -> String {
    templates[kind]?.render(values) ?? ""
  }
}

extension DocumentTemplates {
  /// The files of the program by their names.
  private static var own: [String: [UInt8]] {
    var files = [
      "report.css": PackageResources.report_css, "report.js": PackageResources.report_js,
    ]
    for kind in DocumentKind.allCases { files[kind.templateName] = kind.template }
    return files
  }

  /// The names of the files that a folder can replace.
  static var fileNames: [String] { own.keys.sorted() }

  /// The files of a folder that have the name of a template.
  private static func files(in folder: String) throws(FileError) -> [String: InputFile] {
    guard try FileSystem.isFolder(folder) else {
      throw .notOpened(path: folder, reason: "it is not a folder")
    }
    var files: [String: InputFile] = [:]
    for name in fileNames where FileSystem.exists("\(folder)/\(name)") {
      files[name] = try InputFile("\(folder)/\(name)")
    }
    guard !files.isEmpty else {
      let names = fileNames.joined(separator: ", ")
      throw .notOpened(path: folder, reason: "it has none of the templates \(names)")
    }
    return files
  }

  /// What is wrong with a template, in words.
  private static func reason(_ error: (any Error)?) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed by another name"
    case .expectedSectionEnd: "a section is not closed"
    case .unfinishedName, nil: "a tag is not closed, or its name has an invalid character"
    case .invalidSetDelimiter: "the tag that sets the delimiters is malformed"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "unknown pragma"
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
      .textInsideInheritSection:
      "a block contains something that is not allowed in it"
    }
  }
}
