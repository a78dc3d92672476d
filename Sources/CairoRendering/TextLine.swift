internal import Cairo

/// A line of text as glyphs placed along the baseline, in fractions of the size.
///
/// Characters stand in the order of the string, one glyph each, with pair kerning: enough for Latin,
/// Greek, Cyrillic and CJK. Scripts that join or reorder letters would need a shaping library.
struct TextLine {
  /// A glyph on the baseline.
  struct Item {
    /// What is written.
    let scalar: Unicode.Scalar
    /// The face that has the character, or nil if none has and a box stands in.
    let face: FontFace?
    /// The number of the glyph in its face.
    let index: GlyphIndex
    /// The shape, in units of which `unitsPerEm` make the size.
    let glyph: Glyph
    let unitsPerEm: Double
    /// Where the glyph starts.
    let x: Double
  }

  /// The visible characters.
  private(set) var items: [Item] = []
  /// Where the next glyph would start.
  private(set) var width = 0.0

  init(_ string: String, faces: [FontFace]) {
    // No ASCII character is ignorable, and to look properties up takes longer than all else here.
    for scalar in string.unicodeScalars
    where scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
      // A tab or line break in a title is a space: fonts have no such glyph.
      append(scalar.value < 0x20 && scalar.properties.isWhitespace ? " " : scalar, faces)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ faces: [FontFace]) {
    for face in faces {
      if let index = face.glyph(for: scalar) { return append(scalar, face, index) }
    }
    if scalar.properties.isWhitespace {
      width += 0.25  // A space that no face has is still a space.
    } else {
      let box = Glyph.missing
      items.append(
        Item(scalar: scalar, face: nil, index: 0, glyph: box, unitsPerEm: Glyph.missingEm, x: width)
      )
      width += Double(box.advance) / Glyph.missingEm
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ face: FontFace, _ index: GlyphIndex) {
    let em = Double(face.unitsPerEm)
    if let last = items.last, last.face === face {
      width += Double(face.kerning(last.index, index)) / em
    }
    let glyph = face.outline(of: index)
    items.append(
      Item(scalar: scalar, face: face, index: index, glyph: glyph, unitsPerEm: em, x: width))
    width += Double(glyph.advance) / em
  }
}

extension Glyph {
  /// Units in the em square of ``missing``.
  static let missingEm = 100.0

  /// An upright box with a hole: no face has the character, and readers should notice.
  static let missing = Glyph(
    steps: rectangle(left: 8, bottom: 0, right: 58, top: 72)
      // The hole runs the other way round, so that the winding rule leaves it open.
      + rectangle(left: 52, bottom: 6, right: 14, top: 66),
    advance: 66)

  private static func rectangle(left: Double, bottom: Double, right: Double, top: Double) -> [Step]
  {
    [
      .move(SIMD2(left, bottom)), .line(SIMD2(right, bottom)), .line(SIMD2(right, top)),
      .line(SIMD2(left, top)),
    ]
  }
}
