import Images
import Testing

struct PixelImageTests {
  @Test func `an image of one colour has it in every pixel`() {
    let color = Color(red: 1, green: 2, blue: 3, alpha: 4)
    let image = PixelImage(width: 3, height: 2, color: color)
    #expect(
      image.bytes == [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4])
    #expect(PixelImage(width: 0, height: 5, color: color).bytes.isEmpty)
  }

  @Test func `one pixel is set and no other`() {
    var image = PixelImage(width: 3, height: 2, color: Color(0))
    let color = Color(red: 9, green: 8, blue: 7, alpha: 6)
    image[2, 1] = color
    for row in 0..<2 {
      for column in 0..<3 {
        #expect(image[column, row] == (column == 2 && row == 1 ? color : Color(0)))
      }
    }
  }

  @Test func `a pixel outside of the image is a mistake of the caller`() async {
    await #expect(processExitsWith: .failure) {
      var image = PixelImage(width: 3, height: 2, color: Color(0))
      // Inside of the bytes, but of the next row.
      image[3, 0] = Color(0xFFFFFF)
    }
  }
}
