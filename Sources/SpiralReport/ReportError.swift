package import Files
package import ImageRegression
package import SpiralCore

/// Why a report could not be made, as facts.
package enum ReportError: Error, Equatable {
  /// The loss of a model became infinite or not a number.
  case diverged(model: ModelName, Divergence)
  /// A file or a folder cannot be read or written.
  case file(FileError)
  /// None of the folders has the font.
  case noFont(folders: [String])
  /// A font file cannot be used.
  case unreadableFont(path: String, reason: String)
  /// A picture would be larger than Cairo can draw.
  case pictureTooLarge(reason: String)
  /// A picture could not be drawn.
  case drawingFailed(figure: String, reason: String)
  /// The user, or the system, asked the program to stop.
  case interrupted
  /// The pictures could not be compared with their baseline.
  case regression(RegressionError)
}

extension ReportError {
  /// Does work with files.
  static func wrap<Result>(_ work: () throws(FileError) -> Result) throws(ReportError) -> Result {
    do { return try work() } catch { throw .file(error) }
  }
}

extension ReportError: CustomStringConvertible {
  /// What happened.
  package var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .diverged(.linear, let divergence): "Training of the linear model failed: \(divergence)"
    case .diverged(.network, let divergence): "Training of the net failed: \(divergence)"
    case .noFont(let folders):
      "DejaVuSans.ttf was not found in \(folders.joined(separator: ", "))."
    case .unreadableFont(let path, let reason):
      "The font '\(path)' cannot be used. \(reason)"
    case .pictureTooLarge(let reason): "\(reason)"
    case .drawingFailed(let figure, let reason):
      "The figure '\(figure)' could not be drawn. \(reason)"
    case .interrupted: "Stopped."
    case .regression(let error): "\(error)"
    }
  }
}
