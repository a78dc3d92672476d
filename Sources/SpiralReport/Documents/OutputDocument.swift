import Files
import FoundationEssentials

/// A data file of the report: where it goes, and how it is written.
struct OutputDocument: Sendable {
  /// The path in the output folder.
  let path: String
  /// The contents, or nothing where the report has nothing to say there.
  private let contents: @Sendable (StudyResults) throws -> Data?

  init(_ path: String, contents: @escaping @Sendable (StudyResults) throws -> Data?) {
    self.path = path
    self.contents = contents
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
        return .success(try contents(results).map { OutputFile(path, $0) })
      } catch {
        // Only a number that is not finite cannot be encoded.
        return .failure(.notEncodable(document: path, reason: "\(error)"))
      }
    }
  }
}
