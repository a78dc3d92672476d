/// What Cairo or FreeType refused, or failed at.
package enum CairoError: Error, Hashable {
  /// An image has more pixels on a side than Cairo can draw.
  case imageTooLarge(width: Int, height: Int, limit: Int)
  /// A page is larger than a PDF reader must accept, in points.
  case pageTooLarge(width: Int, height: Int, limit: Int)
  /// FreeType could not read the bytes of a font file.
  case unreadableFont(reason: String)
  /// Cairo refused or failed; `task` completes the sentence "Cairo could not …".
  case failed(task: String, reason: String)
}
