/// Why an image could not be written as PNG.
public enum PNGEncodingError: Error, Hashable, CustomStringConvertible {
  /// The size is zero or beyond what PNG can hold.
  case size(width: Int, height: Int)
  /// A text holds a NUL character, which ends a text in PNG.
  case nulInText(keyword: String)
  /// libpng failed, almost always for want of memory.
  case libpng(String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .size(let width, let height):
      "A PNG cannot be \(width) × \(height) pixels. Choose a size from 1 to 2147483647."
    case .nulInText(let keyword):
      "The PNG text '\(keyword)' contains a NUL character. Remove it."
    case .libpng(let message):
      "libpng could not write the image: \(message). Try a smaller one."
    }
  }
}
