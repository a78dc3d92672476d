import CairoRendering
import Files

extension FontBook {
  /// The faces in files of the user, before the default ones.
  ///
  /// A file whose name has "bold" in it is used for bold text.
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
      let name = path.split(separator: "/").last ?? ""
      if name.lowercased().contains("bold") { bold.append(bytes) } else { regular.append(bytes) }
    }
    do {
      try self.init(preferring: regular, bold: bold, covering: text, among: fonts)
    } catch {
      if case .noDefaultFont(let folders) = error { throw .noFont(folders: folders) }
      // The default faces come from the system's own package; what fails is what the user named.
      throw .unreadableFont(path: paths.first ?? "", reason: error.fact)
    }
  }
}
