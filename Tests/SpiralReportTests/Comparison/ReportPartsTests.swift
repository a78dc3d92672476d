import Files
import ImageRegression
import Images
import Plotting
import Testing

@testable import SpiralReport

struct ReportPartsTests {
  // MARK: Numbers

  @Test func `numbers that differ are named with both values`() {
    let old = JSONValue.object([
      "models": .object(["loss": .number(0.5), "confusion": .array([.number(1), .number(2)])]),
      "kind": .string("spiral"),
    ])
    let new = JSONValue.object([
      "models": .object(["loss": .number(0.25), "confusion": .array([.number(1), .number(3)])]),
      "kind": .string("spiral"), "noise": .number(2),
    ])
    let changes = ReportNumbers.changes(from: old, to: new)
    #expect(ReportNumbers.changes(from: old, to: old).isEmpty)
    #expect(
      ReportNumbers.headline(changes, isFailure: true)
        == "The numbers changed: models.confusion[1] 2 → 3, models.loss 0.5 → 0.25, noise nothing → 2"
    )
    #expect(ReportNumbers.headline([], isFailure: true) == "Only the drawing changed")
    #expect(ReportNumbers.headline([], isFailure: false) == "The numbers are the same")
  }

  @Test func `parts are found wherever they stand in a scene`() {
    let inner = Scene.Element.part(PartID(.plot), area: Rect(x: 1, y: 2, width: 3, height: 4), [])
    let scene = Scene(
      size: Size(width: 9, height: 9), paper: Color(0xFFFFFF), title: "", description: "",
      elements: [
        .clip(Path(), [inner]),
        .part(PartID(.legend), area: Rect(x: 0, y: 0, width: 9, height: 9), [inner]),
      ])
    let parts = scene.parts(scale: 2, language: .english)
    #expect(parts.map(\.name) == ["plot", "legend", "plot"])
    #expect(parts[0].columns == 2..<8)
    #expect(parts[0].rows == 4..<12)
    // A pixel belongs to a part if its centre does.
    #expect(scene.parts(scale: 1.6, language: .english)[0].columns == 2..<6)
  }
}
