internal import Files
internal import Plotting

extension FontBook {
  /// The folders in which Linux distributions install DejaVu Sans, in the order of the search.
  public static let defaultFolders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF", "/usr/share/fonts/dejavu", "/usr/local/share/fonts",
  ]

  /// Fonts with Chinese, Japanese and Korean characters, where Linux distributions install them.
  private static let largeFonts = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
  ]

  /// DejaVu Sans as installed on this machine, after faces of your own if there are any.
  ///
  /// Without a bold face of your own, bold text is set in your regular faces too, since two designs
  /// side by side look like a mistake.
  ///
  /// - Parameters:
  ///   - regular: The contents of font files to use before DejaVu Sans.
  ///   - bold: The contents of font files to use for bold text before DejaVu Sans Bold.
  ///   - text: Text that the figures will hold. For characters that no face so far has, the first
  ///     installed of a few large fonts is added.
  /// - Throws: ``RenderingError/noDefaultFont(folders:)`` or ``RenderingError/unreadableFont(reason:)``.
  public init(
    preferring regular: [[UInt8]] = [], bold: [[UInt8]] = [], covering text: String = ""
  ) throws(RenderingError) {
    guard let (folder, face) = Self.defaultFace() else {
      throw .noDefaultFont(folders: Self.defaultFolders)
    }
    let regularFaces = regular + [face]
    let boldFaces =
      (bold.isEmpty ? regular : bold)
      + [Self.contents(folder + "/DejaVuSans-Bold.ttf")].compactMap(\.self)
    try self.init(regular: regularFaces, bold: boldFaces)
    guard !missingCharacters(in: text, weight: .bold).isEmpty,
      let large = Self.largeFonts.lazy.compactMap(Self.contents).first
    else { return }
    try self.init(regular: regularFaces + [large], bold: boldFaces)
  }

  private static func defaultFace() -> (folder: String, face: [UInt8])? {
    for folder in defaultFolders {
      if let face = contents(folder + "/DejaVuSans.ttf") { return (folder, face) }
    }
    return nil
  }

  private static func contents(_ path: String) -> [UInt8]? {
    (try? InputFile(path)).map { [UInt8]($0.bytes) }
  }
}
