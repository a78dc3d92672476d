import Cairo
import CairoRendering
import Foundation
import Testing

/// DejaVu, which comes with libcairo2 on Debian and Ubuntu.
enum TestFonts {
  static let folder = "/usr/share/fonts/truetype/dejavu"

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name).ttf")))
  }

  static func book() throws -> FontBook {
    try FontBook(regular: [bytes("DejaVuSans")], bold: [bytes("DejaVuSans-Bold")])
  }
}
