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
}
