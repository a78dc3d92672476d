import Tables
import Testing

struct EncodingTests {
  /// The units of a text as bytes.
  private func bytes<Unit: FixedWidthInteger>(_ units: [Unit], isBig: Bool) -> [UInt8] {
    units.flatMap { unit in
      let bytes = (0..<Unit.bitWidth / 8).map { UInt8(truncatingIfNeeded: unit >> (8 * Unit($0))) }
      return isBig ? bytes.reversed() : bytes
    }
  }

  private func fault(of bytes: [UInt8]) throws -> String? {
    do {
      _ = try PointTable(file(bytes))
      return nil
    } catch let error as TableError {
      return error.fault.text
    }
  }

  @Test(arguments: ["", "\u{FEFF}"], [true, false])
  func `UTF-16 and UTF-32 are refused by name (D04)`(_ mark: String, _ isBig: Bool) throws {
    for text in [base, rows, "1,2,a\n"] {
      #expect(
        try fault(of: bytes(Array((mark + text).utf16), isBig: isBig))
          == "it is UTF-16; save it as UTF-8")
      #expect(
        try fault(of: bytes((mark + text).unicodeScalars.map(\.value), isBig: isBig))
          == "it is UTF-32; save it as UTF-8")
    }
  }

  @Test func `what is not text or not UTF-8 is refused (D04)`() throws {
    let latin = Array(base.utf8) + [0x31, 0x2C, 0x32, 0x2C, 0xE9, 0x0A]
    #expect(try fault(of: latin) == "line 8: it is not UTF-8; save the file as UTF-8")
    let zero = Array(base.utf8) + [0x31, 0, 0x32, 0x2C, 0x30, 0x0A]
    #expect(try fault(of: zero) == "line 8: there is a NUL byte; the file is not text")
    let zip: [UInt8] = [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0]
    #expect(try fault(of: zip)?.hasPrefix("it is a ZIP archive, as .xlsx") == true)
    #expect(try fault(of: [0x1F, 0x8B, 8, 0])?.hasPrefix("it is compressed by gzip") == true)
  }
}
