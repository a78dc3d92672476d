import Foundation
import Images
import TestSupport
import Testing

/// Figures that set the two models side by side.
struct ModelFiguresTests {
  let report: SmallReport

  init() throws { report = try SmallReport.shared }

  // MARK: Confusion

  @Test func `cells of a confusion matrix are tinted by their share, the first class on top`()
    throws
  {
    let runs = try report.drawing("confusion").runs
    let cells = runs.filter {
      $0.attributes["clip-path"] != nil && $0.fill != "none"
    }.flatMap { run in run.starts.map { (start: $0, fill: run.fill) } }
    #expect(cells.count == 18)
    let models = try report.written.models
    // The strongest tint stands for the largest share, rounded up to twentieths.
    let largest =
      Double(
        try ["linear", "network"].flatMap { try #require(models[$0]).confusion.joined() }.max() ?? 0
      )
      / 20
    let middle = 400.0  // the page is 800 wide, with a panel on each half
    for (name, half) in [
      ("linear", cells.filter { $0.start.x < middle }),
      ("network", cells.filter { $0.start.x >= middle }),
    ] {
      let columns = Set(half.map(\.start.x)).sorted()
      let rows = Set(half.map(\.start.y)).sorted()
      #expect(columns.count == 3 && rows.count == 3)
      let confusion = try #require(models[name]).confusion
      for cell in half {
        let label = try #require(rows.firstIndex(of: cell.start.y))
        let predicted = try #require(columns.firstIndex(of: cell.start.x))
        let ink = 255 - (try #require(Color(svg: cell.fill))).channels
        let full = 255 - Color(0x5B9BB0).channels
        let share = Double(confusion[label][predicted]) / 20 / largest
        let difference = ink - share * full
        #expect(
          difference.max() <= 0.6 && difference.min() >= -0.6, "\(name) \(label) \(predicted)")
      }
    }
  }

  // MARK: Loss and seeds

  @Test func `each model keeps its colour, and the linear one is dashed`() throws {
    let curves = try report.drawing("loss").runs.filter {
      $0.fill == "none" && $0.attributes["clip-path"] != nil && $0.width == 2
    }
    #expect(curves.map { $0.attributes["stroke-dasharray"] } == ["6 3", nil])
    let boxes = try seedBoxes()
    #expect(boxes.map(\.fill) == curves.compactMap(\.stroke))
    #expect(boxes[0].fill != boxes[1].fill)
  }

  /// The boxes of both models in the figure of seeds.
  private func seedBoxes() throws -> [Drawing.Run] {
    try report.drawing("seeds").runs.filter {
      $0.attributes["clip-path"] != nil && $0.fill != "none"
    }
  }

  @Test func `each seed has a box, and the line of seeds stands at their median`() throws {
    let rows = try report.rows("data/seeds.csv", header: "seed,linear,network,total")
    let counts = try rows.map { try #require(Double($0[2])) }.sorted()
    let median = (counts[1] + counts[2]) / 2
    let boxes = try #require(try seedBoxes().last)
    // All boxes of a model are one outline; each begins where the one before began, moved by some units.
    let moves = boxes.outlines[0].matches(of: /[Mm](-?[\d.]+)/).compactMap { Double($0.1) }
    let corners = moves.indices.map { moves[...$0].reduce(0, +) }
    try #require(corners.count == 4)
    let lefts = corners.sorted()
    #expect(counts[0] < counts[3], "or there is no scale")
    let unit = (lefts[3] - lefts[0]) / (counts[3] - counts[0])
    let line = try #require(
      try report.drawing("seeds").runs.last { $0.stroke == "#1f2328" && $0.width == 1.6 })
    // A box begins 0.43 of its room before its number.
    let expected = lefts[0] + (median - counts[0] + 0.43) * unit
    #expect(abs(try #require(line.starts.first).x - expected) < 0.1)
    let percent = String(format: "%.1f", 100 * median / 60)
    let entry = try report.entry("seeds")
    #expect(
      entry.description.firstMatch(of: /net: median ([0-9.]+)/).map { String($0.1) } == percent)
    #expect(entry.caption.contains("Each box is one seed"))
  }

  // MARK: Evolution

  @Test func `the evolution ends with the trained net`() throws {
    let description = try report.entry("evolution").description
    let net = try #require(try report.written.models["network"])
    #expect(description.contains("step \(SmallReport.steps): "))
    #expect(description.contains("(\(net.correct)/60)"))
  }

  @Test(arguments: [1, 3, 5, 6, 20, 99, 101, 30001])
  func `six distinct moments are shown where there are as many`(_ count: Int) throws {
    let long = try SmallReport([
      "--points", "2", "--hidden", "1", "--linear-steps", "1", "--steps", "\(count)", "--figures",
      "evolution", "--formats", "svg",
    ])
    let evolution = try long.entry("evolution")
    let steps = evolution.description.matches(of: /step ([\d,]+)/).compactMap {
      Int($0.1.filter { $0 != "," })
    }
    #expect(steps == Set(steps).sorted() && steps.count == min(6, count + 1))
    #expect(steps.first == 0 && steps.last == count)
    let last = try #require(evolution.description.matches(of: /step ([\d,]+)/).last?.1)
    let span = "from step 0 to step \(last)."
    #expect(evolution.alt == "\(steps.count) maps of the net's regions during training, \(span)")
    #expect(evolution.caption.contains("at \(steps.count) moments of its training, \(span)"))
    #expect(evolution.caption.contains("spaced by how much the regions change") == (count > 5))
  }
}
