import Images
import PlottingTestSupport
import Testing

@testable import Plotting

struct LabelStackTests {
  @Test func `labels far apart stand where they wish`() {
    let tops = LabelStack.tops(
      wishes: [20, 80], heights: [10, 20], gap: 2, within: 0...100)
    #expect(tops == [15, 70])
  }

  @Test func `neighbours make way, in order of their wishes`() throws {
    let tops = try #require(
      LabelStack.tops(wishes: [95, 90, 50], heights: [20, 20, 20], gap: 2, within: 0...100))
    #expect(tops == [80, 58, 36])
  }

  @Test func `a lower label makes way for the one above, and at the foot both move up`() {
    let free = LabelStack.tops(wishes: [20, 22], heights: [20, 20], gap: 2, within: 0...100)
    #expect(free == [10, 32])
    let foot = LabelStack.tops(wishes: [80, 82], heights: [20, 20], gap: 2, within: 0...100)
    #expect(foot == [58, 80])
  }

  @Test func `too many labels have no places`() {
    #expect(LabelStack.tops(wishes: [5, 5], heights: [6, 6], gap: 2, within: 0...10) == nil)
    #expect(LabelStack.tops(wishes: [], heights: [], gap: 2, within: 0...10) == [])
  }
}

struct LabelPlacerTests {
  private let bounds = Rect(x: 0, y: 0, width: 100, height: 100)
  private func box(_ x: Double, _ y: Double) -> Rect { Rect(x: x, y: y, width: 20, height: 10) }

  @Test func `the nearest free place is taken`() {
    var placer = LabelPlacer(
      avoiding: [[Point(0, 50), Point(100, 50)]], dots: [], gridLines: [])
    let places = [[box(40, 45), box(40, 20), box(40, 60)]]
    let point = Point(50, 50)
    #expect(placer.place(among: places, near: point, within: bounds) == box(40, 60))
    #expect(placer.place(among: places, near: point, within: bounds) == box(40, 20))
    // Only the crossed place is left: better than none.
    #expect(placer.place(among: places, near: point, within: bounds) == box(40, 45))
    #expect(placer.place(among: places, near: point, within: bounds) == nil)
  }

  @Test func `a sparse line blocks what it crosses, not its whole box`() {
    var placer = LabelPlacer(
      avoiding: [[Point(0, 0), Point(100, 100)]], dots: [], gridLines: [])
    #expect(
      placer.place(among: [[box(70, 10)]], near: Point(0, 0), within: bounds) == box(70, 10))
  }

  @Test func `places outside are not taken`() {
    var placer = LabelPlacer(avoiding: [], dots: [], gridLines: [])
    #expect(placer.place(among: [[box(90, 10)]], near: Point(0, 0), within: bounds) == nil)
  }

  @Test func `a little distance is better than a grid line`() {
    var placer = LabelPlacer(
      avoiding: [], dots: [], gridLines: [[Point(0, 50), Point(100, 50)]])
    let places = [[box(40, 45), box(40, 58), box(40, 90)]]
    #expect(
      placer.place(among: places, near: Point(50, 50), within: bounds) == box(40, 58))
  }
}

struct CurveLabelsTests {
  private let ink = Color(0x1F2328)
  private func label(_ text: String, _ point: Point) -> CurveLabels.Label {
    CurveLabels.Label([text], at: point, color: ink, hasDot: true)
  }

  private func texts(_ labels: CurveLabels, _ frame: Frame) -> [SceneInspection.PlacedText] {
    let scene = Scene(
      size: Size(width: 700, height: 300), paper: ink, title: "", description: "",
      elements: labels.elements(in: frame))
    let inspection = SceneInspection(scene, measuring: FixedPitchFont())
    #expect(inspection.overlappingTexts.isEmpty)
    return inspection.texts
  }

  @Test func `ends of curves are labelled to the right of the plot where there is room`() {
    let labels = CurveLabels(
      [label("one", Point(1, 0.5)), label("two", Point(1, 0.51))], avoiding: [])
    let room = labels.trailingRoom(
      x: .linear(0...1), typography: .screen, measuring: FixedPitchFont())
    // Three letters of 6.6 units, and the gap.
    #expect(abs(room - 27.8) < 1e-9)
    let texts = texts(labels, frame(trailingRoom: room))
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.box.x >= 450 && $0.box.maxX <= 450 + room })
  }

  @Test func `without room they move into the plot`() {
    let labels = CurveLabels(
      [label("one", Point(1, 0.5)), label("two", Point(1, 0.51))],
      avoiding: [[Point(0, 0.5), Point(1, 0.5)]])
    let frame = frame()
    let texts = texts(labels, frame)
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { frame.rect.contains($0.box) })
  }

  @Test func `in less room than they asked for labels take more lines`() {
    let labels = CurveLabels([label("two words", Point(1, 0.5))], avoiding: [])
    #expect(texts(labels, frame(trailingRoom: 50)).map(\.text.string) == ["two", "words"])
  }

  @Test func `a label keeps clear of curves`() throws {
    let curve = (0...100).map { Point(Double($0) / 100, 0.5) }
    let frame = frame()
    let labels = CurveLabels([label("middle", Point(0.5, 0.5))], avoiding: [curve])
    let text = try #require(texts(labels, frame).first)
    #expect(text.box.maxY < 120 || text.box.y > 120)
  }

  @Test func `letters have a seam where one is asked for`() {
    let seam = Color(0xFFFFFF)
    let halos = [nil, seam].map { halo in
      texts(
        CurveLabels([label("one", Point(0.5, 0.5))], avoiding: [], halo: halo), frame()
      ).map(\.text.halo)
    }
    #expect(halos == [[nil], [seam]])
  }

  @Test func `a label that had to move has a leader`() {
    let wall = stride(from: 0.2, through: 0.8, by: 0.01).map { y in
      [Point(0, y), Point(1, y)]
    }
    let labels = CurveLabels([label("far", Point(0.5, 0.5))], avoiding: wall)
    let leaders = labels.elements(in: frame()).filter { !$0.steps.isEmpty }
    #expect(leaders.count == 1)
  }
}
