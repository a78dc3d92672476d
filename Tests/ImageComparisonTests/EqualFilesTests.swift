import Files
import Foundation
import Images
import PNGFixtures
import TestSupport
import Testing

@testable import ImageComparison

/// A file beside a copy of itself: no check is left out because the bytes are equal.
struct EqualFilesTests {
  /// Files whose chunks are whole and whose pixels are not.
  private static let broken: [[UInt8]] = {
    let fixture = PNGFixture(PNGForm(2, 8), width: 8, height: 8)
    var palette = PNGFixture(PNGForm(3, 8), width: 8, height: 8)
    palette.palette = [1, 2, 3]
    var animated = fixture
    animated.ancillary = [PNGChunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0])]
    func pixels(_ data: [UInt8]) -> [UInt8] {
      var chunks = fixture.chunks
      chunks[1].data = data
      return PNGChunk.signature + chunks.flatMap(\.bytes)
    }
    let rows = [UInt8](repeating: 0, count: 8 * 25)
    let stream = zlibStored(rows)
    return [
      pixels(Array("hello".utf8)), pixels([]), pixels(zlibStored(Array(rows.dropLast(25)))),
      pixels(zlibStored(rows + [0])), pixels(Array(stream.dropLast(4))),
      pixels(stream.dropLast() + [stream[stream.count - 1] ^ 1]), pixels(stream + [0]),
      // A row with a filter that there is not.
      pixels(zlibStored([9] + rows.dropFirst())),
      palette.file, animated.file,
    ]
  }()

  @Test(arguments: broken)
  func `pixels that are damaged are trouble on both sides, and beside another file`(
    file: [UInt8]
  ) {
    let comparison = Comparison(baseline: file, actual: file)
    #expect(comparison.state == .unreadable)
    #expect(comparison.faults.map(\.side) == [.baseline, .actual])
    // The same words as where the files differ.
    let other = PNGFixture(PNGForm(2, 8), width: 8, height: 8).file
    #expect(
      Comparison(baseline: file, actual: other).faults.map(\.reason)
        == comparison.faults.prefix(1).map(\.reason))
  }

  @Test func `whatever is wrong with a file, it is the same to every way of looking at it`() throws
  {
    var mutator = PNGMutator(seed: 5)
    let scratch = try Scratch()
    let path = scratch.path("a.png")
    var kinds: Set<Comparison.State> = []
    for form in PNGForm.all {
      for isInterlaced in [false, true] {
        var fixture = PNGFixture(form, width: 19, height: 7)
        fixture.isInterlaced = isInterlaced
        for _ in 0..<100 {
          let file = mutator.mutated(fixture.file)
          let equal = Comparison(baseline: file, actual: file)
          kinds.insert(equal.state)
          // The same pixels in another file: a text is added where the file can be taken apart.
          let chunks = PNGChunk.all(in: file)
          let isWhole = PNGChunk.signature + chunks.flatMap(\.bytes) == file
          if isWhole, chunks.last?.type == "IEND" {
            let other =
              PNGChunk.signature
              + (chunks.dropLast() + [PNGChunk("prVt", [1])] + chunks.suffix(1)).flatMap(\.bytes)
            #expect(Comparison(baseline: file, actual: other).state == equal.state)
          }
          try Data(file).writeUnflushed(to: URL(filePath: path))
          let open = ComparedFiles(
            baseline: .open(try OpenFile(path)), actual: .open(try OpenFile(path)))
          #expect(open.comparison == equal)
          #expect((FileFault(in: .memory(file), .actual) == nil) == (equal.state == .same))
        }
      }
    }
    #expect(kinds == [.same, .unreadable])
  }
}
