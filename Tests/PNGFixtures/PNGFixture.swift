/// A PNG file of any form, made from its samples by the specification alone.
///
/// The pixels are stored without compression, so that every byte of the file is known.
package struct PNGFixture: Sendable, CustomStringConvertible {
  package var width: Int
  package var height: Int
  package var form: PNGForm
  /// The samples of all pixels, row after row.
  package var samples: [UInt16]
  package var isInterlaced = false
  /// The filter type of each row, repeated; 0 to 4.
  package var filters: [UInt8] = [0]
  package var palette: [UInt8]?
  package var transparency: [UInt8]?
  /// Chunks that stand before the palette.
  package var ancillary: [PNGChunk] = []
  /// The size of the IDAT chunks but the last.
  package var chunkSize = 1 << 20

  package init(width: Int, height: Int, form: PNGForm, samples: [UInt16]) {
    precondition(samples.count == width * height * form.sampleCount)
    self.width = width
    self.height = height
    self.form = form
    self.samples = samples
  }

  package var description: String {
    "\(width)×\(height) \(form.name)\(isInterlaced ? " interlaced" : "")"
  }

  /// A fixture whose samples run through all values of its depth, with a palette where it needs one.
  package init(_ form: PNGForm, width: Int, height: Int) {
    let largest = UInt32(1) << UInt32(form.bitDepth) - 1
    // A multiplicative sequence: neighbours differ and no value is left out for long.
    let samples = (0..<width * height * form.sampleCount).map {
      UInt16(truncatingIfNeeded: (UInt32($0 + 1) &* 2_654_435_761) >> 13 & largest)
    }
    self.init(width: width, height: height, form: form, samples: samples)
    if form.colorType == 3 {
      palette = (0..<3 * (largest + 1)).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) }
    }
  }
}

// MARK: What it shows

extension PNGFixture {
  /// The largest sample of the pixels.
  package var maximum: UInt16 { form.bitDepth == 16 ? 65535 : 255 }

  /// Straight red, green, blue and alpha of all pixels, in `0 … maximum`.
  package var pixels: [SIMD4<UInt16>] {
    (0..<width * height).map { pixel in
      let stored = Array(stored(pixel..<pixel + 1))
      let scale = form.bitDepth < 8 ? 255 / (UInt16(1) << UInt16(form.bitDepth) - 1) : 1
      let isClear = transparency.map { $0 == stored.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }
      let alpha = isClear == true ? 0 : maximum
      switch form.colorType {
      case 0: return SIMD4(stored[0] * scale, stored[0] * scale, stored[0] * scale, alpha)
      case 2: return SIMD4(stored[0], stored[1], stored[2], alpha)
      case 4: return SIMD4(stored[0], stored[0], stored[0], stored[1])
      case 6: return SIMD4(stored[0], stored[1], stored[2], stored[3])
      default:
        let index = Int(stored[0])
        let color = (palette ?? [])[3 * index..<3 * index + 3].map(UInt16.init)
        let alphas = transparency ?? []
        return SIMD4(
          color[0], color[1], color[2], index < alphas.count ? UInt16(alphas[index]) : 255)
      }
    }
  }
}

// MARK: The file

extension PNGFixture {
  /// The samples of some pixels that follow each other.
  private func stored(_ pixels: Range<Int>) -> ArraySlice<UInt16> {
    samples[pixels.lowerBound * form.sampleCount..<pixels.upperBound * form.sampleCount]
  }

  /// The whole file.
  package var file: [UInt8] { PNGChunk.signature + chunks.flatMap(\.bytes) }

  /// The chunks of the file.
  package var chunks: [PNGChunk] {
    var chunks = [
      PNGChunk(
        "IHDR",
        bigEndian(UInt32(width)) + bigEndian(UInt32(height))
          + [UInt8(form.bitDepth), form.colorType, 0, 0, isInterlaced ? 1 : 0])
    ]
    chunks += ancillary
    if let palette { chunks.append(PNGChunk("PLTE", palette)) }
    if let transparency { chunks.append(PNGChunk("tRNS", transparency)) }
    let stream = zlibStored(filteredRows)
    for start in stride(from: 0, to: stream.count, by: chunkSize) {
      chunks.append(
        PNGChunk("IDAT", Array(stream[start..<min(start + chunkSize, stream.count)])))
    }
    return chunks + [PNGChunk("IEND", [])]
  }

  /// First column, first row and the two steps of each pass.
  private var passes: [(x: Int, y: Int, dx: Int, dy: Int)] {
    isInterlaced
      ? [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
        (0, 1, 1, 2),
      ] : [(0, 0, 1, 1)]
  }

  /// The rows of all passes, each behind its filter byte.
  private var filteredRows: [UInt8] {
    var bytes: [UInt8] = []
    for pass in passes where pass.x < width {
      var above: [UInt8] = []
      for (number, y) in stride(from: pass.y, to: height, by: pass.dy).enumerated() {
        let columns = stride(from: pass.x, to: width, by: pass.dx)
        let start = y * width
        let row = packed(
          pass.dx == 1
            ? stored(start..<start + width)
            : columns.flatMap { stored(start + $0..<start + $0 + 1) }[...])
        let filter = filters[number % filters.count]
        bytes.append(filter)
        bytes += filtered(row, above: above, filter: filter)
        above = row
      }
    }
    return bytes
  }

  /// Samples put side by side, the first in the highest bits.
  private func packed(_ samples: ArraySlice<UInt16>) -> [UInt8] {
    if form.bitDepth == 16 { return samples.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }
    if form.bitDepth == 8 { return samples.map(UInt8.init) }
    var bytes = [UInt8](repeating: 0, count: (samples.count * form.bitDepth + 7) / 8)
    for (number, sample) in samples.enumerated() {
      let bit = number * form.bitDepth
      bytes[bit / 8] |= UInt8(sample) << UInt8(8 - form.bitDepth - bit % 8)
    }
    return bytes
  }

  private func filtered(_ row: [UInt8], above: [UInt8], filter: UInt8) -> [UInt8] {
    if filter == 0 { return row }
    let step = max(1, form.sampleCount * form.bitDepth / 8)
    return row.indices.map { i in
      let left = i >= step ? Int(row[i - step]) : 0
      let up = above.isEmpty ? 0 : Int(above[i])
      let corner = i >= step && !above.isEmpty ? Int(above[i - step]) : 0
      let prediction =
        switch filter {
        case 1: left
        case 2: up
        case 3: (left + up) / 2
        case 4: paeth(left, up, corner)
        default: 0
        }
      return UInt8(truncatingIfNeeded: Int(row[i]) - prediction)
    }
  }

  private func paeth(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let estimate = left + up - corner
    let distances = [left, up, corner].map { abs(estimate - $0) }
    if distances[0] <= distances[1] && distances[0] <= distances[2] { return left }
    return distances[1] <= distances[2] ? up : corner
  }
}

/// A zlib stream of blocks that are stored as they are.
package func zlibStored(_ bytes: [UInt8]) -> [UInt8] {
  var stream: [UInt8] = [0x78, 0x01]
  var start = 0
  repeat {
    let count = min(65535, bytes.count - start)
    let isLast = start + count == bytes.count
    stream += [
      isLast ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255),
      UInt8(~count >> 8 & 255),
    ]
    stream += bytes[start..<start + count]
    start += count
  } while start < bytes.count
  var (a, b) = (UInt32(1), UInt32(0))
  for byte in bytes {
    a = (a + UInt32(byte)) % 65521
    b = (b + a) % 65521
  }
  return stream + bigEndian(b << 16 | a)
}
