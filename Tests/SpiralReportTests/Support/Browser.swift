import Foundation
import Images
import Synchronization
import TestSupport

/// A browser without a window and without a network, which shows tests one page at a time.
///
/// To start it takes ten times as long as to show a page, so that all tests share one.
enum Browser {
  /// Whether the tests can open pages; only CI installs a browser for them.
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  /// How a page is looked at.
  struct View {
    var width = 1000
    var height = 700
    var pixelsPerUnit = 1
    /// What a reader likes, by the names of media features.
    var preferences: [String: String] = [:]

    static let dark = View(preferences: ["prefers-color-scheme": "dark"])
  }

  /// What a page looks like a moment after it is opened.
  static func photograph(
    _ page: URL, fragment: String = "", in view: View = View()
  ) throws -> PixelImage {
    let data = try show(page, fragment, view) {
      try $0.data("Page.captureScreenshot", ["format": "png", "optimizeForSpeed": true])
    }
    return try PixelImage(png: [UInt8](data))
  }

  /// The text that a reader sees on a page.
  static func text(_ page: URL) throws -> String {
    let scratch = try Scratch()
    try show(page, "", View()) { try $0.data("Page.printToPDF") }.write(
      to: scratch.url.appending(path: "page.pdf"))
    return try Program.shell("pdftotext -layout page.pdf -", in: scratch.url).output
  }

  /// The elements of a page after its script has run.
  static func elements(
    _ page: URL, fragment: String = "", in view: View = View()
  ) throws -> String {
    try show(page, fragment, view) { try $0.value(of: "document.documentElement.outerHTML") }
  }

  /// The browser, unless it has failed.
  private static let session = Mutex<BrowserSession?>(nil)

  private static func show<Value: Sendable>(
    _ page: URL, _ fragment: String, _ view: View, _ look: (BrowserSession) throws -> Value
  ) throws -> Value {
    do {
      return try showOnce(page, fragment, view, look)
    } catch is BrowserSession.Ended {
      // A fault of the browser, not of the page: another one shows it.
      return try showOnce(page, fragment, view, look)
    }
  }

  private static func showOnce<Value: Sendable>(
    _ page: URL, _ fragment: String, _ view: View, _ look: (BrowserSession) throws -> Value
  ) throws -> Value {
    try session.withLock { session in
      let open = try session ?? BrowserSession()
      session = nil
      try open.show(page, fragment, view)
      let value = try look(open)
      session = open
      return value
    }
  }
}
