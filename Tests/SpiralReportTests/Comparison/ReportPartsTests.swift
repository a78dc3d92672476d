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
      ReportNumbers.headline(changes, isDrawingChanged: true, others: nil)
        == "The numbers changed: models.confusion[1] 2 → 3, models.loss 0.5 → 0.25, noise nothing → 2"
    )
  }

  @Test(arguments: [
    (true, nil, "Only the drawing changed"),
    (false, nil, "The numbers are the same"),
    (false, "1 picture has no baseline", "The numbers are the same; 1 picture has no baseline"),
    (true, "1 picture cannot be read", "Only the drawing changed; 1 picture cannot be read"),
  ])
  func `only a picture that both sides have is a drawing that changed`(
    _ isDrawingChanged: Bool, _ others: String?, _ text: String
  ) {
    #expect(
      ReportNumbers.headline([], isDrawingChanged: isDrawingChanged, others: others) == text)
  }

  @Test func `numbers that have nothing to be compared with are said to be unknown`() {
    #expect(
      ReportNumbers.headline(nil, isDrawingChanged: true, others: nil)
        == "The baseline has no report.json: whether the numbers changed is not known")
  }

  @Test func `parts are found wherever they stand in a scene`() {
    let inner = Scene.Element.part(PartID(.plot), area: Rect(x: 1, y: 2, width: 3, height: 4), [])
    let scene = Scene(
      size: Size(width: 9, height: 9), paper: Color(0xFFFFFF), title: "", description: "",
      elements: [
        .clip(Path(), [inner]),
        .part(PartID(.legend), area: Rect(x: 0, y: 0, width: 9, height: 9), [inner]),
      ])
    let parts = scene.parts(scale: 2)
    #expect(parts.map(\.name) == ["plot", "legend", "plot"])
    #expect(parts[0].columns == 2..<8)
    #expect(parts[0].rows == 4..<12)
    // A pixel belongs to a part if its centre does.
    #expect(scene.parts(scale: 1.6)[0].columns == 2..<6)
  }
}
