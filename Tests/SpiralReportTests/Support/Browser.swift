import Foundation
import Images
import TestSupport

/// A browser without a window and without a network.
enum Browser {
  /// Whether the tests can open pages; only CI installs a browser for them.
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  private static let options = [
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1000,700",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=900",
  ]

  /// What a page looks like a moment after it is opened.
  static func photograph(
    _ page: URL, fragment: String = "", options more: [String] = []
  ) throws -> PixelImage {
    let scratch = try Scratch()
    try run(page, fragment, more + ["--screenshot=\(scratch.path("page.png"))"], scratch)
    return try PixelImage(
      png: [UInt8](Data(contentsOf: URL(filePath: scratch.path("page.png")))))
  }

  /// The text that a reader sees on a page.
  static func text(_ page: URL) throws -> String {
    let scratch = try Scratch()
    try run(
      page, "", ["--no-pdf-header-footer", "--print-to-pdf=\(scratch.path("page.pdf"))"], scratch)
    return try Program.shell("pdftotext -layout page.pdf -", in: scratch.url).output
  }

  /// The elements of a page after its script has run.
  static func elements(
    _ page: URL, fragment: String = "", options more: [String] = []
  ) throws -> String {
    try run(page, fragment, more + ["--dump-dom"], Scratch())
  }

  @discardableResult
  private static func run(
    _ page: URL, _ fragment: String, _ more: [String], _ scratch: Scratch
  ) throws -> String {
    let browser = Program(name: "chromium", folder: URL(filePath: "/usr/bin"))
    return try browser.run(
      options + more + [
        "--user-data-dir=\(scratch.path("profile"))", page.absoluteString + "#\(fragment)",
      ]
    ).output
  }
}
