package import Files
package import ImageRegression
package import SpiralCore
package import Tables
import TextFormatting

/// Why a report could not be made, as facts.
package enum ReportError: Error, Equatable {
  /// The loss of a model became infinite or not a number.
  case diverged(model: ModelName, Divergence)
  /// A file could not be read or written.
  case file(FileError)
  /// A table of points cannot be used.
  case table(TableError)
  /// Models were trained on a table, and the points of it do not lie beside the file of their weights.
  case noPoints(weights: String)
  /// Options say other things of the run that made weights than their file.
  case conflicts(path: String, [SettingConflict])
  /// The pictures could not be compared with their baseline.
  case regression(RegressionError)
  /// None of the folders has the default font.
  case noFont(folders: [String])
  /// No font has the characters of the language of the report, which has this tag.
  case noFontForLanguage(String)
  /// A font file cannot be used.
  case unreadableFont(path: String, reason: String)
  /// A figure would have more pixels than Cairo can draw.
  case figureTooLarge(reason: String)
  /// The report would take more bytes of memory than there are.
  case notEnoughMemory(needed: Double, available: Double)
  /// A figure could not be drawn.
  case drawingFailed(figure: String, reason: String)
  /// A document could not be written as JSON.
  case notEncodable(document: String, reason: String)
}

extension ReportError: CustomStringConvertible {
  /// What happened.
  package var description: String {
    switch self {
    case .diverged(.linear, let divergence):
      "Training of the linear model failed: \(divergence.fact)"
    case .diverged(.network, let divergence): "Training of the net failed: \(divergence.fact)"
    case .file(let error): error.description
    case .table(let error): error.description
    case .noPoints(let path):
      "'\(path)' cannot be used: the models were trained on a table, and its points.csv is not "
        + "beside the file."
    case .conflicts(let path, let conflicts):
      "'\(path)' says other things of its run than what is given: "
        + conflicts.map { "\(Language.english($0.setting.words)) \($0.known), not \($0.given)" }
        .joined(separator: "; ") + "."
    case .regression(let error): error.description
    case .noFont(let folders):
      "DejaVuSans.ttf was not found in \(folders.joined(separator: ", "))."
    case .noFontForLanguage(let language):
      "No installed font has the characters of the language '\(language)'."
    case .unreadableFont(let path, let reason): "The font '\(path)' cannot be used. \(reason)"
    case .figureTooLarge(let reason): reason
    case .notEnoughMemory(let needed, let available):
      "This takes about \((needed / 1e9).formatted(decimals: 1)) GB of memory, and there are "
        + "\((available / 1e9).formatted(decimals: 1)) GB."
    case .drawingFailed(let figure, let reason):
      "The figure '\(figure)' could not be drawn. \(reason)"
    case .notEncodable(let document, let reason):
      "'\(document)' could not be written: \(reason)."
    }
  }
}

extension ReportError {
  /// Does work with files as part of a report.
  static func wrap<Value>(_ work: () throws(FileError) -> Value) throws(ReportError) -> Value {
    do {
      return try work()
    } catch {
      throw .file(error)
    }
  }
}
