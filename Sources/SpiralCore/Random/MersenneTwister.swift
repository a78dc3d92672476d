/// MT19937, the Mersenne Twister of Matsumoto and Nishimura (1998), seeded by one integer.
struct MersenneTwister: Sendable {
  private static let size = 624
  private static let shift = 397

  private var key: [UInt32]
  private var position = size

  init(seed: UInt32) {
    key = [seed]
    key.reserveCapacity(Self.size)
    var last = seed
    for index in 1..<UInt32(Self.size) {
      last = 1_812_433_253 &* (last ^ (last >> 30)) &+ index
      key.append(last)
    }
  }

  /// The next 32 bits.
  mutating func next() -> UInt32 {
    if position == Self.size { twist() }
    var bits = key[position]
    position += 1
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9d2c_5680
    bits ^= (bits << 15) & 0xefc6_0000
    bits ^= bits >> 18
    return bits
  }

  /// Replaces all 624 words by their successors.
  private mutating func twist() {
    for index in key.indices {
      let joined =
        (key[index] & 0x8000_0000) | (key[(index + 1) % Self.size] & 0x7fff_ffff)
      let twisted = (joined >> 1) ^ (joined & 1 == 0 ? 0 : 0x9908_b0df)
      key[index] = key[(index + Self.shift) % Self.size] ^ twisted
    }
    position = 0
  }
}
