package import FoundationEssentials

/// A short stand-in for the contents of a file: SHA-256 (FIPS 180-4), as `sha256sum` prints it.
///
/// It tells files apart that were changed by hand or come from another run. Nothing here is secret, and a
/// package for cryptography would bring the C of a whole TLS library to every build for it.
package struct Checksum: Hashable, Sendable {
  /// 64 hexadecimal digits.
  package let text: String

  /// The checksum of some bytes.
  ///
  /// - Complexity: O(count), about 3 ms a megabyte.
  package init(of bytes: Data) {
    var words = WorkingWords.initial
    let span = bytes.span
    let wholeBlocks = span.count / blockSize * blockSize
    for start in stride(from: 0, to: wholeBlocks, by: blockSize) {
      words.add(span, at: start)
    }
    // The rest, a 1 bit, zeros, and the length in bits fill one more block, or two.
    var end = Array(bytes.suffix(span.count - wholeBlocks)) + [0x80]
    while end.count % blockSize != blockSize - 8 { end.append(0) }
    let bitCount = UInt64(span.count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    for start in stride(from: 0, to: end.count, by: blockSize) {
      words.add(end.span, at: start)
    }
    text = [words.a, words.b, words.c, words.d, words.e, words.f, words.g, words.h]
      .map { word in
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
  }

  /// Reads a checksum, or nothing from text that is none.
  package init?(_ text: some StringProtocol) {
    let digits = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 64, text.utf8.allSatisfy(digits.contains) else { return nil }
    self.text = String(text)
  }
}

// MARK: The standard's steps

private let blockSize = 64

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
private let roundConstants: InlineArray<64, UInt32> = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]

/// The eight words that a checksum is worked out in, with the names of the standard.
///
/// They are members and not an array, so that they stay in registers: that takes half the time.
private struct WorkingWords {
  var a, b, c, d, e, f, g, h: UInt32

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  static let initial = WorkingWords(
    a: 0x6a09_e667, b: 0xbb67_ae85, c: 0x3c6e_f372, d: 0xa54f_f53a, e: 0x510e_527f,
    f: 0x9b05_688c, g: 0x1f83_d9ab, h: 0x5be0_cd19)

  /// Adds a block of bytes.
  mutating func add(_ block: Span<UInt8>, at start: Int) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      let place = start + 4 * index
      words[index] =
        UInt32(block[place]) << 24 | UInt32(block[place + 1]) << 16
        | UInt32(block[place + 2]) << 8 | UInt32(block[place + 3])
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let s0 = early.turned(7) ^ early.turned(18) ^ (early &>> 3)
      let s1 = late.turned(17) ^ late.turned(19) ^ (late &>> 10)
      words[index] = words[index - 16] &+ s0 &+ words[index - 7] &+ s1
    }
    var new = self
    for index in 0..<64 { new.turn(adding: roundConstants[index] &+ words[index]) }
    a &+= new.a
    b &+= new.b
    c &+= new.c
    d &+= new.d
    e &+= new.e
    f &+= new.f
    g &+= new.g
    h &+= new.h
  }

  /// A round of the compression function.
  private mutating func turn(adding word: UInt32) {
    let s1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
    let choice = (e & f) ^ (~e & g)
    let t1 = h &+ s1 &+ choice &+ word
    let s0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    self = WorkingWords(
      a: t1 &+ s0 &+ majority, b: a, c: b, d: c, e: d &+ t1, f: e, g: f, h: g)
  }
}

extension UInt32 {
  /// The bits turned to the right.
  @inline(__always)
  fileprivate func turned(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
