import Foundation
import PNGFixtures
import TestSupport
import Testing

struct ToleranceTests {
  let folders: PictureFolders

  /// Two pixels of `b.png` differ by 2 levels, 3 px apart.
  init() throws {
    folders = try PictureFolders()
    try folders.write(.tile(changing: [(9, 8), (12, 8)], by: 2), to: "actual/b.png")
  }

  private func tolerate(_ json: String) throws {
    try folders.write(json.utf8, to: "base/tolerances.json")
  }

  @Test func `limits are kept apart and shown beside what was measured (R12)`() throws {
    let passing = try folders.compare("--tolerance", "2", "--pixels", "2", "--window", "2")
    #expect(passing.status == 0)
    #expect(
      passing.output.hasPrefix(
        "within      b.png: 2 px differ (limit 2), max difference 2 levels (limit 2), "
          + "2 px in one 32 × 32 window (limit 2)\n"))
    for limits in [
      ["--tolerance", "1.9", "--pixels", "2", "--window", "2"],
      ["--tolerance", "2", "--pixels", "1", "--window", "2"],
      ["--tolerance", "2", "--pixels", "0.1%", "--window", "2"],
      ["--tolerance", "2", "--pixels", "2", "--window", "1"],
    ] {
      let outcome = try folders.compare(limits)
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains("; passes with --tolerance 2 --pixels 2 --window 2\n"), "\(limits)")
    }
  }

  @Test func `the limits that would pass do pass`() throws {
    try folders.write(.tile(changing: [(3, 3), (30, 20), (31, 21)], by: 64), to: "actual/a.png")
    let failing = try folders.compare("--only", "a.png")
    let options = try #require(failing.output.firstMatch(of: /passes with (.*)/)).1
    let words = options.split(separator: " ").map(String.init)
    #expect(try folders.compare(["--only", "a.png"] + words).status == 0)
  }

  @Test(arguments: [
    // A hundredth of 1200 pixels, and a quarter of the levels.
    (12, 64, true), (13, 64, false), (12, 65, false), (1, 255, false),
    // What nobody can see may be everywhere.
    (1200, 2, true), (1200, 3, false),
  ])
  func `limits that no reviewer should accept are not offered`(
    _ count: Int, _ levels: Int, _ areOffered: Bool
  ) throws {
    func grey(_ level: UInt16, _ count: Int) -> PNGFixture {
      PNGFixture(
        width: 40, height: 30, form: PNGForm(0, 8),
        samples: (0..<1200).map { $0 < count ? level : 0 })
    }
    try folders.write(grey(0, 0), to: "base/a.png")
    try folders.write(grey(UInt16(levels), count), to: "actual/a.png")
    let outcome = try folders.compare("--only", "a.png")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("; passes with --tolerance ") == areOffered)
  }

  @Test func `a tolerance alone lets through 0.05 percent of the pixels`() throws {
    // 0.05 % of 1200 pixels is less than one.
    #expect(try folders.compare("--tolerance", "2").status == 1)
    let (width, height) = (80, 50)
    try folders.write(.tile(width: width, height: height), to: "base/b.png")
    try folders.write(
      .tile(width: width, height: height, changing: [(9, 8), (12, 8)], by: 2), to: "actual/b.png")
    let outcome = try folders.compare("--tolerance", "2")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 px differ (limit 2)"))
    #expect(outcome.output.contains("(limit 64)"))
  }

  @Test func `a picture may have limits of its own beside the baseline`() throws {
    try tolerate(
      """
      {"schema": 1, "pictures": {"b.png": {"tolerance": 2, "pixels": 2, "reason": "blurred"}}}
      """)
    let outcome = try folders.compare()
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("within      b.png: 2 px differ (limit 2)"))
    // The file itself is none of those that are ignored.
    #expect(outcome.output.contains("3 pictures: 2 same, 1 within\n"))
    // Its limits hold against those of the command too.
    try tolerate(
      """
      {"schema": 1, "pictures": {"b.png": {"tolerance": 1, "pixels": "50%"}}}
      """)
    #expect(try folders.compare("--tolerance", "9", "--pixels", "9").status == 1)
  }

  @Test func `limits of a file hold for a file beside them`() throws {
    try tolerate(#"{"schema": 1, "pictures": {"b.png": {"tolerance": 2, "pixels": "1%"}}}"#)
    let outcome = try Program(name: "spiral-report").run(
      ["compare", "base/b.png", "actual/b.png"], environment: ["GITHUB_STEP_SUMMARY": ""],
      in: folders.scratch.url)
    #expect(outcome.status == 0)
  }

  @Test func `what is not needed is said`() throws {
    try tolerate(
      """
      {"schema": 1, "pictures": {
        "a.png": {"tolerance": 2}, "b.png": {"tolerance": 2, "pixels": 2}, "gone.png": {"tolerance": 1}
      }}
      """)
    let outcome = try folders.compare("--tolerance", "5")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasSuffix(
        """
        note: 'a.png' needs no tolerance; remove it from tolerances.json.
        note: tolerances.json lists 'gone.png', which does not exist; remove the entry.
        note: No picture needs the tolerance of 5; it can be removed.

        """))
  }

  @Test(arguments: [
    (#"{"schema": 2, "pictures": {}}"#, "schema: ", "it is 2"),
    (#"{"schema": 1}"#, "pictures: ", "it is missing"),
    (#"{"schema": 1, "pictures": {"b.png": {}}}"#, "pictures.b.png.tolerance: ", "it is missing"),
    (#"{"schema": 1, "pictures": {"b.png": {"tolerance": 256}}}"#, "pictures.b.png: ", "256"),
    (
      #"{"schema": 1, "pictures": {"b.png": {"tolerance": 0}}}"#, "pictures.b.png: ",
      "allows no difference"
    ),
    (
      #"{"schema": 1, "pictures": {"b.png": {"tolerance": 2, "windw": 3}}}"#, "pictures.b.png: ",
      "unknown key 'windw'"
    ),
    (#"{"schema": 1, "pictures": {}, "picture": {}}"#, "", "unknown key 'picture'"),
    (
      #"{"schema": 1, "pictures": {"b.png": {"tolerance": "2"}}}"#, "pictures.b.png.tolerance",
      "type"
    ),
    (
      #"{"schema": 1, "pictures": {"b.png": {"tolerance": 2, "pixels": "101%"}}}"#,
      "pictures.b.png: ",
      "101"
    ),
    (
      #"{"schema": 1, "pictures": {"b.png": {"tolerance": 2, "pixels": "many"}}}"#,
      "pictures.b.png.pixels: ", "type"
    ),
    (
      #"{"schema": 1, "pictures": {"b.png": {"tolerance": 2, "window": 1025}}}"#,
      "pictures.b.png: ",
      "1025"
    ),
    (#"{"schema": 1, "pictures": {"b.png": "#, "", "it is not JSON, or is cut short"),
  ])
  func `a file of tolerances that is wrong is never taken for one that is not there`(
    _ json: String, _ place: String, _ reason: String
  ) throws {
    try tolerate(json)
    let outcome = try folders.compare()
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("'base/tolerances.json' cannot be used: \(place)"))
    #expect(outcome.errors.contains(reason) && !outcome.errors.contains(".."))
  }
}
