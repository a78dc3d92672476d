/// The size and form of a PNG file's pixels, from its IHDR chunk.
public struct PNGHeader: Hashable, Sendable {
  /// The number of columns, 1 … 2³¹ − 1.
  public let width: Int
  /// The number of rows, 1 … 2³¹ − 1.
  public let height: Int
  /// The bits of a stored sample: 1, 2, 4, 8 or 16.
  public let bitDepth: Int
  /// What the stored samples mean.
  public let colorType: ColorType
  /// Whether the rows are stored in Adam7's seven passes.
  public let isInterlaced: Bool

  /// What the samples of a pixel mean, with the number that a file stores for it.
  public enum ColorType: UInt8, Hashable, Sendable {
    /// One sample of grey.
    case grey = 0
    /// Red, green, blue.
    case rgb = 2
    /// An index into the palette.
    case palette = 3
    /// Grey and alpha.
    case greyAlpha = 4
    /// Red, green, blue, alpha.
    case rgba = 6
  }
}

extension PNGHeader.ColorType {
  /// The number of samples in a pixel.
  var sampleCount: Int {
    switch self {
    case .grey, .palette: 1
    case .greyAlpha: 2
    case .rgb: 3
    case .rgba: 4
    }
  }

  /// The depths that PNG allows for it.
  fileprivate var bitDepths: [Int] {
    switch self {
    case .grey: [1, 2, 4, 8, 16]
    case .palette: [1, 2, 4, 8]
    case .rgb, .greyAlpha, .rgba: [8, 16]
    }
  }
}

extension PNGHeader {
  /// Reads the data of an IHDR chunk.
  init(_ data: ArraySlice<UInt8>) throws(PNGDecodingError) {
    guard data.count == 13 else { throw .invalid(chunk: "IHDR", "has \(data.count) bytes, not 13") }
    let fields = Array(data)
    width = Int(bigEndian: fields[0..<4])
    height = Int(bigEndian: fields[4..<8])
    bitDepth = Int(fields[8])
    let largest = Int(Int32.max)
    guard (1...largest).contains(width), (1...largest).contains(height) else {
      throw .invalid(chunk: "IHDR", "says \(width) × \(height) pixels")
    }
    guard let colorType = ColorType(rawValue: fields[9]), colorType.bitDepths.contains(bitDepth)
    else {
      throw .invalid(chunk: "IHDR", "says colour type \(fields[9]) with \(bitDepth) bits a sample")
    }
    self.colorType = colorType
    guard fields[10] == 0, fields[11] == 0, fields[12] <= 1 else {
      throw .invalid(
        chunk: "IHDR",
        "says compression \(fields[10]), filter \(fields[11]) and interlace \(fields[12])")
    }
    isInterlaced = fields[12] == 1
  }

  /// The bits of a stored pixel.
  package var bitsPerPixel: Int { colorType.sampleCount * bitDepth }

  /// The bytes of a stored row without its filter byte.
  package var bytesPerRow: Int { (width * bitsPerPixel + 7) / 8 }
}

extension Int {
  /// The number that at most four bytes hold, most significant first.
  init(bigEndian bytes: ArraySlice<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
