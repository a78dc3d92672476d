internal import CCairo
internal import Synchronization

/// A face of a font file: outlines, advances and kerning in whole font units, without hinting.
///
/// Whole numbers make layout and pixels the same for every version of FreeType and every processor.
/// Any thread may use it; it caches glyphs.
package final class FontFace: Sendable {
  /// Font units in the em square.
  package let unitsPerEm: Int
  /// How far letters reach below the baseline, in font units, as a positive number.
  package let descender: Int
  /// Whether the letters are bold, or semibold.
  package let isBold: Bool

  let file: FontFile
  /// The number of the face in its file.
  let index: Int
  private let memory: Mutex<Memory>

  /// Reads a font file: of a collection the face for simplified Chinese, if there is one, or else the first.
  ///
  /// - Parameter contents: The bytes of a TrueType or OpenType file, or of a collection of them.
  /// - Throws: ``CairoError/unreadableFont(reason:)``.
  package init(_ contents: [UInt8]) throws(CairoError) {
    file = FontFile(contents)
    let open = try OpenFace(choosingFaceOf: file)
    index = open.index
    let face = unsafe open.face.pointee
    unitsPerEm = unsafe Int(face.units_per_EM)
    guard unitsPerEm > 0 else { throw .unreadableFont(reason: "it has no outlines") }
    descender = unsafe -Int(face.descender)
    isBold = open.isBold
    memory = Mutex(Memory(open: open))
  }

  private struct Memory: ~Copyable {
    let open: OpenFace
    var indices: [Unicode.Scalar: GlyphIndex?] = [:]
    var glyphs: [GlyphIndex: Glyph] = [:]
    var kerning: [KerningPair: Int] = [:]
  }

  private struct KerningPair: Hashable {
    let left: GlyphIndex
    let right: GlyphIndex
  }
}

/// The number of a glyph in its face.
package typealias GlyphIndex = UInt32

extension FontFace {
  /// The glyph for a character, or nil if the face has none.
  package func glyph(for scalar: Unicode.Scalar) -> GlyphIndex? {
    memory.withLock { memory in
      if let known = memory.indices[scalar] { return known }
      let index = unsafe FT_Get_Char_Index(memory.open.face, FT_ULong(scalar.value))
      let found = index == 0 ? nil : index
      memory.indices[scalar] = found
      return found
    }
  }

  /// The outline and advance of a glyph; blank for a number that the face does not have.
  package func outline(of index: GlyphIndex) -> Glyph {
    memory.withLock { memory in
      if let known = memory.glyphs[index] { return known }
      let glyph = unsafe Glyph(index, in: memory.open.face)
      memory.glyphs[index] = glyph
      return glyph
    }
  }

  /// How much nearer (negative) or farther a glyph stands after another, in font units.
  ///
  /// Read from the `kern` table; pairs that stand in the `GPOS` table only are not kerned.
  package func kerning(_ left: GlyphIndex, _ right: GlyphIndex) -> Int {
    memory.withLock { memory in
      let pair = KerningPair(left: left, right: right)
      if let known = memory.kerning[pair] { return known }
      var shift = FT_Vector()
      unsafe FT_Get_Kerning(
        memory.open.face, left, right, FT_UInt(FT_KERNING_UNSCALED.rawValue), &shift)
      memory.kerning[pair] = Int(shift.x)
      return Int(shift.x)
    }
  }
}
