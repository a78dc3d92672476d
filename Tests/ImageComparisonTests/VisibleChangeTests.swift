import ImageComparison
import PNGFixtures
import Testing

/// Visible changes that tools in common use let pass by default; every one of them is a failure here.
struct VisibleChangeTests {
  private let classes: [Drawing.RGB] = [[228, 26, 28], [55, 126, 184], [77, 175, 74]]

  private func tints(_ share: Double, order: [Int] = [0, 1, 2]) -> PNGFixture {
    var drawing = Drawing()
    drawing.stripes(order.map { classes[$0] * share + Drawing.RGB(repeating: 255) * (1 - share) })
    return drawing.fixture
  }

  private func drawing(_ draw: (inout Drawing) -> Void) -> PNGFixture {
    var drawing = Drawing()
    draw(&drawing)
    return drawing.fixture
  }

  // MARK: Levels of 0.1 and 0.2 in YIQ

  @Test func `a grey step of 26 and a blue step of 78 are seen`() {
    #expect(compare(.grey(30, 30, level: 128), .grey(30, 30, level: 154)).state == .changed)
    let red = PNGFixture.drawn(30, 30) { _, _ in [200, 30, 60] }
    let blue = PNGFixture.drawn(30, 30) { _, _ in [200, 30, 138] }
    #expect(compare(red, blue).difference?.largest == 78)
  }

  @Test func `tints of 40 per cent for 30 are seen, and swapped tints`() {
    #expect(compare(tints(0.3), tints(0.4)).state == .changed)
    let swapped = compare(tints(0.3), tints(0.3, order: [1, 2, 0]))
    #expect(swapped.state == .changed && swapped.difference?.changedPixels == 120 * 120)
  }

  @Test func `grid lines gone from white are seen`() {
    let grid = drawing { $0.fill([230, 230, 230]) { x, _ in Int(x) % 30 == 15 } }
    let comparison = compare(grid, drawing { _ in })
    #expect(comparison.state == .changed)
    #expect(comparison.difference?.changedPixels == 4 * 120)
    #expect(comparison.difference?.regionCount == 4)
  }

  // MARK: Antialiasing forgiven

  @Test func `a marker moved by a pixel or grown by half of one is seen`() {
    let marker = drawing { $0.marker(60, 60, radius: 3, classes[0]) }
    #expect(compare(marker, drawing { $0.marker(61, 60, radius: 3, classes[0]) }).state == .changed)
    #expect(
      compare(marker, drawing { $0.marker(60, 60, radius: 3.5, classes[0]) }).state == .changed)
  }

  @Test func `a curve moved by a quarter of a pixel is seen (R14)`() {
    let comparison = compare(
      drawing { $0.curve(raisedBy: 0) }, drawing { $0.curve(raisedBy: 0.25) })
    #expect(comparison.state == .changed)
    #expect((comparison.difference?.changedPixels ?? 0) > 200)
  }

  @Test func `a thin line removed, moved or at the edge is seen (R14)`() {
    func line(at place: Double) -> PNGFixture {
      drawing { $0.fill([0, 0, 0]) { x, _ in abs(x - place) <= 0.5 } }
    }
    #expect(compare(line(at: 60.5), drawing { _ in }).difference?.changedPixels == 120)
    #expect(compare(line(at: 60.5), line(at: 61.5)).difference?.changedPixels == 240)
    #expect(compare(line(at: 0.5), drawing { _ in }).difference?.changedPixels == 120)
    #expect(compare(line(at: 119.5), drawing { _ in }).difference?.changedPixels == 120)
  }

  // MARK: Averages over the picture

  @Test(arguments: [49, 2561])
  func `inverted pixels cannot hide in a large picture (R13)`(count: Int) {
    let black = PNGFixture.grey(900, 900, level: 0)
    let places = (0..<count).map { ($0 % 52, $0 / 52) }
    let inverted = PNGFixture.grey(900, 900, level: 0, changes: places, to: 255)
    let comparison = compare(black, inverted)
    #expect(comparison.state == .changed)
    #expect(comparison.difference?.changedPixels == count)
    #expect(comparison.difference?.largest == 255)
  }

  @Test func `one pixel, and one marker, of a large picture are counted (R13)`() throws {
    let page = PNGFixture.grey(1600, 1200)
    let pixel = compare(page, .grey(1600, 1200, changes: [(800, 600)]))
    #expect(pixel.state == .changed && pixel.difference?.changedPixels == 1)
    #expect(pixel.difference?.largest == 3)
    let marker = (0..<49).map { (300 + $0 % 7, 400 + $0 / 7) }
    #expect(compare(page, .grey(1600, 1200, changes: marker)).state == .changed)
    // Even with a tolerance: 49 px are 0.003 % of the picture, but a visible level.
    let visible = PNGFixture.grey(1600, 1200, changes: marker, to: 30)
    #expect(compare(page, visible, try Limits(tolerance: 2)).state == .changed)
  }

  // MARK: What is not in eight-bit pixels

  @Test func `the low byte of sixteen bits is seen (R07)`() throws {
    let fixture = PNGFixture(PNGForm(0, 16), width: 20, height: 20)
    var other = fixture
    other.samples[77] ^= 1
    let comparison = compare(fixture, other)
    #expect(comparison.state == .changed)
    #expect(comparison.difference?.largest == 1 / 257.0)
  }

  @Test func `a gamma added is seen`() {
    let fixture = PNGFixture(PNGForm(2, 8), width: 20, height: 20)
    var other = fixture
    other.ancillary = [PNGChunk("gAMA", bigEndian(100_000))]
    #expect(compare(fixture, other).state == .metadata)
  }

  @Test func `a wrong checksum is seen`() {
    let fixture = PNGFixture(PNGForm(2, 8), width: 20, height: 20)
    var file = fixture.file
    file[file.count - 13] ^= 1
    let comparison = Comparison(baseline: fixture.file, actual: file)
    #expect(comparison.state == .unreadable)
    #expect(comparison.faults.first?.reason.contains("IDAT") == true)
  }
}
