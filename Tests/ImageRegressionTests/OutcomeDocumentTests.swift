import Foundation
import ImageRegression
import PNGFixtures
import TestSupport
import Testing

struct OutcomeDocumentTests {
  /// What tests read of the outcome as JSON.
  private struct Outcome: Decodable {
    let passes: Bool
    let pictures: [Picture]

    struct Picture: Decodable {
      let metadata: [Metadata]
    }

    struct Metadata: Decodable, Equatable {
      let chunk: String
      let baseline: String?
      let actual: String?
      let fails: Bool
    }
  }

  @Test func `the JSON says which metadata fail, and both values`() throws {
    func picture(_ chunks: PNGChunk...) -> [UInt8] {
      var picture = PNGFixture.grey(20, 20)
      picture.ancillary = chunks
      return picture.file
    }
    let folders = try ImageFolders(
      ["a.png": picture(PNGChunk("tEXt", Array("Title\0Old".utf8)))],
      ["a.png": picture(PNGChunk("gAMA", bigEndian(50000)))])
    let path = folders.scratch.path("outcome.json")
    let check = try folders.check()
    let unwritten = try OutcomeFiles(documents: [.json: path], of: check.pair).write(check.run())
    #expect(unwritten.isEmpty)
    let outcome = try JSONDecoder().decode(
      Outcome.self, from: Data(contentsOf: URL(filePath: path)))
    #expect(!outcome.passes)
    #expect(
      outcome.pictures.map(\.metadata) == [
        [
          Outcome.Metadata(chunk: "gAMA", baseline: nil, actual: "0.5", fails: true),
          Outcome.Metadata(chunk: "tEXt", baseline: "Title Old", actual: nil, fails: false),
        ]
      ])
  }

  @Test func `the report frames each place in shares of the image`() throws {
    let folders = try ImageFolders(
      ["a.png": PNGFixture.grey(40, 20).file],
      ["a.png": PNGFixture.grey(40, 20, changes: [(10, 5)]).file])
    let path = folders.scratch.path("outcome.html")
    var check = try folders.check()
    check.drawsDifferences = true
    let unwritten = try OutcomeFiles(documents: [.html: path], of: check.pair).write(check.run())
    #expect(unwritten.isEmpty)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("left: 25.0000%; top: 25.0000%; width: 2.5000%; height: 5.0000%"))
  }

  @Test func `the report has room for pictures as a browser turns them`() throws {
    // To the right, as EXIF asks for it.
    let turned = PNGChunk(
      "eXIf",
      [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])
    func page(_ baseline: [PNGChunk], _ actual: [PNGChunk]) throws -> String {
      var (old, new) = (
        PNGFixture.grey(40, 20), PNGFixture.grey(40, 20, changes: [(10, 5)])
      )
      old.ancillary = baseline
      new.ancillary = actual
      let folders = try ImageFolders(["a.png": old.file], ["a.png": new.file])
      let path = folders.scratch.path("outcome.html")
      var check = try folders.check()
      check.drawsDifferences = true
      let unwritten = try OutcomeFiles(documents: [.html: path], of: check.pair).write(check.run())
      #expect(unwritten.isEmpty)
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    let both = try page([turned], [turned])
    for side in ["baseline", "actual", "difference"] {
      #expect(both.contains("\(side), 20 × 40 px"))
    }
    #expect(both.contains("left: 70.0000%; top: 25.0000%; width: 5.0000%; height: 2.5000%"))
    // A difference of two that are turned otherwise stays as it is stored.
    for isTurned in [true, false] {
      let one = try page(isTurned ? [turned] : [], isTurned ? [] : [turned])
      #expect(one.contains("baseline, \(isTurned ? "20 × 40" : "40 × 20") px"))
      #expect(one.contains("actual, \(isTurned ? "40 × 20" : "20 × 40") px"))
      #expect(one.contains("difference, 40 × 20 px"))
    }
  }
}
