internal import Images

/// Something beside the pixels that two files do not have in common.
public struct MetadataDifference: Hashable, Sendable {
  /// The name of the chunk: `pHYs`, `gAMA`, `iTXt`, ….
  public let chunk: String
  /// What the baseline has, in words, or nothing.
  public let baseline: String?
  /// What the actual has, in words, or nothing.
  public let actual: String?
  /// Whether it changes the image's size or colours where it is shown; otherwise it is a note.
  public let changesAppearance: Bool
}

extension MetadataDifference {
  /// Colour, but for sRGB, which means the same as no word about colour.
  private static let color = ["gAMA", "cHRM", "iCCP", "cICP"]
  private static let unnoted: Set = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "sRGB"]

  /// All differences, those that change the appearance first.
  static func between(_ baseline: PNGFile, _ actual: PNGFile) -> [MetadataDifference] {
    let names = Set((baseline.chunks + actual.chunks).map(\.type)).subtracting(unnoted)
    // Beside another word about colour, sRGB decides whether that counts.
    let isAlone = color.allSatisfy { baseline.metadata($0) == nil && actual.metadata($0) == nil }
    let appearance = ["pHYs"] + color + (isAlone ? [] : ["sRGB"])
    let notes = names.subtracting(appearance).sorted()
    return (appearance + notes).compactMap { name in
      let (old, new) = (baseline.metadata(name), actual.metadata(name))
      if old == new { return nil }
      return MetadataDifference(
        chunk: name, baseline: old.map { words(for: $0, in: name) },
        actual: new.map { words(for: $0, in: name) },
        changesAppearance: appearance.contains(name))
    }
  }

  /// What the data of a chunk says, as far as it can be said in a few words.
  private static func words(for data: [UInt8], in chunk: String) -> String {
    switch (chunk, data.count) {
    case ("pHYs", 9):
      let (x, y) = (number(data[0..<4]), number(data[4..<8]))
      let density = x == y ? "\(x)" : "\(x) × \(y)"
      return data[8] == 1
        ? "\(density) px/m (\(Int((Double(x) * 0.0254).rounded())) dpi)" : "\(density), no unit"
    case ("sRGB", _):
      return "sRGB"
    case ("gAMA", 4):
      return "\(Double(number(data[0..<4])) / 100_000)"
    case ("tEXt", _), ("iTXt", _):
      let text = String(decoding: data.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
      return text.count > 80 ? text.prefix(79) + "…" : text
    default:
      return "\(data.count) bytes"
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension PNGFile {
  /// The gamma and the primaries of sRGB as a file with an sRGB chunk may repeat them.
  private static let gammaOfSRGB: [UInt8] = [0, 0, 0xB1, 0x8F]
  private static let primariesOfSRGB: [UInt8] = [
    31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000,
  ].flatMap { (value: UInt32) in (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

  /// What all chunks with a name say, in the form that is compared.
  fileprivate func metadata(_ name: String) -> [UInt8]? {
    if name == "iCCP", let colorProfile { return colorProfile }
    let data = self.data(of: name)
    if data.isEmpty { return nil }
    // What it says beyond its name only matters for print.
    if name == "sRGB" { return [] }
    let joined = Array(data.joined())
    let isImplied = joined == PNGFile.gammaOfSRGB || joined == PNGFile.primariesOfSRGB
    return isImplied && !self.data(of: "sRGB").isEmpty ? nil : joined
  }
}
