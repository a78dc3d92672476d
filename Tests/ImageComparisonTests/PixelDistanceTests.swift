import Images
import PNGFixtures
import Testing

@testable import ImageComparison

struct PixelDistanceTests {
  /// Pairs of pixels that favour the extremes and small steps, where mistakes hide.
  private func pairs(_ count: Int, maximum: UInt16) -> [(SIMD4<UInt16>, SIMD4<UInt16>)] {
    var random = SeededGenerator(seed: 1)
    func sample() -> UInt16 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: 0
      case 1: maximum
      default: UInt16.random(in: 0...maximum, using: &random)
      }
    }
    func pixel() -> SIMD4<UInt16> { SIMD4(sample(), sample(), sample(), sample()) }
    return (0..<count).map { _ in
      let first = pixel()
      var second = Bool.random(using: &random) ? pixel() : first
      if Bool.random(using: &random) {
        second[Int.random(in: 0..<4, using: &random)] = sample()
      }
      return (first, second)
    }
  }

  @Test(arguments: [255, 65535] as [UInt16])
  func `the distance is symmetric`(maximum: UInt16) {
    let distance = PixelDistance(maximum: maximum)
    for (a, b) in pairs(20_000, maximum: maximum) {
      #expect(distance(a, b) == distance(b, a))
    }
  }

  @Test func `the distance is the largest visible difference over 256 grey backgrounds`() {
    let distance = PixelDistance(maximum: 255)
    for (a, b) in pairs(20_000, maximum: 255) {
      // 255 times what shows, so that everything stays an integer.
      func shown(_ pixel: SIMD4<UInt16>, _ channel: Int, _ grey: Int) -> Int {
        Int(pixel[channel]) * Int(pixel.w) + (255 - Int(pixel.w)) * grey
      }
      let largest = (0...255).map { grey in
        (0..<3).map { abs(shown(a, $0, grey) - shown(b, $0, grey)) }.max() ?? 0
      }.max()
      #expect(largest == Int(distance(a, b)))
    }
  }

  @Test func `levels are channel differences for opaque pixels of either depth`() {
    #expect(
      PixelDistance(maximum: 255).levels(
        PixelDistance(maximum: 255)([9, 8, 7, 255], [2, 8, 9, 255])) == 7)
    let wide = PixelDistance(maximum: 65535)
    #expect(wide.levels(wide([2570, 0, 0, 65535], [0, 0, 0, 65535])) == 10)
    #expect(wide.levels(wide([1, 0, 0, 65535], [0, 0, 0, 65535])) == 1 / 257.0)
  }

  @Test(arguments: [255, 65535] as [UInt16])
  func `as many pixels change as have a distance`(maximum: UInt16) {
    let pairs = pairs(2_001, maximum: maximum)
    let (old, new) = (pairs.map(\.0), pairs.map(\.1))
    let distance = PixelDistance(maximum: maximum)
    let count = old.span.changeCount(to: new.span)
    #expect(count == pairs.count { distance($0, $1) > 0 })
  }

  @Test func `pixels that are both clear look the same`() {
    #expect(PixelDistance(maximum: 255)([1, 2, 3, 0], [200, 100, 50, 0]) == 0)
  }
}
