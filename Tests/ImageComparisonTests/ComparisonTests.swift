import ImageComparison
import Images
import PNGFixtures
import Testing

struct ComparisonTests {
  private let picture = PNGFixture(PNGForm(2, 8), width: 37, height: 13)

  // MARK: Same

  @Test func `equal files are the same`() {
    #expect(compare(picture, picture).state == .same)
  }

  @Test(arguments: PNGForm.all)
  func `a picture is the same in every way of storing it (R08)`(form: PNGForm) {
    let plain = PNGFixture(form, width: 37, height: 13)
    var other = plain
    other.filters = [1, 2, 3, 4]
    other.chunkSize = 50
    #expect(compare(plain, other).state == .same)
    other.isInterlaced = true
    #expect(compare(plain, other).state == .same)
  }

  @Test
  func `palettes, low depths and sixteen bits are the same as the pixels they show (R06, R07)`() {
    for form in PNGForm.all where form != PNGForm(6, 8) {
      var fixture = PNGFixture(form, width: 37, height: 13)
      if form.colorType == 3 { fixture.transparency = [7, 0] }
      if form.bitDepth == 16 { fixture.samples = fixture.samples.map { $0 >> 8 * 257 } }
      let expanded = PNGFixture(
        width: 37, height: 13, form: PNGForm(6, 8),
        samples: fixture.pixels.flatMap { pixel in
          (0..<4).map { form.bitDepth == 16 ? pixel[$0] / 257 : pixel[$0] }
        })
      #expect(compare(fixture, expanded).state == .same, "\(fixture)")
      #expect(compare(expanded, fixture).state == .same, "\(fixture)")
    }
  }

  @Test func `two palettes in another order, with unused colours, are the same (R06)`() {
    var (one, two) = (
      PNGFixture(PNGForm(3, 8), width: 37, height: 13),
      PNGFixture(PNGForm(3, 4), width: 37, height: 13)
    )
    one.samples = one.samples.map { $0 % 4 }
    two.samples = one.samples.map { 3 - $0 }
    one.palette = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99, 99, 99]
    two.palette = [10, 11, 12, 7, 8, 9, 4, 5, 6, 1, 2, 3]
    #expect(compare(one, two).state == .same)
  }

  @Test func `colours of clear pixels do not show`() {
    let clear = PNGFixture.drawn(8, 8, alpha: true) { x, y in [UInt8(x), UInt8(y), 9, 0] }
    let other = PNGFixture.drawn(8, 8, alpha: true) { _, _ in [255, 255, 255, 0] }
    #expect(compare(clear, other).state == .same)
  }

  // MARK: Changed

  @Test func `a difference only in alpha is counted (R04)`() throws {
    let opaque = PNGFixture.drawn(40, 30, alpha: true) { x, y in [UInt8(x), UInt8(y), 90, 255] }
    let faded = PNGFixture.drawn(40, 30, alpha: true) { x, y in
      [UInt8(x), UInt8(y), 90, (5..<15).contains(x) && (5..<15).contains(y) ? 128 : 255]
    }
    let comparison = compare(opaque, faded)
    #expect(comparison.state == .changed)
    #expect(comparison.difference?.changedPixels == 100)
  }

  @Test(arguments: PNGForm.all)
  func `one changed pixel is found at every position`(form: PNGForm) {
    let fixture = PNGFixture(form, width: 37, height: 13)
    let file = fixture.file
    for pixel in 0..<37 * 13 {
      var changed = fixture
      // Another value of the pixel's first sample, which is never a clear pixel's colour.
      changed.samples[pixel * form.sampleCount] ^= 1
      if form.colorType == 4 || form.colorType == 6 {
        changed.samples[(pixel + 1) * form.sampleCount - 1] ^= 1
      }
      let comparison = Comparison(baseline: file, actual: changed.file)
      #expect(comparison.state == .changed)
      #expect(comparison.difference?.changedPixels == 1)
      let box = comparison.difference?.regions.first
      #expect(box?.x == pixel % 37 && box?.y == pixel / 37)
    }
  }

  @Test func `one changed pixel is found in a hundred million`() throws {
    let side = 10_000
    var fixture = PNGFixture.grey(side, 1)
    fixture.form = PNGForm(0, 1)
    let row = [UInt8](repeating: 0x5A, count: side / 8)
    func file(changing place: Int?) -> [UInt8] {
      var rows: [UInt8] = []
      rows.reserveCapacity(side * (row.count + 1))
      for _ in 0..<side {
        rows.append(0)
        rows += row
      }
      if let place {
        rows[(place / side) * (row.count + 1) + 1 + place % side / 8] ^= 0x80 >> UInt8(place % 8)
      }
      var chunks = fixture.chunks
      chunks[0].data.replaceSubrange(4..<8, with: bigEndian(UInt32(side)))
      chunks[1].data = zlibStored(rows)
      return PNGChunk.signature + chunks.flatMap(\.bytes)
    }
    let baseline = file(changing: nil)
    for place in [0, 9_999, 50_004_321, 99_999_999] {
      let comparison = Comparison(baseline: baseline, actual: file(changing: place))
      let difference = try #require(comparison.difference)
      #expect(comparison.state == .changed)
      #expect(difference.changedPixels == 1 && difference.comparedPixels == 100_000_000)
      #expect(difference.regions[0].x == place % side && difference.regions[0].y == place / side)
    }
  }

  // MARK: Size

  @Test func `a size is never scaled or cropped away (R01)`() {
    let taller = PNGFixture.grey(20, 11)
    let comparison = compare(PNGFixture.grey(20, 10), taller)
    #expect(comparison.state == .size)
    #expect(comparison.baseline?.height == 10 && comparison.actual?.height == 11)
    #expect(comparison.difference == nil)
    #expect(compare(PNGFixture.grey(20, 10), PNGFixture.grey(10, 20)).state == .size)
  }

  @Test func `a picture that says it is 0 px wide is trouble and no size (R01)`() {
    let file = PNGFixture.grey(20, 10).file
    for place in [3, 7] {
      var chunks = PNGFixture.grey(20, 10).chunks
      chunks[0].data[place] = 0
      let empty = PNGChunk.signature + chunks.flatMap(\.bytes)
      #expect(Comparison(baseline: file, actual: empty).state == .unreadable)
      #expect(Comparison(baseline: empty, actual: empty).state == .unreadable)
    }
  }

  @Test func `pixels that both sizes have are compared (R01)`() {
    let wider = PNGFixture.grey(25, 9, changes: [(3, 3), (24, 3)])
    let comparison = compare(PNGFixture.grey(20, 10), wider)
    #expect(comparison.state == .size)
    #expect(comparison.difference?.changedPixels == 1)
    #expect(comparison.difference?.comparedPixels == 180)
  }

  @Test func `a picture may end long before the other`() {
    // Taller than what is decoded at once.
    let (short, tall) = (PNGFixture.grey(1000, 5), PNGFixture.grey(1000, 2000))
    for comparison in [compare(short, tall), compare(tall, short)] {
      #expect(comparison.state == .size && comparison.faults.isEmpty)
      #expect(comparison.difference == nil)
    }
  }

  // MARK: Unreadable

  @Test func `trouble is not a difference (R09)`() {
    let file = picture.file
    let damaged = Array(file.prefix(file.count / 2))
    #expect(Comparison(baseline: [], actual: file).faults.map(\.side) == [.baseline])
    #expect(Comparison(baseline: file, actual: damaged).faults.map(\.side) == [.actual])
    #expect(Comparison(baseline: [], actual: damaged).faults.map(\.side) == [.baseline, .actual])
    for comparison in [
      Comparison(baseline: file, actual: damaged), Comparison(baseline: damaged, actual: damaged),
    ] {
      #expect(comparison.state == .unreadable && !comparison.state.passes)
      #expect(comparison.faults.first?.reason.contains("not a complete PNG") == true)
    }
  }

  @Test func `damaged pixels are trouble even where the rest differs in size`() {
    var chunks = picture.chunks
    chunks[1].data[chunks[1].data.count - 1] ^= 1
    let damaged = PNGChunk.signature + chunks.flatMap(\.bytes)
    for other in [picture, PNGFixture.grey(3, 3), PNGFixture.grey(99, 99)] {
      let comparison = Comparison(baseline: other.file, actual: damaged)
      #expect(comparison.state == .unreadable)
      #expect(comparison.faults.map(\.side) == [.actual])
    }
  }

  @Test func `an index without a colour is trouble on both sides (R06)`() {
    var one = PNGFixture(PNGForm(3, 8), width: 4, height: 1)
    one.samples = [0, 1, 9, 0]
    one.palette = [1, 2, 3, 4, 5, 6]
    var two = one
    two.chunkSize = 4
    #expect(compare(one, two).state == .unreadable)
  }

  @Test(
    arguments: [(100_000, 100_000), (2_147_483_647, 1), (1, 2_147_483_647)] as [(UInt32, UInt32)])
  func `a small file that claims a giant picture is refused at once (R11)`(
    width: UInt32, height: UInt32
  ) {
    var chunks = picture.chunks
    chunks[0].data.replaceSubrange(0..<8, with: bigEndian(width) + bigEndian(height))
    chunks[1].data = Array(chunks[1].data.prefix(20))
    let bomb = PNGChunk.signature + chunks.flatMap(\.bytes)
    #expect(Comparison(baseline: bomb, actual: picture.file).state == .unreadable)
    #expect(Comparison(baseline: picture.file, actual: bomb).state == .unreadable)
  }
}
