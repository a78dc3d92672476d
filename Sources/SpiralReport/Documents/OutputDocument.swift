import Files
import FoundationEssentials

/// A data file of the report: where it goes, and how it is written.
struct OutputDocument: Sendable {
  /// The path in the output folder.
  let path: String
  /// What it holds, for readers.
  let holds: Phrase
  /// The file, or nothing where the report has nothing to say there.
  private let file: @Sendable (StudyResults) throws -> OutputFile?

  /// A file that is made from its contents.
  init(
    _ path: String, holds: Phrase,
    contents: @escaping @Sendable (StudyResults) throws -> Data?
  ) {
    self.init(path, holds: holds) { try contents($0).map { OutputFile(path, $0) } }
  }

  /// A file that others need too, so that it is made once.
  init(
    _ path: String, holds: Phrase, file: @escaping @Sendable (StudyResults) throws -> OutputFile?
  ) {
    self.path = path
    self.holds = holds
    self.file = file
  }

  /// The data files, in the order in which they are listed.
  static let data: [OutputDocument] = [
    .points, .linearLosses, .networkLosses, .seeds, .linearBoundary, .networkBoundary, .weights,
  ]
}

extension OutputDocument {
  /// The piece of work that writes the file, independent of all others.
  func work(on results: StudyResults) -> @Sendable () -> Result<OutputFile?, ReportError> {
    {
      do {
        return .success(try file(results))
      } catch {
        // Only a number that is not finite cannot be encoded.
        return .failure(.notEncodable(document: path, reason: "\(error)"))
      }
    }
  }
}

extension OutputDocument {
  /// Files that were written, with what they hold, in the order in which they are listed.
  static func told(of files: [OutputFile]) -> [(path: String, content: Phrase)] {
    data.filter { document in files.contains { $0.path == document.path } }
      .map { ($0.path, $0.holds) } + [(ReportDocument.path, "all numbers of this report")]
  }
}
