/// Why a file could not be read as a PNG image.
public enum PNGDecodingError: Error, Hashable {
  /// The file has no bytes.
  case empty
  /// The file is a Git LFS pointer: the image itself was not fetched.
  case gitLFSPointer
  /// The file is something else and begins like this.
  case notPNG(start: String)
  /// The file was a PNG until something converted its line ends or its characters.
  case convertedAsText
  /// The file is in Apple's own form of PNG, which only Apple's systems show.
  case appleForm
  /// The file ends within a chunk.
  case truncated(chunk: String)
  /// A chunk's checksum does not match its bytes.
  case wrongCRC(chunk: String, offset: Int)
  /// A chunk that must be there is not.
  case missing(chunk: String)
  /// A chunk stands where it must not.
  case misplaced(chunk: String)
  /// A chunk holds something that it must not.
  case invalid(chunk: String, String)
  /// Bytes follow the last chunk.
  case trailingBytes(Int)
  /// The compressed pixels are damaged, or not as many as there should be.
  case imageData(String)
  /// The header promises more pixels than the file's bytes can hold.
  case impossibleSize(width: Int, height: Int, compressedBytes: Int)
  /// The image is larger than this library reads.
  case tooLarge(width: Int, height: Int, limit: String)
  /// A pixel's index has no colour in the palette.
  case noSuchColor(index: Int, paletteCount: Int)
  /// The file is an animation, of which a still image shows only a part.
  case animated
  /// The system failed to read the file, or the file changed meanwhile.
  case notRead(reason: String)
  /// There is no memory for the image.
  case outOfMemory
}

extension PNGDecodingError: CustomStringConvertible {
  /// What happened, with the chunk where it did, and what to do.
  public var description: String {
    switch self {
    case .empty:
      "not a complete PNG: the file is empty. Write it again."
    case .gitLFSPointer:
      "a Git LFS pointer, not the image itself. Fetch it with 'git lfs pull'."
    case .notPNG(let start):
      "not a PNG: it begins with \(start). Save the image as PNG."
    case .convertedAsText:
      "a PNG that was converted as if it were text: its line ends or characters changed. "
        + "Fetch it again, and mark such files in .gitattributes: '*.png binary'."
    case .appleForm:
      "in Apple's own form of PNG (chunk CgBI), which other systems do not show. "
        + "Save the image as PNG, or convert it with 'pngcrush -revert-iphone-optimizations'."
    case .truncated(let chunk):
      "not a complete PNG: the file ends in chunk \(chunk). Write or fetch it again."
    case .wrongCRC(let chunk, let offset):
      "not a complete PNG: chunk \(chunk) at byte \(offset) has a wrong checksum. "
        + "Write or fetch it again."
    case .missing(let chunk):
      "not a complete PNG: chunk \(chunk) is missing. Write or fetch it again."
    case .misplaced(let chunk):
      "not a valid PNG: chunk \(chunk) is out of place. Save the image again."
    case .invalid(let chunk, let fault):
      "not a valid PNG: chunk \(chunk) \(fault). Save the image again."
    case .trailingBytes(let count):
      "not a valid PNG: \(count) bytes follow chunk IEND. Save the image again."
    case .imageData(let message):
      "not a complete PNG: the pixels in IDAT are damaged (\(message)). Write or fetch it again."
    case .impossibleSize(let width, let height, let bytes):
      "not a complete PNG: IHDR says \(width) × \(height) pixels, "
        + "which \(bytes) compressed bytes (IDAT) cannot hold. Write or fetch it again."
    case .tooLarge(let width, let height, let limit):
      "too large: IHDR says \(width) × \(height) pixels; the limit is \(limit). Scale it down."
    case .noSuchColor(let index, let count):
      "not a valid PNG: a pixel has colour \(index), but the palette (PLTE) has \(count). "
        + "Save the image again."
    case .animated:
      "an animated PNG (chunk acTL); only still images are read. Save a frame of it."
    case .notRead(let reason):
      "cannot be read: \(reason). Try again when no process is writing to it."
    case .outOfMemory:
      "there is not enough memory to read it. Scale it down."
    }
  }
}
