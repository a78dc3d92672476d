import CairoRendering
import Files

extension FontBook {
  /// The faces in files of the user, before the default ones.
  ///
  /// Bold ones among them are used for bold text.
  ///
  /// - Parameters:
  ///   - paths: The user's font files.
  ///   - text: Text that figures will hold.
  ///   - fonts: The fonts to take characters from that are in none of these faces.
  /// - Throws: `file`, `noFont` or `unreadableFont`.
  init(files paths: [String], covering text: String, among fonts: [LargeFont])
    throws(ReportError)
  {
    var regular: [[UInt8]] = []
    var bold: [[UInt8]] = []
    for path in paths {
      let file = try ReportError.wrap { () throws(FileError) in try InputFile(path) }
      let bytes = [UInt8](file.bytes)
      do {
        if try FontBook.isBold(bytes) { bold.append(bytes) } else { regular.append(bytes) }
      } catch {
        throw .unreadableFont(path: path, reason: error.fact)
      }
    }
    do {
      try self.init(preferring: regular, bold: bold, covering: text, among: fonts)
    } catch {
      if case .noDefaultFont(let folders) = error { throw .noFont(folders: folders) }
      // The user's own could be read: what fails is what the system's package has installed.
      throw .unreadableFont(path: "DejaVuSans.ttf", reason: error.fact)
    }
  }
}
