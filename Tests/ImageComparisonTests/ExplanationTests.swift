import Files
import Foundation
import ImageComparison
import Images
import PNGFixtures
import Testing

struct ExplanationTests {
  private func explain(_ baseline: PNGFixture, _ actual: PNGFixture) throws -> Explanation? {
    try compare(baseline, actual).explanation(baseline: baseline.file, actual: actual.file)
  }

  /// The relative luminance of the contrast formula in WCAG.
  private func luminance(_ color: Color) -> Double {
    func linear(_ level: UInt8) -> Double {
      let share = Double(level) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let (dark, light) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private func isGrey(_ color: Color) -> Bool {
    color.red == color.green && color.green == color.blue
  }

  // MARK: Picture

  @Test(arguments: [0, 128, 255] as [UInt16])
  func `a single pixel is marked by three, opaque and with contrast (R05)`(level: UInt16) throws {
    for (x, y) in [(0, 0), (20, 10), (39, 29)] {
      let other = PNGFixture.grey(40, 30, level: level, changes: [(x, y)], to: level ^ 3)
      let picture = try #require(try explain(.grey(40, 30, level: level), other)).image
      for row in 0..<30 {
        for column in 0..<40 {
          let color = picture[column, row]
          #expect(color.alpha == 255)
          if abs(column - x) <= 1 && abs(row - y) <= 1 {
            #expect(!isGrey(color) && contrast(color, picture[(x + 20) % 40, row]) >= 3)
          } else {
            #expect(isGrey(color) && color.red >= 204)
          }
        }
      }
    }
  }

  @Test func `a larger difference is darker`() throws {
    let steps: [UInt16] = [1, 5, 20, 60, 127]
    var other = PNGFixture.grey(100, 5)
    for (number, step) in steps.enumerated() { other.samples[250 - 10 * number - 1] = 128 + step }
    let picture = try #require(try explain(.grey(100, 5), other)).image
    let marks = steps.indices.map { luminance(picture[(250 - 10 * $0 - 1) % 100, 2]) }
    #expect(marks == marks.sorted(by: >) && Set(marks).count == steps.count)
  }

  @Test func `a change in alpha alone shows (R04, R05)`() throws {
    let opaque = PNGFixture.drawn(9, 9, alpha: true) { _, _ in [0, 0, 0, 255] }
    let clear = PNGFixture.drawn(9, 9, alpha: true) { x, y in [0, 0, 0, x == 4 && y == 4 ? 0 : 255]
    }
    let picture = try #require(try explain(opaque, clear)).image
    #expect(!isGrey(picture[4, 4]) && picture[4, 4].alpha == 255)
  }

  @Test func `the picture covers both sizes and hatches what only one has`() throws {
    let explanation = try #require(
      try explain(.grey(30, 20), .grey(20, 32, changes: [(5, 5), (5, 25)])))
    let picture = explanation.image
    #expect(picture.width == 30 && picture.height == 32)
    #expect(!isGrey(picture[5, 5]) && isGrey(picture[5, 25]))
    for (x, y) in [(25, 5), (5, 25), (25, 25)] {
      let stripes = Set((0..<8).map { picture[x - 4 + $0, y] })
      #expect(stripes == [Color(0xFFFFFF), Color(0xA0A0A0)])
    }
    #expect(explanation.shifts == [nil])
  }

  @Test func `sixteen bits are drawn too`() throws {
    let fixture = PNGFixture(
      width: 9, height: 9, form: PNGForm(0, 16), samples: Array(repeating: 65535, count: 81))
    var other = fixture
    other.samples[40] -= 1
    let picture = try #require(try explain(fixture, other)).image
    #expect(!isGrey(picture[4, 4]) && picture[0, 0] == Color(0xFFFFFF))
  }

  @Test(arguments: PNGForm.all)
  func `the baseline is as bright as on white paper, in the uppermost fifth`(form: PNGForm) throws {
    let fixture = PNGFixture(form, width: 37, height: 13)
    var other = fixture
    other.samples[0] ^= 1
    let picture = try #require(try explain(fixture, other)).image
    for y in 0..<13 {
      for x in 2..<37 {
        let pixel = fixture.pixels[y * 37 + x]
        let levels = (0..<4).map { Int(pixel[$0]) * 256 / (Int(fixture.maximum) + 1) }
        let luma = (54 * levels[0] + 183 * levels[1] + 19 * levels[2]) / 256
        let grey = UInt8(255 - (255 - luma) * levels[3] / (5 * 255))
        #expect(picture[x, y] == Color(red: grey, green: grey, blue: grey))
      }
    }
  }

  @Test func `nothing is drawn when nothing differs`() throws {
    #expect(try explain(.grey(9, 9), .grey(9, 9)) == nil)
  }

  @Test func `files that changed in the meantime are a fault`() {
    let comparison = compare(.grey(9, 9), .grey(9, 9, changes: [(1, 1)]))
    #expect(throws: FileFault.self) {
      try comparison.explanation(baseline: [], actual: PNGFixture.grey(9, 9).file)
    }
    #expect(throws: FileFault.self) {
      try comparison.explanation(
        baseline: PNGFixture.grey(9, 9).file,
        actual: PNGFixture.grey(9, 9, changes: [(1, 2)]).file)
    }
  }

  @Test func `what covers more pixels than can be read is not drawn`() {
    let row = PNGFixture(PNGForm(0, 1), width: 1 << 15, height: 1)
    let column = PNGFixture(PNGForm(0, 1), width: 1, height: 1 << 14)
    #expect(throws: FileFault.self) { try explain(row, column) }
    #expect(compare(row, column).state == .size)
  }

  @Test func `every grey, stripe and mark is in the file`() throws {
    let old = PNGFixture.drawn(256, 240) { x, y in [UInt8(x), UInt8(y), 9] }
    let new = PNGFixture.drawn(250, 250) { x, y in
      [UInt8(x), UInt8(y) ^ (x % 5 == 0 && y % 5 == 0 ? UInt8(x) : 0), 9]
    }
    let explanation = try #require(try explain(old, new))
    let file = try PNGEncoder().encode(explanation.drawing)
    #expect(try PixelImage(png: file) == explanation.image)
    #expect(file.count < 256 * 250)
  }

  // MARK: Movement

  private func markers(_ places: [(Double, Double)], grid: Bool = false) -> PNGFixture {
    var drawing = Drawing()
    if grid { drawing.fill([230, 230, 230]) { x, _ in Int(x) % 30 == 15 } }
    for (x, y) in places { drawing.marker(x, y, radius: 6, [200, 30, 60]) }
    return drawing.fixture
  }

  @Test func `a moved marker is said to have moved, wherever it is`() throws {
    for (x, y) in [(1, 0), (0, -1), (3, 3), (-2, 1), (-3, -3)] {
      for place in [(60.0, 60.0), (10, 10), (110, 110)] {
        let moved = markers([(place.0 + Double(x), place.1 + Double(y))])
        let shift = try explain(markers([place]), moved)?.shifts.first ?? nil
        #expect(shift.map { [$0.x, $0.y] } == [x, y])
      }
    }
  }

  @Test func `each region has its own movement`() throws {
    let shifts = try #require(
      try explain(markers([(20, 20), (90, 90)]), markers([(21, 20), (90, 88)]))
    ).shifts
    #expect(Set(shifts.map { [$0?.x, $0?.y] }) == [[1, 0], [0, -2]])
  }

  @Test func `beside a change a thousand times as large nothing is said to have moved`() throws {
    for (side, shift) in [(60, [1, 0]), (210, nil)] as [(Int, [Int]?)] {
      let pictures = [40.0, 41.0].map { x in
        var drawing = Drawing(300, 300)
        drawing.marker(x, 20, radius: 4, [200, 30, 60])
        if x > 40 {
          drawing.fill([9, 9, 9]) { x, y in x > 80 && y > 80 && Int(max(x, y)) < 81 + side }
        }
        return drawing.fixture
      }
      let regions = try #require(compare(pictures[0], pictures[1]).difference?.regions)
      let shifts = try #require(try explain(pictures[0], pictures[1])?.shifts)
      let marker = try #require(regions.firstIndex { $0.y < 40 })
      #expect(shifts[marker].map { [$0.x, $0.y] } == shift)
    }
  }

  @Test func `a marker that appears, vanishes or changes colour has not moved`() throws {
    let page = markers([])
    #expect(try explain(page, markers([(60, 60)]))?.shifts == [nil])
    #expect(try explain(markers([(60, 60)]), page)?.shifts == [nil])
    for place in [(9, 9), (0, 0), (29, 29), (0, 15), (29, 2)] {
      #expect(try explain(.grey(30, 30), .grey(30, 30, changes: [place]))?.shifts == [nil])
    }
    #expect(try explain(.grey(1, 1), .grey(1, 1, level: 90))?.shifts == [nil])
    #expect(try explain(.grey(30, 30), .grey(30, 30, level: 90))?.shifts == [nil])
  }

  @Test func `a movement by more than three pixels is not guessed`() throws {
    #expect(try explain(markers([(60, 60)]), markers([(64, 60)]))?.shifts == [nil])
  }

  // MARK: Memory

  /// High enough for many batches of rows: two markers move, one appears, and pages differ in between.
  private static let tall: [PNGFixture] = [0, 1].map { move in
    let spots: [(x: Int, y: Int)] = [(30, 4 + move), (30 - move, 1500), (31, 2990)]
    return .drawn(64, 3000, alpha: false) { x, y in
      let isMarker = spots.contains { abs(x - $0.x) + abs(y - $0.y) <= 5 }
      let isNew = move == 1 && y == 700
      return isMarker ? [200, 30, 60] : isNew ? [0, 0, 0] : [255, 255, UInt8(y % 7 + 200)]
    }
  }

  @Test(arguments: [0, 1, 600_000, 1_100_000, 1 << 24])
  func `what was found to move does not depend on the rows that there is memory for`(
    memory: Int
  ) throws {
    let (old, new) = (Self.tall[0].file, Self.tall[1].file)
    let files = ComparedFiles(
      baseline: .memory(old), actual: .memory(new), isDrawn: true, memory: memory)
    #expect(files.comparison == Comparison(baseline: old, actual: new))
    let alone = try #require(try files.comparison.explanation(baseline: old, actual: new))
    #expect(files.drawing == alone.drawing)
    #expect(try files.shifts() == alone.shifts)
    let regions = files.comparison.difference?.regions ?? []
    let moves = zip(regions, alone.shifts).map { region, shift in
      "\(region.y): \(shift.map { "\($0.x) \($0.y)" } ?? "none")"
    }
    #expect(moves.contains("1495: -1 0") && moves.contains("700: none"))
  }
}
