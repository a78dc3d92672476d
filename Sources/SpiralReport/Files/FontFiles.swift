import CairoRendering
import Files
import FoundationEssentials
import Plotting

/// Finds the faces that text is set in.
///
/// Faces that the user names come first, then DejaVu Sans; for characters that neither has, the first
/// installed of a few large fonts. No font configuration is asked, so that a machine's settings cannot
/// change a picture.
struct FontFiles {
  /// Where distributions put DejaVu Sans.
  static let folders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF", "/usr/share/fonts/dejavu", "/usr/local/share/fonts",
  ]
  /// Fonts with Chinese, Japanese and Korean characters, where distributions put them.
  private static let largeFonts = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
  ]

  private let regular: [InputFile]
  private let bold: [InputFile]

  /// Reads the user's faces and the default ones.
  ///
  /// A file whose name has "bold" in it is used for bold text; without such a file bold text is set in
  /// the user's regular faces too, since two designs side by side look like a mistake.
  ///
  /// - Throws: `file` or `noFont`.
  init(_ paths: [String]) throws(ReportError) {
    let folder = FontFiles.folders.first {
      FileSystem.isReadable($0 + "/DejaVuSans.ttf")
    }
    guard let folder else { throw .noFont(folders: FontFiles.folders) }
    var chosen: (regular: [InputFile], bold: [InputFile]) = ([], [])
    for path in paths {
      let file = try FontFiles.read(path)
      let name = path.split(separator: "/").last ?? ""
      if name.lowercased().contains("bold") {
        chosen.bold.append(file)
      } else {
        chosen.regular.append(file)
      }
    }
    regular = chosen.regular + [try FontFiles.read(folder + "/DejaVuSans.ttf")]
    let defaultBold = folder + "/DejaVuSans-Bold.ttf"
    bold =
      (chosen.bold.isEmpty ? chosen.regular : chosen.bold)
      + (FileSystem.isReadable(defaultBold)
        ? [try FontFiles.read(defaultBold)] : [])
  }

  /// The faces for figures that hold some text from the user.
  ///
  /// - Throws: `unreadableFont`.
  func book(for text: String) throws(ReportError) -> FontBook {
    let book = try FontFiles.book(regular: regular, bold: bold)
    guard !book.missingCharacters(in: text, weight: .bold).isEmpty,
      let path = FontFiles.largeFonts.first(where: FileSystem.isReadable)
    else { return book }
    return try FontFiles.book(regular: regular + [try FontFiles.read(path)], bold: bold)
  }

  private static func read(_ path: String) throws(ReportError) -> InputFile {
    try ReportError.wrap { () throws(FileError) in try InputFile(path) }
  }

  private static func book(
    regular: [InputFile], bold: [InputFile]
  ) throws(ReportError) -> FontBook {
    do {
      return try FontBook(
        regular: regular.map { [UInt8]($0.bytes) }, bold: bold.map { [UInt8]($0.bytes) })
    } catch {
      // The default faces come from the system's own package; what fails is what the user named.
      throw .unreadableFont(path: regular.first?.path ?? "", reason: "\(error)")
    }
  }
}
