import Images
import Testing

/// Colours, and where a picture has which.
struct ColorTests {
  @Test func `a mix begins at the paper and ends at the colour`() {
    let (ink, paper) = (Color(0x102030), Color(0xF0C8A0))
    #expect(ink.mixed(into: paper, share: 0) == paper)
    #expect(ink.mixed(into: paper, share: 1) == ink)
    #expect(ink.mixed(into: paper, share: 0.25) == Color(0xB89E84))
    #expect(Color(0x000000).mixed(into: Color(0xFFFFFF), share: 0.3) == Color(0xB3B3B3), "178.5")
  }

  @Test func `opacity is rounded to the nearest of 255 steps`() {
    #expect(Color(0x123456).opacity(0.5) == Color(red: 0x12, green: 0x34, blue: 0x56, alpha: 128))
    #expect(Color(0).opacity(0.7).alpha == 179)
    #expect(Color(0).opacity(0).alpha == 0 && Color(0).opacity(1).alpha == 255)
  }

  @Test func `a picture's bytes go row by row, from the top`() {
    let image = PixelImage(width: 3, height: 2, bytes: (0..<24).map { UInt8($0) })
    #expect(image[0, 0] == Color(red: 0, green: 1, blue: 2, alpha: 3))
    #expect(image[2, 0] == Color(red: 8, green: 9, blue: 10, alpha: 11))
    #expect(image[1, 1] == Color(red: 16, green: 17, blue: 18, alpha: 19))
  }
}
