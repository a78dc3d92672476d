extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
}

extension Span<UInt8> {
  /// The length of the blank that begins at a place, 0 where there is none.
  ///
  /// Blanks are spaces, tabs, form feeds, the spaces of fixed width that word processors and web pages leave
  /// behind, and the invisible marks of width zero.
  func blankLength(at place: Int, before end: Int) -> Int {
    switch self[place] {
    case 0x20, 0x09, 0x0B, 0x0C: return 1
    case 0xC2: return place + 1 < end && self[place + 1] == 0xA0 ? 2 : 0
    case 0xE2, 0xE3, 0xEF: return place + 2 < end && isWideBlank(at: place) ? 3 : 0
    default: return 0
    }
  }

  /// Whether the three bytes at a place are a blank.
  private func isWideBlank(at place: Int) -> Bool {
    switch (self[place], self[place + 1], self[place + 2]) {
    case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      true
    default: false
    }
  }

  /// The first place from `start` on that is not blank, or `end`.
  func skippingBlanks(from start: Int, to end: Int, besides separator: UInt8 = 0) -> Int {
    var place = start
    while place < end {
      let byte = self[place]
      // Nearly every byte that is looked at is a digit or a letter.
      if byte > 0x20, byte < 0x80 { return place }
      if byte == separator { return place }
      let length = blankLength(at: place, before: end)
      if length == 0 { return place }
      place += length
    }
    return end
  }

  /// The end of what is left of a range without the blanks at its end.
  func droppingBlanks(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let byte = self[end - 1]
      if byte > 0x20, byte < 0x80 { return end }
      if blankLength(at: end - 1, before: end) == 1 {
        end -= 1
      } else if end - start >= 2, blankLength(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - start >= 3, blankLength(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        return end
      }
    }
    return end
  }
}
