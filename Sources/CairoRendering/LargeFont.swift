/// A font with the characters of Chinese, Japanese and Korean, where a Linux distribution installs it.
package struct LargeFont: Hashable, Sendable {
  /// The path of the regular face, or of a collection of such.
  package let regular: String
  /// The path of the bold one, if the font has one.
  package let bold: String?

  /// Names the files of a font.
  package init(regular: String, bold: String? = nil) {
    self.regular = regular
    self.bold = bold
  }
}

extension LargeFont {
  /// The fonts that are looked for, in this order.
  package static let known: [LargeFont] =
    notoFolders.map {
      LargeFont(
        regular: "/usr/share/fonts/\($0)/NotoSansCJK-Regular.ttc",
        bold: "/usr/share/fonts/\($0)/NotoSansCJK-Bold.ttc")
    } + others.map { LargeFont(regular: "/usr/share/fonts/\($0)") }

  private static let notoFolders = [
    // Debian and Ubuntu, Fedora and its forerunner, Arch, Alpine.
    "opentype/noto", "google-noto-sans-cjk-fonts", "google-noto-cjk", "noto-cjk", "noto",
  ]

  private static let others = [
    "truetype/wqy/wqy-microhei.ttc", "wqy-microhei-fonts/wqy-microhei.ttc",
    "wenquanyi/wqy-microhei/wqy-microhei.ttc", "truetype/wqy/wqy-zenhei.ttc",
    "wqy-zenhei-fonts/wqy-zenhei.ttc", "wenquanyi/wqy-zenhei/wqy-zenhei.ttc",
    "truetype/droid/DroidSansFallbackFull.ttf",
  ]
}
