/// Damages PNG files in ways that reach every part of a reader, the same in every run.
package struct PNGMutator {
  private var random: SeededGenerator

  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A file with one to four faults; most keep right checksums, so that they get past the first test.
  package mutating func mutated(_ file: [UInt8]) -> [UInt8] {
    var file = file
    for _ in 0..<number(below: 4) + 1 {
      var chunks = PNGChunk.all(in: file)
      if chunks.isEmpty || number(below: 8) == 0 {
        file = damagedBytes(file)
      } else {
        damage(&chunks)
        file = PNGChunk.signature + chunks.flatMap(\.bytes)
      }
    }
    return file
  }

  private mutating func number(below limit: Int) -> Int {
    limit <= 1 ? 0 : Int.random(in: 0..<limit, using: &random)
  }

  /// A byte that is often an extreme.
  private mutating func byte() -> UInt8 {
    [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)][number(below: 6)]
  }

  private mutating func damagedBytes(_ file: [UInt8]) -> [UInt8] {
    var file = file
    switch number(below: 4) {
    case 0: file = Array(file.prefix(number(below: file.count + 1)))
    case 1: file += (0..<number(below: 20)).map { _ in byte() }
    case 2 where !file.isEmpty: file[number(below: file.count)] = byte()
    default:
      if !file.isEmpty { file[number(below: file.count)] ^= 1 << UInt8(number(below: 8)) }
    }
    return file
  }

  private mutating func damage(_ chunks: inout [PNGChunk]) {
    let place = number(below: chunks.count)
    let types = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "iCCP", "zTXt", "acTL", "sRGB"]
    switch number(below: 10) {
    case 0: chunks.remove(at: place)
    case 1: chunks.insert(chunks[place], at: number(below: chunks.count))
    case 2: chunks.swapAt(place, number(below: chunks.count))
    case 3:
      let data = (0..<number(below: 40)).map { _ in byte() }
      chunks.insert(PNGChunk(types[number(below: types.count)], data), at: place)
    case 4: chunks[place].type = types[number(below: types.count)]
    case 5: chunks[place].data = Array(chunks[place].data.prefix(number(below: 300)))
    case 6: chunks[place].data += (0..<number(below: 9)).map { _ in byte() }
    default:
      if chunks[place].data.isEmpty { return }
      // The first bytes are the fields of most chunks and the codes of compressed pixels.
      let reach =
        number(below: 2) == 0 ? min(16, chunks[place].data.count) : chunks[place].data.count
      chunks[place].data[number(below: reach)] = byte()
    }
  }
}
