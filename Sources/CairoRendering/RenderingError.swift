internal import Cairo
public import Images

/// Why a scene could not become the bytes of a file, or a font could not be used.
public enum RenderingError: Error, Hashable, Sendable {
  /// An image has more pixels on a side than Cairo can draw.
  case imageTooLarge(width: Int, height: Int, limit: Int)
  /// A page is larger than a PDF reader must accept, in points.
  case pageTooLarge(width: Int, height: Int, limit: Int)
  /// The default font is in none of the folders.
  case noDefaultFont(folders: [String])
  /// A font file cannot be read.
  case unreadableFont(reason: String)
  /// Cairo refused or failed; `task` completes the sentence "Cairo could not …".
  case drawingFailed(task: String, reason: String)
  /// An image could not be written as PNG.
  case encoding(PNGEncodingError)
  /// Cairo's SVG has a part that the canonical form does not cover.
  case unknownSVG(part: String)
}

extension RenderingError {
  init(_ error: CairoError) {
    switch error {
    case .imageTooLarge(let width, let height, let limit):
      self = .imageTooLarge(width: width, height: height, limit: limit)
    case .pageTooLarge(let width, let height, let limit):
      self = .pageTooLarge(width: width, height: height, limit: limit)
    case .unreadableFont(let reason): self = .unreadableFont(reason: reason)
    case .failed(let task, let reason): self = .drawingFailed(task: task, reason: reason)
    }
  }
}

extension RenderingError: CustomStringConvertible {
  /// What happened, with the values, and what to do.
  public var description: String { advice.map { "\(fact) \($0)" } ?? fact }

  /// What happened, with the values.
  package var fact: String {
    switch self {
    case .imageTooLarge(let width, let height, let limit):
      "An image of \(width) × \(height) pixels is too large: Cairo draws at most \(limit) pixels "
        + "on a side."
    case .pageTooLarge(let width, let height, let limit):
      "A page of \(width) × \(height) pt is too large: PDF allows at most \(limit) pt on a side."
    case .noDefaultFont(let folders):
      "DejaVuSans.ttf was not found in \(folders.joined(separator: ", "))."
    case .unreadableFont(let reason):
      "FreeType could not read the font. Reason: \(reason)."
    case .drawingFailed(let task, let reason):
      "Cairo could not \(task). Reason: \(reason)."
    case .encoding(let error): error.description
    case .unknownSVG(let part):
      "Cairo wrote \(part), which the canonical SVG does not cover."
    }
  }

  /// What to do about it, if anything can be done.
  private var advice: String? {
    switch self {
    case .imageTooLarge: "Choose a smaller scale or page."
    case .pageTooLarge: "Choose a smaller page."
    case .noDefaultFont: "Install the package fonts-dejavu-core."
    case .unreadableFont: "Pass a TrueType or OpenType font file."
    case .drawingFailed, .encoding: nil
    case .unknownSVG: "Choose PNG or PDF, or use another version of Cairo."
    }
  }
}
