import Foundation
import Images

/// A picture of a difference, as a reader sees it.
struct DrawnPicture {
  private let picture: PixelImage

  init(_ file: Data) throws {
    picture = try PixelImage(png: [UInt8](file))
  }

  var isOpaque: Bool {
    stride(from: 3, to: picture.bytes.count, by: 4).allSatisfy { picture.bytes[$0] == 255 }
  }

  /// Column and row of each pixel that is not grey.
  var coloredPixels: [[Int]] {
    (0..<picture.height).flatMap { y in
      (0..<picture.width).compactMap { x in
        let color = picture[x, y]
        return color.red == color.green && color.green == color.blue ? nil : [x, y]
      }
    }
  }

  /// Red, green and blue of a pixel.
  func color(at pixel: [Int]) -> [UInt16] {
    let color = picture[pixel[0], pixel[1]]
    return [color.red, color.green, color.blue].map(UInt16.init)
  }

  /// The contrast of two pixels by the rule of the Web Content Accessibility Guidelines, 1 … 21.
  func contrast(_ one: [Int], _ other: [Int]) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ pixel: [Int]) -> Double {
    let color = picture[pixel[0], pixel[1]]
    func linear(_ level: UInt8) -> Double {
      let value = Double(level) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
