internal import Cairo
internal import Files
internal import Plotting

extension FontBook {
  /// The folders in which Linux distributions install DejaVu Sans, in the order of the search.
  public static let defaultFolders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF", "/usr/share/fonts/dejavu", "/usr/local/share/fonts",
  ]

  /// DejaVu Sans as installed on this machine, after faces of your own if there are any.
  ///
  /// Without a bold face of your own, bold text is set in your regular faces too, since two designs
  /// side by side look like a mistake.
  ///
  /// - Parameters:
  ///   - regular: The contents of font files to use before DejaVu Sans.
  ///   - bold: The contents of font files to use for bold text before DejaVu Sans Bold.
  ///   - text: Text that the figures will hold. Only where it has characters that are in none of the faces
  ///     are large fonts read, such as Noto Sans CJK, and those added that have some of them.
  /// - Throws: ``RenderingError/noDefaultFont(folders:)`` or ``RenderingError/unreadableFont(reason:)``.
  public init(
    preferring regular: [[UInt8]] = [], bold: [[UInt8]] = [], covering text: String = ""
  ) throws(RenderingError) {
    try self.init(preferring: regular, bold: bold, covering: text, among: LargeFont.known)
  }

  /// The same with a choice of large fonts.
  package init(
    preferring regular: [[UInt8]], bold: [[UInt8]], covering text: String, among fonts: [LargeFont]
  ) throws(RenderingError) {
    guard let (folder, face) = Self.defaultFace() else {
      throw .noDefaultFont(folders: Self.defaultFolders)
    }
    let regularFaces = regular + [face]
    let boldFaces =
      (bold.isEmpty ? regular : bold)
      + [Self.contents(folder + "/DejaVuSans-Bold.ttf")].compactMap(\.self)
    try self.init(regular: regularFaces, bold: boldFaces)
    var missing = missingCharacters(in: text)
    for font in fonts {
      if missing.isEmpty { return }
      // A font that is not installed, or cannot be read, is passed over for the next.
      guard let face = Self.face(font.regular),
        missing.contains(where: { face.glyph(for: $0) != nil })
      else { continue }
      add(face, bold: font.bold.flatMap(Self.face))
      missing.removeAll { face.glyph(for: $0) != nil }
    }
  }

  private static func face(_ path: String) -> FontFace? {
    contents(path).flatMap { try? FontFace($0) }
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
