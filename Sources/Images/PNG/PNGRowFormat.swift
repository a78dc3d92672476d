/// How the stored samples of a row become pixels.
///
/// Pixels are straight red, green, blue and alpha in `0 … maximum`, which is 255, or 65535 for 16-bit
/// samples. Eight bits become sixteen by × 257; nothing is ever rounded, and no gamma is applied.
package struct PNGRowFormat: Hashable, Sendable {
  /// The number of columns.
  let width: Int
  /// The bits of a stored sample.
  let bitDepth: Int
  /// What the stored samples mean.
  let colorType: PNGHeader.ColorType
  /// The pixel of each sample, for palettes and for grey of at most eight bits.
  let table: [SIMD4<UInt16>]
  /// The grey or colour that is transparent in an image without alpha.
  let transparent: SIMD3<UInt16>?

  /// The largest sample of a pixel.
  package var maximum: UInt16 { bitDepth == 16 ? .max : 255 }
}

// MARK: From the file

extension PNGRowFormat {
  /// Checks and reads the data of PLTE and tRNS.
  init(header: PNGHeader, palette: ArraySlice<UInt8>?, transparency: ArraySlice<UInt8>?)
    throws(PNGDecodingError)
  {
    width = header.width
    bitDepth = header.bitDepth
    colorType = header.colorType
    let colors = try palette.map { data throws(PNGDecodingError) in
      try PNGRowFormat.colors(in: data, of: header)
    }
    switch colorType {
    case .palette:
      guard let colors else { throw .missing(chunk: "PLTE") }
      transparent = nil
      table = try PNGRowFormat.pixels(of: colors, alphas: transparency ?? [])
    case .grey, .rgb:
      let clear = try transparency.map { data throws(PNGDecodingError) in
        try PNGRowFormat.transparentColor(in: data, of: header)
      }
      transparent = clear
      let greys = colorType == .grey && bitDepth <= 8 ? UInt16(1) << bitDepth : 0
      table = (0..<greys).map { grey in
        let level = grey * (255 / (greys - 1))
        return SIMD4(level, level, level, grey == clear?.x ? 0 : 255)
      }
    case .greyAlpha, .rgba:
      guard transparency == nil else {
        throw .invalid(chunk: "tRNS", "stands in an image that has an alpha channel")
      }
      transparent = nil
      table = []
    }
  }

  private static func colors(
    in data: ArraySlice<UInt8>, of header: PNGHeader
  ) throws(PNGDecodingError) -> [SIMD3<UInt16>] {
    guard header.colorType != .grey, header.colorType != .greyAlpha else {
      throw .invalid(chunk: "PLTE", "stands in a grey image")
    }
    let largest = header.colorType == .palette ? 1 << header.bitDepth : 256
    guard data.count % 3 == 0, (1...largest).contains(data.count / 3) else {
      throw .invalid(chunk: "PLTE", "has \(data.count) bytes, not 3 for each of 1 to \(largest)")
    }
    return stride(from: data.startIndex, to: data.endIndex, by: 3).map {
      SIMD3(UInt16(data[$0]), UInt16(data[$0 + 1]), UInt16(data[$0 + 2]))
    }
  }

  private static func pixels(
    of colors: [SIMD3<UInt16>], alphas: ArraySlice<UInt8>
  ) throws(PNGDecodingError) -> [SIMD4<UInt16>] {
    guard alphas.count <= colors.count else {
      throw .invalid(chunk: "tRNS", "has \(alphas.count) values for \(colors.count) colours")
    }
    let alphas = alphas.map(UInt16.init) + Array(repeating: 255, count: colors.count - alphas.count)
    return zip(colors, alphas).map { SIMD4($0, $1) }
  }

  private static func transparentColor(
    in data: ArraySlice<UInt8>, of header: PNGHeader
  ) throws(PNGDecodingError) -> SIMD3<UInt16> {
    let count = 2 * header.colorType.sampleCount
    guard data.count == count else {
      throw .invalid(chunk: "tRNS", "has \(data.count) bytes, not \(count)")
    }
    // Only as many low bits as a sample has count, says the specification.
    let mask = UInt16.max >> (16 - UInt16(header.bitDepth))
    let samples = stride(from: data.startIndex, to: data.endIndex, by: 2).map {
      (UInt16(data[$0]) << 8 | UInt16(data[$0 + 1])) & mask
    }
    return SIMD3(samples[0], samples[samples.count / 2], samples[samples.count - 1])
  }
}

// MARK: Rows

extension PNGRowFormat {
  /// Whether a pixel may have the number of a colour that there is not: a full palette has one for everything
  /// that can be stored.
  var mayLackColors: Bool { colorType == .palette && table.count < 1 << bitDepth }

  /// Checks that every pixel of a stored row has a colour in the palette, if there is one.
  ///
  /// - Throws: ``PNGDecodingError/noSuchColor(index:paletteCount:)``.
  func check(_ row: ArraySlice<UInt8>) throws(PNGDecodingError) {
    if !mayLackColors { return }
    let row = row.span
    var largest = 0
    for column in 0..<width { largest = max(largest, index(of: column, in: row)) }
    if largest >= table.count { throw .noSuchColor(index: largest, paletteCount: table.count) }
  }

  /// Expands some columns of a checked row to pixels in `0 … maximum`.
  ///
  /// - Precondition: `maximum` is this format's own or 65535, and `pixels` has `width` elements.
  package func expand(
    _ row: ArraySlice<UInt8>, columns: Range<Int>, to maximum: UInt16,
    into pixels: inout [SIMD4<UInt16>]
  ) {
    precondition(maximum >= self.maximum && pixels.count == width, "a row of \(width) pixels")
    let row = row.span
    var pixels = pixels.mutableSpan
    let scale = maximum / self.maximum
    if !table.isEmpty {
      for column in columns { pixels[column] = table[index(of: column, in: row)] &* scale }
    } else if bitDepth == 16 {
      gather(columns, scale: scale, into: &pixels) {
        UInt16(row[2 * $0]) << 8 | UInt16(row[2 * $0 + 1])
      }
    } else if colorType == .greyAlpha {
      gather(columns, scale: scale, into: &pixels) { UInt16(row[$0]) }
    } else {
      row.expandColors(columns, isOpaque: colorType == .rgb, scale: scale, into: &pixels)
    }
    if let transparent {
      let clear = SIMD4(transparent, self.maximum) &* scale
      for column in columns where pixels[column] == clear { pixels[column].w = 0 }
    }
  }

  /// The only sample of a pixel, which may share its byte with others.
  @inline(__always)
  private func index(of column: Int, in row: Span<UInt8>) -> Int {
    let bit = column * bitDepth
    let spareBits = 8 - bitDepth - bit & 7
    return Int(row[bit >> 3] >> UInt8(spareBits)) & (1 << bitDepth - 1)
  }

  /// Puts pixels together from samples of 8 or 16 bits.
  @inline(__always)
  private func gather(
    _ columns: Range<Int>, scale: UInt16, into pixels: inout MutableSpan<SIMD4<UInt16>>,
    sample: (Int) -> UInt16
  ) {
    switch colorType {
    case .grey:
      for i in columns {
        let grey = sample(i)
        pixels[i] = SIMD4(grey, grey, grey, maximum) &* scale
      }
    case .greyAlpha:
      for i in columns {
        let grey = sample(2 * i)
        pixels[i] = SIMD4(grey, grey, grey, sample(2 * i + 1)) &* scale
      }
    case .rgb:
      for i in columns {
        pixels[i] = SIMD4(sample(3 * i), sample(3 * i + 1), sample(3 * i + 2), maximum) &* scale
      }
    case .rgba:
      for i in columns {
        pixels[i] =
          SIMD4(sample(4 * i), sample(4 * i + 1), sample(4 * i + 2), sample(4 * i + 3)) &* scale
      }
    case .palette:
      preconditionFailure("colours are looked up")
    }
  }
}
