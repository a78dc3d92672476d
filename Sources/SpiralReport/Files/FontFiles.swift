import CairoRendering
import FoundationEssentials

/// Finds the default font: DejaVu Sans and its bold in the usual folders of Linux systems.
enum FontFiles {
  /// Where distributions put DejaVu Sans.
  static let folders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF", "/usr/share/fonts/dejavu", "/usr/local/share/fonts",
  ]

  /// Reads the default faces.
  static func load(from folders: [String] = folders) throws(ReportError) -> FontBook {
    let folder = folders.first {
      FileManager.default.isReadableFile(atPath: $0 + "/DejaVuSans.ttf")
    }
    guard let folder else { throw .noFont(folders: folders) }
    let regular = folder + "/DejaVuSans.ttf"
    let bold = folder + "/DejaVuSans-Bold.ttf"
    do {
      return try FontBook(
        regular: [bytes(of: regular)],
        bold: FileManager.default.isReadableFile(atPath: bold) ? [bytes(of: bold)] : [])
    } catch {
      throw .unreadableFont(path: regular, reason: "\(error)")
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
