import Foundation
import ImageRegression
import PNGFixtures
import TestSupport
import Testing

struct ToleranceFileTests {
  private let plain = PNGFixture.grey(20, 20).file

  /// The error of a check beside a file of tolerances; nothing if it is taken.
  private func complaint(_ json: String) throws -> String? {
    let folders = try ImageFolders(["a.png": plain], ["a.png": plain])
    try folders.write(json.utf8, to: "base/tolerances.json")
    do {
      _ = try folders.check().run()
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    (
      #"{"a.png": {"tolerance": 40}, "a.png": {"tolerance": 1}}"#,
      "pictures.a.png: it is there twice"
    ),
    (
      #"{"a.png": {"tolerance": 40}, "\u0061.png": {"tolerance": 1}}"#,
      "pictures.a.png: it is there twice"
    ),
    (
      #"{"a.png": {"tolerance": 40, "tolerance": 1}}"#,
      "pictures.a.png.tolerance: it is there twice"
    ),
    (#"{}, "pictures": {"a.png": {"tolerance": 1}}"#, "pictures: it is there twice"),
    (#"{"a.png": {"tolerance": 1,}}"#, "pictures.a.png: a comma stands before"),
    (#"{"a.png": {"tolerance": 1},}"#, "pictures: a comma stands before"),
    (#"{"a.png": {"tolerance": 1, "windows": 1}}"#, "pictures.a.png: unknown key 'windows'"),
    (#"{"a.png": {"tolerance": 1, "Window": 1}}"#, "pictures.a.png: unknown key 'Window'"),
    (#"{"a.png": 1}"#, "pictures.a.png: it is not of the right type"),
    (#"["a.png"]"#, "pictures: it is not of the right type"),
    (#"{"a.png": {"tolerance": true}}"#, "pictures.a.png.tolerance: it is not of the right type"),
    (#"{"a.png": {"tolerance": null}}"#, "pictures.a.png.tolerance: it is not of the right type"),
    (#"{"a.png": {"tolerance": 1, "window": null}}"#, "pictures.a.png.window: it is null"),
    (#"{"a.png": {"tolerance": 1, "window": "5"}}"#, "pictures.a.png.window: it is not of"),
    (#"{"a.png": {"tolerance": 1, "window": 1.5}}"#, "pictures.a.png.window: it is not of"),
    (#"{"a.png": {"tolerance": 1, "pixels": 1.5}}"#, "pictures.a.png.pixels: it is not of"),
    (#"{"a.png": {"tolerance": 1, "pixels": "5 %"}}"#, "pictures.a.png.pixels: it is not of"),
    (#"{"a.png": {"tolerance": 1, "pixels": [1]}}"#, "pictures.a.png.pixels: it is not of"),
    (#"{"a.png": {"tolerance": 1, "reason": 7}}"#, "pictures.a.png.reason: it is not of"),
    (#"{"a.png": {"tolerance": -1}}"#, "pictures.a.png: A tolerance of -1"),
    (#"{"a.png": {"tolerance": 1e400}}"#, "cannot be used"),
    (#"{"a.png": {"tolerance": NaN}}"#, "cannot be used"),
  ])
  func `what is misread would loosen a test, and is refused with its place`(
    _ pictures: String, _ words: String
  ) throws {
    let error = try complaint(#"{"schema": 1, "pictures": \#(pictures)}"#)
    #expect(error?.contains(words) == true, "\(error ?? "taken")")
  }

  @Test func `every key that is known is taken`() throws {
    let json = """
      {"schema": 1, "pictures": {
        "a.png": {"tolerance": 2.5, "pixels": "0.05%", "window": 64, "reason": "soft edges"},
        "b.png": {"tolerance": 1, "pixels": 7}, "c.png": {"tolerance": 1}}}
      """
    #expect(try complaint(json) == nil)
    #expect(try complaint("\u{FEFF}" + json) == nil)
  }

  @Test func `a link that leads nowhere is not taken for no file`() throws {
    let folders = try ImageFolders(["a.png": plain], ["a.png": plain])
    try FileManager.default.createSymbolicLink(
      atPath: folders.scratch.path("base/tolerances.json"), withDestinationPath: "gone.json")
    #expect(throws: RegressionError.self) { try folders.run() }
  }

  @Test func `a file that is not read is named`() throws {
    let folders = try ImageFolders(
      ["a.png": plain, "sub/b.png": plain], ["a.png": plain, "sub/b.png": plain])
    let text = Data(#"{"schema": 1, "pictures": {"b.png": {"tolerance": 9}}}"#.utf8)
    try folders.write(text, to: "base/sub/tolerances.json")
    try folders.write(text, to: "actual/Tolerances.json")
    let outcome = try folders.run()
    let base = folders.scratch.path("base")
    #expect(
      outcome.notes
        == [
          "\(base)/sub/tolerances.json", "\(folders.scratch.path("actual"))/Tolerances.json",
        ].map {
          "'\($0)' is not read: limits stand in '\(base)/tolerances.json' alone, by the paths of the "
            + "pictures."
        })
    #expect(outcome.ignored == ["Tolerances.json", "sub/tolerances.json"])
    // A folder that is a copy of the other has a copy of what is read, too.
    let both = try ImageFolders(["sub/b.png": plain], ["sub/b.png": plain])
    let limits = Data(#"{"schema": 1, "pictures": {}}"#.utf8)
    for side in ["base", "actual"] { try both.write(limits, to: "\(side)/tolerances.json") }
    #expect(try both.run().notes.isEmpty && both.run().ignored.isEmpty)
  }

  @Test func `limits are those of a name spelled with the same bytes`() throws {
    let spotted = PNGFixture.grey(20, 20, changes: [(3, 3)]).file
    let folders = try ImageFolders(["cafe\u{301}.png": plain], ["cafe\u{301}.png": spotted])
    func outcome(_ name: String) throws -> CheckOutcome {
      try folders.write(
        #"{"schema": 1, "pictures": {"\#(name)": {"tolerance": 9, "pixels": 9, "window": 9}}}"#
          .utf8, to: "base/tolerances.json")
      return try folders.run()
    }
    #expect(try outcome("cafe\u{301}.png").passes)
    let other = try outcome("caf\u{E9}.png")
    #expect(!other.passes && other.notes.count == 1)
  }
}
