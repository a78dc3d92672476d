import Foundation
import PNGFixtures
import TestSupport
import Testing

/// The numbers of a JUnit document, which readers show without counting.
struct JUnitCountsTests {
  @Test func `the document counts its failures, its errors and what is skipped`() throws {
    let folders = try PictureFolders([
      "a.png", "b.png", "c.png", "d.png", "e.png", "skipped.txt.png",
    ])
    for name in ["a.png", "b.png", "c.png"] {
      try folders.write(.tile(changing: [(3, 4)]), to: "actual/\(name)")
    }
    try folders.write("no picture".utf8, to: "actual/d.png")
    let outcome = try folders.compare("--junit", "junit.xml", "--only", "?.png")
    #expect(outcome.status == 65)
    let tree = try #require(XMLTree(contentsOf: folders.scratch.url.appending(path: "junit.xml")))
    let counted = [
      "tests": tree.all("testcase").count, "failures": tree.all("failure").count,
      "errors": tree.all("error").count, "skipped": tree.all("skipped").count,
    ]
    #expect(counted == ["tests": 6, "failures": 3, "errors": 1, "skipped": 1])
    for element in tree.all("testsuites") + tree.all("testsuite") {
      for (name, count) in counted { #expect(element.attributes[name] == "\(count)", "\(name)") }
    }
  }
}
