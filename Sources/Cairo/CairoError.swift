/// What can go wrong between a drawing and its bytes.
public enum CairoError: Error, Hashable, Sendable {
  /// A picture has more pixels on a side than Cairo can draw.
  case pictureTooLarge(width: Int, height: Int, limit: Int)
  /// A page is larger than a PDF reader must accept, in points.
  case pageTooLarge(width: Int, height: Int, limit: Int)
  /// The bytes of a font file could not be read by FreeType.
  case unreadableFont(reason: String)
  /// Cairo refused or failed; `task` completes the sentence "Cairo could not …".
  case failed(task: String, reason: String)
}

extension CairoError: CustomStringConvertible {
  /// What happened, with the values, and what to do.
  public var description: String {
    switch self {
    case .pictureTooLarge(let width, let height, let limit):
      "A picture of \(width) × \(height) pixels is too large: Cairo draws at most \(limit) pixels "
        + "on a side. Choose a smaller scale or page."
    case .pageTooLarge(let width, let height, let limit):
      "A page of \(width) × \(height) pt is too large: PDF allows at most \(limit) pt on a side. "
        + "Choose a smaller page."
    case .unreadableFont(let reason):
      "FreeType could not read the font. Reason: \(reason). Pass a TrueType or OpenType font file."
    case .failed(let task, let reason):
      "Cairo could not \(task). Reason: \(reason)."
    }
  }
}
