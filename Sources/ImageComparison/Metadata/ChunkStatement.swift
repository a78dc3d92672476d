internal import Images

/// What the chunks of one name say, in a form that is equal where they say the same.
struct ChunkStatement: Equatable {
  /// What is compared.
  let data: [UInt8]
  /// The same in a few words.
  let text: String
}

extension PNGFile {
  /// What a chunk says about how the pixels look where they are shown; nothing where that is no more than a
  /// file without the chunk says.
  func shown(_ name: String) -> ChunkStatement? {
    guard let data = joinedData(of: name) else { return nil }
    switch name {
    case "pHYs": return density(data)
    case "eXIf": return view(data)
    case "iCCP":
      let profile = colorProfile ?? data
      return ChunkStatement(data: profile, text: "\(profile.count) bytes")
    // What it says beyond its name only matters for print.
    case "sRGB": return ChunkStatement(data: [], text: "sRGB")
    case "gAMA", "cHRM":
      if isSRGB && Self.ofSRGB.contains(data) { return nil }
      let gamma = Double(UInt32(bigEndian: data)) / 100_000
      return ChunkStatement(
        data: data, text: data.count == 4 ? "\(gamma)" : "\(data.count) bytes")
    case "cICP":
      let isAlone = ["iCCP", "gAMA", "cHRM"].allSatisfy { shown($0) == nil }
      if data == Self.codesOfSRGB && isAlone { return nil }
      return ChunkStatement(data: data, text: data.map { "\($0)" }.joined(separator: "/"))
    default: return ChunkStatement(data: data, text: "\(data.count) bytes")
    }
  }

  /// What chunks say that do not count.
  func noted(_ name: String) -> ChunkStatement? {
    guard let data = joinedData(of: name) else { return nil }
    guard name == "tEXt" || name == "iTXt" else {
      return ChunkStatement(data: data, text: "\(data.count) bytes")
    }
    let text = String(decoding: data.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
    return ChunkStatement(data: data, text: text.count > 80 ? text.prefix(79) + "…" : text)
  }

  private func joinedData(of name: String) -> [UInt8]? {
    let data = self.data(of: name)
    return data.isEmpty ? nil : Array(data.joined())
  }
}

// MARK: Size

extension PNGFile {
  /// Without a unit only the shape of a pixel is said, and a square one needs no word.
  private func density(_ data: [UInt8]) -> ChunkStatement? {
    guard data.count == 9 else {
      return ChunkStatement(data: data, text: "\(data.count) bytes")
    }
    let (x, y) = (UInt32(bigEndian: data[0..<4]), UInt32(bigEndian: data[4..<8]))
    let density = x == y ? "\(x)" : "\(x) × \(y)"
    if data[8] == 1 {
      let dpi = Int((Double(x) * 0.0254).rounded())
      return ChunkStatement(data: data, text: "\(density) px/m (\(dpi) dpi)")
    }
    if x == y { return nil }
    var (divisor, rest) = (x, y)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let shape = "\(x / divisor) × \(y / divisor)"
    return ChunkStatement(data: Array(shape.utf8), text: "\(density), no unit")
  }

  /// How EXIF asks for the pixels to be turned or scaled.
  private func view(_ data: [UInt8]) -> ChunkStatement? {
    guard let view = ExifView(data, width: header.width, height: header.height) else { return nil }
    // Behind the pixels some viewers heed it and some do not.
    let isLate = chunks.drop { $0.type != "IDAT" }.contains { $0.type == "eXIf" }
    let text = view.text + (isLate ? ", after the pixels" : "")
    return ChunkStatement(data: Array(text.utf8), text: text)
  }
}

// MARK: Colour

extension PNGFile {
  /// The gamma and the primaries of sRGB as a file that says it is sRGB may repeat them.
  private static let ofSRGB: [[UInt8]] = [
    [45455], [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000],
  ].map { (values: [UInt32]) in
    values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
  }
  /// Its primaries, its curve, RGB and full range, by the numbers of ITU-T H.273.
  private static let codesOfSRGB: [UInt8] = [1, 13, 0, 1]

  /// Whether the file says that it is sRGB.
  private var isSRGB: Bool {
    !data(of: "sRGB").isEmpty || joinedData(of: "cICP") == Self.codesOfSRGB
  }
}

extension UInt32 {
  /// The number in bytes, most significant first; of more than four, the last.
  init(bigEndian bytes: some Sequence<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
