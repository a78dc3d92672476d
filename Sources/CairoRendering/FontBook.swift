internal import Cairo
public import Plotting

/// The font faces that text is set in: one list for regular text and one for bold.
///
/// A character is taken from the first face of the list that has it. The system's font configuration is not asked,
/// so that the settings of a machine cannot change a figure.
public struct FontBook: Sendable {
  private(set) var regular: [FontFace]
  /// The faces that are bold themselves.
  private var boldAlone: [FontFace]

  /// How far letters reach below the baseline, as a positive fraction of the size.
  public let descent: Double
  /// The height of a capital letter, as a fraction of the size.
  public let capHeight: Double

  /// Reads the faces.
  ///
  /// - Parameters:
  ///   - regular: The contents of at least one font file.
  ///   - bold: The contents of font files for bold text; those for regular text are tried after them.
  /// - Throws: ``RenderingError/unreadableFont(reason:)``, also where `regular` is empty.
  public init(regular: [[UInt8]], bold: [[UInt8]] = []) throws(RenderingError) {
    guard !regular.isEmpty else {
      throw .unreadableFont(reason: "There is no font for regular text.")
    }
    self.regular = try Self.faces(regular)
    boldAlone = try Self.faces(bold)
    let face = self.regular[0]
    let em = Double(face.unitsPerEm)
    descent = Double(face.descender) / em
    capHeight = Self.capHeight(of: face)
  }

  /// Whether a font file holds bold letters, or semibold ones.
  ///
  /// - Throws: ``RenderingError/unreadableFont(reason:)``.
  package static func isBold(_ file: [UInt8]) throws(RenderingError) -> Bool {
    do { return try FontFace(file).isBold } catch { throw RenderingError(error) }
  }

  private static func faces(_ files: [[UInt8]]) throws(RenderingError) -> [FontFace] {
    var faces: [FontFace] = []
    for file in files {
      do { faces.append(try FontFace(file)) } catch { throw RenderingError(error) }
    }
    return faces
  }

  /// Adds a face for what no face so far has.
  mutating func add(_ face: FontFace, bold: FontFace?) {
    regular.append(face)
    if let bold { boldAlone.append(bold) }
  }

  /// The top of an H, or the usual seven tenths for a face without Latin letters.
  private static func capHeight(of face: FontFace) -> Double {
    guard let index = face.glyph(for: "H"), let top = face.outline(of: index).top else {
      return 0.7
    }
    return top / Double(face.unitsPerEm)
  }
}

extension FontBook: TextMeasuring {
  /// The advance width of a line of text in units, kerning included.
  ///
  /// - Complexity: O(length of `string`); glyphs are cached.
  public func width(of string: String, size: Double, weight: Text.Weight) -> Double {
    line(string, weight: weight).width * size
  }

  /// The characters that no face has, each once, in order of appearance.
  ///
  /// They are drawn as boxes; name them in a warning.
  public func missingCharacters(
    in string: String, weight: Text.Weight = .regular
  ) -> [Unicode.Scalar] {
    var missing: [Unicode.Scalar] = []
    for item in line(string, weight: weight).items where item.face == nil {
      if !missing.contains(item.scalar) { missing.append(item.scalar) }
    }
    return missing
  }

  /// A line of text in the faces of a weight.
  ///
  /// A bold line with a letter that is in no bold face is set in regular faces as a whole: single letters
  /// in bold look like a mistake.
  func line(_ string: String, weight: Text.Weight) -> TextLine {
    switch weight {
    case .bold where string.unicodeScalars.allSatisfy(isBold):
      TextLine(string, faces: boldAlone + regular)
    case .bold, .regular: TextLine(string, faces: regular)
    }
  }

  /// Whether a character is in a bold face, or is no letter, or has no face at all.
  private func isBold(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII || !scalar.properties.isAlphabetic { return true }
    func isIn(_ faces: [FontFace]) -> Bool { faces.contains { $0.glyph(for: scalar) != nil } }
    return isIn(boldAlone) || !isIn(regular)
  }
}
