internal import Files
internal import FoundationEssentials
internal import ImageComparison
internal import Images

/// The documents in which the outcome of a check can be written.
public enum OutcomeDocument: String, CaseIterable, Sendable {
  /// For programs.
  case json
  /// For the test pages of CI services, as JUnit XML.
  case junit
  /// For looking at: one page with all images that fail.
  case html
  /// For the page of a CI job: Markdown that is added to what its file holds already.
  case markdown
}

/// Where the outcome of a check is written.
public struct OutcomeFiles: Sendable {
  /// The folder for drawn differences in an output folder, each under the path of its image.
  package static let differencesFolder = "differences"

  private let documents: [(kind: OutcomeDocument, file: DocumentFile)]
  private let summaryPath: String?
  private let folder: (path: String, output: OutputFolder)?
  private let limits: LimitsText
  /// How a JUnit document names the drawn differences.
  public var attachments = AttachmentPaths.fromDocument

  /// Checks the places of files without changing anything, so that a hopeless run ends before its work.
  ///
  /// - Parameters:
  ///   - documents: The path of each document; `-` is standard output.
  ///   - folder: The output folder in which differences are drawn, if any.
  ///   - pair: What is compared, and so is not written to. An actual folder may take documents, unless
  ///     they would look like images.
  ///   - limits: Writes the smallest limits that would have passed.
  /// - Throws: ``RegressionError``: `writesIntoCompared` or `file`.
  public init(
    documents: [OutcomeDocument: String] = [:], differencesIn folder: String? = nil,
    of pair: ImagePair, limits: @escaping LimitsText = \.text
  ) throws(RegressionError) {
    let actual = pair.actual
    let compared = [pair.baseline.path] + (actual.isFolder ? [] : [actual.path])
    for (kind, path) in documents
    where kind != .markdown && actual.isFolder && path.isPNGPath {
      try Self.check(path, besides: [actual.path])
    }
    try self.init(
      documents: documents, differencesIn: folder, besides: compared, limits: limits)
  }

  /// Checks the places of files that are written beside others.
  ///
  /// - Parameters:
  ///   - compared: Folders and files that are compared, and so are not written to.
  ///   - ours: Other files that the same run writes.
  package init(
    documents: [OutcomeDocument: String], differencesIn folder: String?,
    besides compared: [String], and ours: [String] = [], limits: @escaping LimitsText
  ) throws(RegressionError) {
    let ours =
      ours
      + (folder.map { OutputFolder.places(in: $0, below: Self.differencesFolder) } ?? [])
    var files: [(kind: OutcomeDocument, file: DocumentFile)] = []
    for kind in OutcomeDocument.allCases where kind != .markdown {
      guard let path = documents[kind] else { continue }
      try Self.check(path, besides: compared)
      let file = try RegressionError.wrap { () throws(FileError) in try DocumentFile(path) }
      let isTaken = ours.contains(where: file.isAt)
      if isTaken || files.contains(where: { $0.file.place == file.place }) {
        let other = isTaken ? "this run writes another file there" : "another document goes there"
        throw .file(FileFailure(error: .documentNotWritable(path: path, reason: other)))
      }
      files.append((kind, file))
    }
    if let folder { try Self.check(folder, besides: compared) }
    self.documents = files
    self.folder = try folder.map { path throws(RegressionError) in
      (path, try RegressionError.wrap { () throws(FileError) in try OutputFolder(path) })
    }
    summaryPath = documents[.markdown]
    self.limits = limits
  }

  /// Refuses to write into what is compared, or into a baseline that is yet to be made.
  private static func check(
    _ path: String, besides compared: [String]
  ) throws(RegressionError) {
    if isStandardOutput(path) { return }
    for source in compared {
      let way = FileSystem.relativePath(of: path, from: source)
      if FileSystem.isPath(path, within: source) || way != ".." && !way.hasPrefix("../") {
        throw .writesIntoCompared(path: path, compared: source)
      }
    }
  }

  /// Whether drawn differences are shown: in a folder, or on the page.
  public var showsDifferences: Bool {
    folder != nil || documents.contains { $0.kind == .html }
  }

  /// Writes drawn differences, and takes away those of earlier runs; then the documents, each whole or not
  /// at all.
  ///
  /// The outcome stands whatever becomes of its files, so this throws nothing: one that fails does not keep
  /// the others from being written.
  ///
  /// - Returns: What could not be written.
  public func write(_ outcome: CheckOutcome) -> [UnwrittenFile] {
    var failures: [UnwrittenFile] = []
    func attempt(
      _ document: OutcomeDocument?, _ work: () throws(RegressionError) -> Void
    ) {
      do throws(RegressionError) { try work() } catch {
        failures.append(UnwrittenFile(document: document, error: error))
      }
    }
    attempt(nil) { () throws(RegressionError) in
      try RegressionError.wrap { () throws(FileError) in
        try folder?.output.replaceFiles(
          below: Self.differencesFolder, with: outcome.differences)
      }
    }
    // Documents lead to no differences that are not there.
    let drawn = failures.isEmpty ? folder?.path : nil
    for (kind, file) in documents {
      attempt(kind) { () throws(RegressionError) in
        let bytes = try bytes(of: kind, at: file.path, outcome, differencesIn: drawn)
        try RegressionError.wrap { () throws(FileError) in try file.write(bytes) }
      }
    }
    if let summaryPath {
      attempt(.markdown) { () throws(RegressionError) in
        try RegressionError.wrap { () throws(FileError) in
          try outcome.appendMarkdown(to: summaryPath)
        }
      }
    }
    return failures
  }
}

/// A file of an outcome that could not be written, and why.
public struct UnwrittenFile: Sendable {
  /// Which document it is; nothing for the drawn differences.
  public let document: OutcomeDocument?
  /// What happened.
  public let error: RegressionError
}

extension OutcomeFiles {
  /// A document.
  ///
  /// - Parameters:
  ///   - path: Where it goes.
  ///   - folder: The output folder, if differences are drawn there.
  private func bytes(
    of kind: OutcomeDocument, at path: String, _ outcome: CheckOutcome,
    differencesIn folder: String?
  ) throws(RegressionError) -> Data {
    switch kind {
    case .json: return try outcome.json(differencesIn: folder)
    case .junit:
      let attachment = folder.map { folder in
        { (file: String) in attachments.name(of: "\(folder)/\(file)", in: path) }
      }
      return Data(outcome.junit(attachment: attachment, limits).utf8)
    case .html: return Data(try outcome.html(limits).utf8)
    case .markdown: return Data((outcome.markdown() ?? "").utf8)
    }
  }
}

extension CheckOutcome {
  /// The drawn differences, for an output folder.
  fileprivate var differences: [OutputFile] {
    verdicts.compactMap { verdict in
      guard let path = verdict.differencePath else { return nil }
      return verdict.explanation?.png.map { OutputFile(path, $0) }
    }
  }
}
