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
    let colors = try report.drawing("spiral").symbols.map { try #require(Color(svg: $0.fill)) }
    let cells = try report.drawing("confusion").runs.filter {
      $0.attributes["clip-path"] != nil && $0.fill != "none"
    }.flatMap { run in run.starts.map { (start: $0, fill: run.fill) } }
    #expect(cells.count == 18)
    let models = try report.written.models
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
        let full = 255 - colors[label].channels
        let share = 0.6 * Double(confusion[label][predicted]) / 20
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
    let dots = try report.drawing("seeds").symbols
    #expect(dots.map(\.outlines.count) == [4, 4])
    #expect(dots.map(\.fill) == curves.compactMap(\.stroke))
    #expect(dots[0].fill != dots[1].fill)
  }

  @Test func `the bar of seeds stands at their median`() throws {
    let rows = try report.rows("data/seeds.csv", header: "seed,linear,network,total")
    let counts = try rows.map { try #require(Double($0[2])) }.sorted()
    let median = (counts[1] + counts[2]) / 2
    let drawing = try report.drawing("seeds")
    let xs = drawing.symbols[1].starts.map(\.x)
    let (first, last) = (try #require(xs.min()), try #require(xs.max()))
    #expect(counts[0] < counts[3], "or there is no scale")
    let expected = first + (median - counts[0]) * (last - first) / (counts[3] - counts[0])
    // A circle begins at its right end, a bar in its middle.
    let bars = drawing.runs.filter { $0.fill == "none" && $0.width == 2 && $0.stroke == "#1f2328" }
    #expect(bars.count == 2)
    let radius = 3.0
    #expect(abs(try #require(bars.last?.starts.first).x - (expected - radius)) < 0.1)
    let description = try report.entry("seeds").description
    let percent = String(format: "%.1f", 100 * median / 60)
    #expect(description.contains(/net: median ([0-9.]+)/))
    #expect(description.firstMatch(of: /net: median ([0-9.]+)/).map { String($0.1) } == percent)
  }

  // MARK: Evolution

  @Test func `the evolution ends with the trained net`() throws {
    let description = try report.entry("evolution").description
    let net = try #require(try report.written.models["network"])
    #expect(description.contains("step \(SmallReport.steps): "))
    #expect(description.contains("(\(net.correct)/60)"))
  }

  @Test(arguments: [
    (1, ["0", "1"]), (3, ["0", "1", "2", "3"]), (5, ["0", "1", "2", "3", "4", "5"]),
    (20, ["0", "4", "8", "12", "16", "20"]), (99, ["0", "1", "3", "10", "30", "99"]),
    (101, ["0", "1", "3", "10", "30", "101"]), (1000, ["0", "10", "30", "100", "300", "1,000"]),
    (30001, ["0", "300", "1,000", "3,000", "10,000", "30,001"]),
  ])
  func `six distinct moments are shown where there are as many`(
    _ count: Int, _ moments: [String]
  ) throws {
    let long = try SmallReport([
      "--points", "2", "--hidden", "1", "--linear-steps", "1", "--steps", "\(count)", "--figures",
      "evolution", "--formats", "svg",
    ])
    let evolution = try long.entry("evolution")
    let steps = evolution.description.matches(of: /step ([\d,]+)/)
    #expect(steps.map { String($0.1) } == moments)
    let span = "from step 0 to step \(moments.last ?? "")."
    #expect(evolution.alt == "\(moments.count) maps of the net's regions during training, \(span)")
    #expect(evolution.caption.contains("at \(moments.count) moments of its training, \(span)"))
  }
}
