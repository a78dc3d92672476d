import Files
import ImageComparison
import ImageRegression
import Images
import PNGFixtures
import Testing

struct ImagePartTests {
  private let parts = [
    ImagePart(name: "title", columns: 10..<90, rows: 0..<10),
    ImagePart(name: "plot", columns: 10..<90, rows: 10..<70),
    ImagePart(name: "x axis", columns: 10..<90, rows: 70..<100),
    ImagePart(name: "legend", columns: 10..<90, rows: 85..<95),
  ]

  private func names(at changes: [(x: Int, y: Int)]) -> [String] {
    let files = ComparedFiles(
      baseline: .memory(PNGFixture.grey(100, 100).file),
      actual: .memory(PNGFixture.grey(100, 100, changes: changes).file), marksChanges: true)
    return files.changes.map {
      parts.names(changedIn: $0, columns: 0..<100, rows: 0..<100)
    } ?? []
  }

  @Test func `a part is named where its pixels changed and not beside it`() {
    #expect(names(at: [(50, 10)]) == ["plot"])
    #expect(names(at: [(50, 9)]) == ["title"])
    #expect(names(at: [(50, 69)]) == ["plot"])
    #expect(names(at: [(5, 5)]).isEmpty)
    #expect(names(at: []).isEmpty)
  }

  @Test func `a pixel between changed ones does not count`() {
    // Three changes in the title around an unchanged row of the plot, and four in the plot.
    #expect(names(at: [(50, 9), (52, 9), (50, 11), (51, 11), (52, 11)]) == ["plot", "title"])
    #expect(names(at: [(9, 20), (9, 22), (11, 9)]) == ["title"])
  }

  @Test func `the smaller of two areas has the pixel`() {
    #expect(names(at: [(50, 90)]) == ["legend"])
    #expect(names(at: [(50, 75)]) == ["x axis"])
  }

  @Test func `the part with most changes comes first`() {
    #expect(names(at: [(50, 90), (20, 20), (30, 30)]) == ["plot", "legend"])
    #expect(names(at: [(0, 0), (99, 99), (20, 20)]) == ["plot"])
  }

  @Test func `each place names its own parts, and the image all of them`() throws {
    let folders = try ImageFolders(
      ["a.png": PNGFixture.grey(100, 100).file],
      ["a.png": PNGFixture.grey(100, 100, changes: [(50, 5), (50, 40), (51, 40)]).file])
    var check = try folders.check()
    check.parts = ["a.png": parts]
    let outcome = try check.run()
    let explanation = try #require(outcome.verdicts[0].explanation)
    #expect(explanation.parts == ["plot", "title"])
    #expect(explanation.places.map(\.parts) == [["plot"], ["title"]])
    #expect(explanation.png == nil)
    #expect(outcome.summary().contains("[plot, title]"))
  }
}
