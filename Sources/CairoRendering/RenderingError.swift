public import Cairo
public import Images

/// What can go wrong when a scene becomes the bytes of a file.
public enum RenderingError: Error, Hashable, Sendable {
  /// Drawing failed.
  case drawing(CairoError)
  /// A picture could not be written as PNG.
  case encoding(PNGEncodingError)
  /// Cairo's SVG has a part that the canonical form does not know.
  case unknownSVG(part: String)
}

extension RenderingError: CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    switch self {
    case .drawing(let error): error.description
    case .encoding(let error): error.description
    case .unknownSVG(let part):
      "Cairo wrote \(part), which the canonical SVG does not know. Choose PNG or PDF, or another "
        + "version of Cairo."
    }
  }
}
