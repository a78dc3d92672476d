import Foundation

/// A table with faults put into it at random, the same ones for the same seed.
package struct TableMutation: Sendable {
  /// What the faults were put in with.
  package let seed: UInt64
  /// The table as bytes.
  package let bytes: [UInt8]

  /// Takes one of some tables that can be read, and changes it a few times.
  package init(seed: UInt64) {
    self.seed = seed
    var random = SplitMix(state: seed)
    var bytes = Array(Self.tables[random.below(Self.tables.count)].utf8)
    for _ in 0..<(1 + random.below(4)) { Self.change(&bytes, using: &random) }
    self.bytes = bytes
  }

  /// What is put between quotes, separators and digits: all that has a meaning somewhere in the reader.
  private static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", ",", ";", "|", "\t", " ", "\n", "\r", "\r\n", "#", "% ", "//", "sep=;\n", "nan",
      "-inf", "1e400", "1e-400", "123456789012345678901234567890", "0x1p3", "1,5", "1.5", "1,234",
      "2024-01-02", "12:30", "NA", "#DIV/0!", "\u{FEFF}", "\u{A0}", "\u{2009}", "\u{2212}", "é",
      "label", "x", "a\"b", "\"a\nb\"", ",,,,", "\n\n", "\u{1A}",
    ].map { Array($0.utf8) } + [[0], [0, 0], [0xFF, 0xFE], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

  private static func change(_ bytes: inout [UInt8], using random: inout SplitMix) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(20))
    switch random.below(9) {
    case 0...3: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
    case 4: bytes.replaceSubrange(place..<end, with: pieces[random.below(pieces.count)])
    case 5: bytes.removeSubrange(place..<end)
    case 6: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    case 7: bytes.removeSubrange(place...)
    default:
      if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    }
  }
}

// MARK: What is changed

extension TableMutation {
  private static let points = "x,y,label\n-1.0,0.0,a\n-0.9,0.1,a\n1.0,0.25,b\n0.9,0.1,b\n"

  /// Tables in all forms that are read.
  private static let tables = [
    points, String(points.dropFirst(10)), points.replacingOccurrences(of: ",", with: "\t"),
    points.replacingOccurrences(of: "\n", with: "\r\n"),
    points.replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: ".", with: ","),
    points.replacingOccurrences(of: ",", with: "  "),
    points.replacingOccurrences(of: ",", with: " | "),
    "\"x (cm)\",\"y\",\"label\"\n\"1,5\",\"2,5\",\"a \"\"b\"\"\"\n\"1,7\",\"2\",\"c\nd\"\n",
    "# made by us\n# x y label\n1 2 a\n3 4 b # c\n", "sep=;\nx;y;label\n1;2;a\n3;4;b\n",
    ",x,y,label\n0,1e-5,2E5,1.0\n1,+3.,-.5,2.0\n2,1.2345678901234567,0.30000000000000004,1\n",
    "label,x,y\n#1,0,0\nb,1,1\n", "1,2,a", "x,y,label\n", "",
  ]
}

/// Sebastiano Vigna's SplitMix64: the same numbers in every run.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the stream.
  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to a limit that is not reached.
  fileprivate mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
