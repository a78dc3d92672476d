import ImageComparison
import PNGFixtures
import Testing

struct MetadataDifferenceTests {
  private func picture(_ chunks: PNGChunk...) -> PNGFixture {
    var fixture = PNGFixture(PNGForm(2, 8), width: 5, height: 5)
    fixture.ancillary = chunks
    return fixture
  }

  private let sRGB = PNGChunk("sRGB", [0])
  private let gamma = PNGChunk("gAMA", bigEndian(45455))
  private let primaries = PNGChunk(
    "cHRM", [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000].flatMap(bigEndian))

  private func density(_ dots: UInt32) -> PNGChunk {
    PNGChunk("pHYs", bigEndian(dots) + bigEndian(dots) + [1])
  }

  private func profile(_ bytes: [UInt8], name: String) -> PNGChunk {
    PNGChunk("iCCP", Array(name.utf8) + [0, 0] + zlibStored(bytes))
  }

  @Test func `another density fails and is told in both units`() throws {
    let comparison = compare(picture(density(3780)), picture(density(7559)))
    #expect(comparison.state == .metadata && !comparison.state.passes)
    let difference = try #require(comparison.metadata.first)
    #expect(difference.chunk == "pHYs" && difference.changesAppearance)
    #expect(
      difference.baseline == "3780 px/m (96 dpi)" && difference.actual == "7559 px/m (192 dpi)")
    #expect(compare(picture(), picture(density(3780))).metadata.first?.baseline == nil)
    #expect(compare(picture(), picture(density(3780))).state == .metadata)
  }

  @Test func `a colour space that is not sRGB fails`() {
    for chunk in [
      gamma, primaries, profile([1, 2, 3], name: "mine"), PNGChunk("cICP", [9, 16, 0, 1]),
    ] {
      #expect(compare(picture(), picture(chunk)).state == .metadata)
      #expect(compare(picture(sRGB), picture(chunk)).state == .metadata)
      #expect(compare(picture(chunk), picture()).metadata.map(\.chunk) == [chunk.type])
    }
    #expect(
      compare(picture(sRGB), picture(sRGB, PNGChunk("gAMA", bigEndian(100_000)))).state == .metadata
    )
  }

  @Test func `sRGB overrules a gamma beside it`() throws {
    let other = PNGChunk("gAMA", bigEndian(100_000))
    let comparison = compare(picture(sRGB, other), picture(other))
    #expect(comparison.state == .metadata)
    #expect(comparison.metadata.map(\.chunk) == ["sRGB"])
    #expect(comparison.metadata.first?.actual == nil)
    #expect(compare(picture(sRGB, other), picture(PNGChunk("sRGB", [2]), other)).state == .same)
  }

  @Test func `no word about colour is sRGB, and so is sRGB spelled out`() {
    #expect(compare(picture(), picture(sRGB)).state == .same)
    #expect(compare(picture(), picture(PNGChunk("sRGB", [1]))).state == .same)
    #expect(compare(picture(), picture(sRGB, gamma, primaries)).state == .same)
    #expect(compare(picture(sRGB), picture(sRGB, gamma)).metadata.isEmpty)
  }

  @Test func `the numbers of sRGB count beside a gamma of something else`() {
    let other = PNGChunk("gAMA", bigEndian(100_000))
    let numbers = PNGChunk("cICP", [1, 13, 0, 1])
    let comparison = compare(picture(other), picture(numbers, other))
    #expect(comparison.state == .metadata)
    #expect(comparison.metadata.map(\.chunk) == ["cICP"])
  }

  @Test func `a profile is compared by what it says, not by how it is packed or called`() {
    let one = profile([1, 2, 3, 4], name: "a")
    var two = PNGChunk("iCCP", Array("b".utf8) + [0, 0])
    // The same four bytes as one block of fixed codes.
    two.data += [0x78, 0x9C, 0x63, 0x64, 0x62, 0x66, 0x01, 0x00, 0x00, 0x18, 0x00, 0x0B]
    #expect(compare(picture(one), picture(two)).state == .same)
    #expect(compare(picture(one), picture(profile([1, 2, 3, 5], name: "a"))).state == .metadata)
  }

  @Test func `a profile that is damaged is compared as it is`() {
    let broken = PNGChunk("iCCP", [0x61, 0, 0, 1, 2, 3])
    #expect(
      compare(picture(broken), picture(PNGChunk("iCCP", [0x61, 0, 0, 1, 2, 4]))).state == .metadata)
    #expect(compare(picture(broken), picture(broken, PNGChunk("teSt", []))).state == .same)
  }

  @Test func `texts and times are only noted`() {
    let text = PNGChunk("tEXt", Array("Software\0one".utf8))
    let comparison = compare(
      picture(text, PNGChunk("tIME", [7, 234, 1, 1, 0, 0, 0])),
      picture(PNGChunk("tEXt", Array("Software\0two".utf8))))
    #expect(comparison.state == .same)
    #expect(comparison.metadata.map(\.chunk) == ["tEXt", "tIME"])
    #expect(comparison.metadata.map(\.baseline) == ["Software one", "7 bytes"])
    #expect(comparison.metadata.map(\.actual) == ["Software two", nil])
    #expect(!comparison.metadata.contains { $0.changesAppearance })
  }

  @Test func `changed pixels come before metadata, and limits do not cover it`() throws {
    let fixture = picture()
    var other = picture(density(3780))
    other.samples[3] ^= 1
    #expect(compare(fixture, other).state == .changed)
    let generous = try Limits(tolerance: 255, pixels: .percent(100), window: 1024)
    #expect(compare(fixture, other, generous).state == .metadata)
  }
}
