import ImageComparison
import Images
import PNGFixtures
import Testing

/// Damaged files: never a crash, never `same` for a picture that decodes to other pixels.
struct MutationTests {
  /// Enough to reach every fault of the reader many times within a few seconds.
  private static let mutationsPerForm = 2_000

  /// What shows of a file: its size and its pixels times their opacity, or nothing.
  private func shown(_ file: [UInt8]) -> [SIMD4<UInt32>]? {
    guard let file = try? PNGFile(file), var reader = try? PNGRowReader(file) else { return nil }
    var row = [SIMD4<UInt16>](repeating: .zero, count: file.header.width)
    var shown = [SIMD4(UInt32(file.header.width), UInt32(file.header.height), 0, 0)]
    let scale = UInt32(65535 / reader.maximum)
    for _ in 0..<file.header.height {
      guard (try? reader.readRow(into: &row)) != nil else { return nil }
      shown += row.map { pixel in
        let pixel = SIMD4<UInt32>(truncatingIfNeeded: pixel) &* scale
        var product = pixel &* pixel.w
        product.w = pixel.w
        return product
      }
    }
    return shown
  }

  @Test(arguments: PNGForm.all)
  func `a damaged file is unreadable, or judged by its pixels`(form: PNGForm) throws {
    let seed = UInt64(form.colorType) * 100 + UInt64(form.bitDepth)
    var mutator = PNGMutator(seed: seed)
    var unreadable = 0
    for number in 0..<Self.mutationsPerForm {
      var fixture = PNGFixture(form, width: 9, height: 7)
      fixture.isInterlaced = number % 2 == 1
      fixture.filters = [4, 3, 2, 1, 0]
      if form.colorType == 3 { fixture.transparency = [9] }
      let original = fixture.file
      let damaged = mutator.mutated(original)
      let comparison = Comparison(baseline: original, actual: damaged)
      if damaged == original { continue }
      let shown = shown(damaged)
      #expect((comparison.state == .unreadable) == (shown == nil))
      #expect(
        shown == nil
          || (comparison.difference == nil && comparison.state != .size)
            == (shown == self.shown(original))
      )
      let picture = try comparison.explanation(baseline: original, actual: damaged)?.image
      #expect((picture != nil) == (comparison.difference != nil || comparison.state == .size))
      if let picture, let actual = comparison.actual {
        #expect(picture.width == max(9, actual.width) && picture.height == max(7, actual.height))
      }
      if shown == nil { unreadable += 1 }
      #expect(Comparison(baseline: damaged, actual: damaged).state != .changed)
    }
    // The mutator must do both: break files, and change pixels of files that stay whole.
    #expect(unreadable > Self.mutationsPerForm / 4 && unreadable < Self.mutationsPerForm)
  }
}
