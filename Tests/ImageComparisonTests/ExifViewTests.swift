import PNGFixtures
import Testing

@testable import ImageComparison

struct ExifViewTests {
  /// EXIF data with fields of tag, type and value, in either order of bytes.
  private func data(
    _ fields: [(tag: UInt32, type: UInt32, value: UInt32)], isBigEndian: Bool = true,
    tail: [UInt32] = []
  ) -> [UInt8] {
    func number(_ value: UInt32, _ count: Int) -> [UInt8] {
      let bytes = Array(bigEndian(value).suffix(count))
      return isBigEndian ? bytes : bytes.reversed()
    }
    let entries = fields.flatMap { field in
      // A short value stands in the first two of four bytes.
      let value =
        field.type == 3 ? number(field.value, 2) + [0, 0] : number(field.value, 4)
      return number(field.tag, 2) + number(field.type, 2) + number(1, 4) + value
    }
    return Array((isBigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4)
      + number(UInt32(fields.count), 2) + entries + number(0, 4)
      + tail.flatMap { number($0, 4) }
  }

  private func view(_ data: [UInt8]) -> ExifView? { ExifView(data, width: 60, height: 40) }

  @Test func `each orientation but upright is read in both orders of bytes`() {
    for isBigEndian in [false, true] {
      for type in [3, 4] as [UInt32] {
        for orientation in 0...9 as ClosedRange<UInt32> {
          let view = view(data([(0x0112, type, orientation)], isBigEndian: isBigEndian))
          #expect(view?.orientation == ((2...8).contains(orientation) ? Int(orientation) : nil))
        }
      }
    }
    #expect(view(data([(0x0112, 3, 6)]))?.text == "orientation 6: turned by 90°")
    #expect(view(Array("Exif\0\0".utf8) + data([(0x0112, 3, 6)]))?.orientation == 6)
  }

  @Test func `a size counts where all five fields agree`() {
    let end = UInt32(8 + 2 + 5 * 12 + 4)
    func sized(_ width: UInt32, _ height: UInt32, unit: UInt32 = 2, dpi: UInt32 = 144) -> [UInt8] {
      data(
        [
          (0x011A, 5, end), (0x011B, 5, end), (0x0128, 3, unit), (0xA002, 4, width),
          (0xA003, 3, height),
        ], tail: [dpi, 1])
    }
    #expect(view(sized(30, 20))?.text == "shown as 30 × 20 px")
    #expect(view(sized(30, 21)) == nil)
    #expect(view(sized(31, 20)) == nil)
    #expect(view(sized(30, 20, unit: 3)) == nil)
    #expect(view(sized(30, 20, dpi: 0)) == nil)
    #expect(view(sized(60, 40, dpi: 72)) == nil)
  }

  @Test func `no cut and no byte of it stops the program`() {
    let whole = data([(0x0112, 3, 6), (0x8769, 4, 8), (0x011A, 5, 0xFFFF_FFFF)], tail: [1, 1])
    for count in 0..<whole.count {
      _ = view(Array(whole.prefix(count)))
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var damaged = whole
        damaged[count] = value
        _ = view(damaged)
      }
    }
    #expect(view(whole)?.orientation == 6)
    #expect(view([]) == nil)
  }
}
