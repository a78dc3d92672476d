import Foundation

/// The programs that make notes of documents; only CI installs them all.
enum Note {
  /// Whether a program is where packages put it.
  static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A Python that has Typst: `make install-notes` puts it there.
  static let typst = root.appending(path: ".build/notes/bin/python").path

  /// Whether there is one.
  static let hasTypst = FileManager.default.isExecutableFile(atPath: typst)
}
