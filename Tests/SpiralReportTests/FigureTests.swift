import DecisionPlot
import Images
import Plotting
import PlottingTestSupport
import Raster
import SpiralCore
import SpiralReport
import Testing

struct FigureTests {
  let results: StudyResults

  /// Trained once for all tests.
  private static let trained = Result {
    var plan = StudyPlan()
    plan.training.networkStepCount = 300
    return StudyResults(
      try plan.train(), view: .data, seeds: try StudyPlan.tiny().trainSeeds(0...4) { _ in })
  }

  init() throws { results = try Self.trained.get() }

  private func figure(
    _ figure: ReportFigure, _ target: DecisionStyle.Target = .outlines
  ) throws -> Figure {
    try #require(figure.laidOut(from: results, for: target))
  }

  private func scene(
    _ figure: ReportFigure, _ target: DecisionStyle.Target = .outlines
  ) throws -> Scene {
    try self.figure(figure, target).scene(measuring: SquareLetters(), pixelsPerUnit: 1)
  }

  // MARK: Marks and words agree

  @Test(arguments: [DecisionStyle.Target.pixels, .outlines])
  func `each misclassified point is hollow, and no other`(_ target: DecisionStyle.Target) throws {
    let wrong = [results.linear.evaluation, results.network.evaluation].map {
      $0.exampleCount - $0.correctCount
    }
    for (name, count) in [
      (ReportFigure.boundaryLinear, wrong[0]), (.boundaryNetwork, wrong[1]),
      (.compare, wrong[0] + wrong[1]),
    ] {
      let stamps = try scene(name, target).stamps(in: .plot)
      let hollow = stamps.filter { $0.fill == Theme.light.paper }
      #expect(hollow.map(\.count).reduce(0, +) == count)
      let all = stamps.map(\.count).reduce(0, +)
      #expect(all == (name == .compare ? 600 : 300))
    }
    #expect(try scene(.compare).description.contains("(\(300 - wrong[0])/300)"))
    #expect(try scene(.compare).description.contains("(\(300 - wrong[1])/300)"))
  }

  @Test func `a region has the tint of its own class`() throws {
    var options = DrawingOptions()
    options.tint = .flat
    let map = try #require(ReportFigure.boundaryNetwork.laidOut(from: results, options))
    let fills = map.scene(measuring: SquareLetters(), pixelsPerUnit: 1).fills(in: .plot)
    for label in 0..<3 {
      let color = options.palette.style(ofClass: label, on: .light).color
      #expect(fills.contains(color.mixed(into: Theme.light.paper, share: 0.3)))
    }
  }

  @Test func `the first loss is labelled as guessing`() throws {
    let texts = try scene(.loss).texts.map(\.string)
    #expect(texts.contains("random guessing") && texts.contains("ln 3 = 1.099"))
    #expect(texts.contains { $0.hasPrefix("linear softmax 0.786") })
  }

  @Test func `partition counts pieces and hinges`() throws {
    let texts = try scene(.partition).texts.map(\.string)
    #expect(texts.contains { $0.contains("linear pieces, cut by") && $0.contains("of 100 hinges") })
  }

  @Test func `partition explains its tints, and its hinges with a line that is seen`() throws {
    let legend = try figure(.partition).legend
    #expect(
      legend.map(\.label)
        == ["class 0", "class 1", "class 2", "hinge of a hidden unit", "class boundary"])
    let style = DecisionStyle()
    for label in 0..<3 {
      guard case .area(let tint, _) = legend[label].swatch else {
        Issue.record("a tint is explained by an area")
        continue
      }
      #expect(tint == style.regionColor(ofClass: label))
    }
    guard case .line(let strokes) = legend[3].swatch, let stroke = strokes.first else {
      Issue.record("a hinge is explained by a line")
      return
    }
    #expect(stroke.width >= 1 && stroke.color.contrast(with: Theme.light.paper) >= 4.5)
  }

  @Test func `partition draws the hinges that bend the scores most, and says so`() throws {
    var plan = StudyPlan.tiny(classes: 3, points: 5)
    plan.training.hiddenCount = 900
    let results = StudyResults(try plan.train(), view: .data)
    let figure = try #require(ReportFigure.partition.prepared(from: results))
    let count = results.network.regions.hingeSegments.count
    #expect(count > 300)
    let sentence = "Drawn are the 300 of \(count) hinge lines that bend the scores most."
    #expect(Language.english(figure.words.caption).hasSuffix(sentence))
    let marks = try #require(ReportFigure.partition.laidOut(from: results)).panels[0].marks
    let lines = try #require(marks.compactMap { $0 as? Polylines }.first).lines
    #expect(lines.count == 300)
    let hinges = results.study.network.model.hingeForm.hinges
    let strengths = results.network.regions.hingeSegments.map { segment in
      let (gradient, outputs) = (
        hinges[segment.unit].function.gradient, hinges[segment.unit].outputs
      )
      let slope = (gradient.x * gradient.x + gradient.y * gradient.y).squareRoot()
      return (
        start: segment.start, strength: slope * ((outputs.max() ?? 0) - (outputs.min() ?? 0))
      )
    }
    let strongest = try #require(strengths.max { $0.strength < $1.strength })
    #expect(lines.first?.first == strongest.start)
  }

  @Test(arguments: ReportFigure.all)
  func `alternative texts are short and captions are sentences`(_ figure: ReportFigure) throws {
    let words = try #require(figure.prepared(from: results)).words
    let english = Language.english
    #expect(english(words.alternative).count <= 150)
    #expect(english(words.caption).hasSuffix("."))
    #expect(!english(words.title).isEmpty && !english(words.description).isEmpty)
  }

  @Test(arguments: [
    (3, 5, "3 classes of 5 points, seed 0"), (1, 1, "1 class of 1 point, seed 0"),
  ])
  func `the data are told with their size`(_ classes: Int, _ points: Int, _ size: String) throws {
    let results = StudyResults(
      try StudyPlan.tiny(classes: classes, points: points).train(), view: .data)
    #expect(try #require(ReportFigure.spiral.laidOut(from: results)).panels[0].subtitle == size)
  }

  // MARK: Degenerate studies

  @Test(arguments: [(1, 5), (3, 1), (1, 1), (20, 3)])
  func `every figure of a degenerate study has finite places`(_ classes: Int, _ points: Int) throws
  {
    let plan = StudyPlan.tiny(classes: classes, points: points)
    let results = StudyResults(
      try plan.train(), view: .data, seeds: try plan.trainSeeds(0...2) { _ in })
    for figure in ReportFigure.all {
      let scene = try #require(figure.laidOut(from: results)).scene(
        measuring: SquareLetters(), pixelsPerUnit: 1)
      #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(figure.name)")
      #expect(!scene.texts.contains { $0.string.contains("nan") }, "\(figure.name)")
    }
  }

  @Test func `one class has no line at ln 1`() throws {
    let results = StudyResults(try StudyPlan.tiny(classes: 1).train(), view: .data)
    let scene = try #require(ReportFigure.loss.laidOut(from: results)).scene(
      measuring: SquareLetters(), pixelsPerUnit: 1)
    #expect(!scene.texts.contains { $0.string.contains("ln 1") })
  }

  // MARK: What readers see of the hidden layer

  @Test func `ticks of the input lie on its grid, whose lines the legend explains`() throws {
    let figure = try figure(.hidden)
    let input = figure.panels[0]
    let lines = input.marks.compactMap { $0 as? Polylines }
    #expect(lines.count == 2)
    let upright = Set(lines[0].lines.compactMap(\.first?.x))
    let level = Set(lines[1].lines.compactMap(\.first?.y))
    for tick in try #require(input.x.ticks) { #expect(upright.contains(tick.value)) }
    for tick in try #require(input.y.ticks) { #expect(level.contains(tick.value)) }
    #expect((8...14).contains(upright.count) && (8...14).contains(level.count))
    #expect(figure.legend.map(\.label).suffix(2) == ["line of constant x", "line of constant y"])
    // One kind is solid and the other dashed, in both panels.
    let mapped = figure.panels[1].marks.compactMap { $0 as? Polylines }
    #expect(mapped.map(\.strokes) == lines.map(\.strokes))
    #expect(lines[0].strokes[0].dash.isEmpty && !lines[1].strokes[0].dash.isEmpty)
  }

  @Test(arguments: ReportFigure.all)
  func `nothing has a place outside its plot, even for readers that ignore clips`(
    _ figure: ReportFigure
  ) throws {
    for part in try scene(figure).plotParts {
      // A line that is round at its ends reaches half its width beyond its last place.
      let area = part.area.grown(by: 1)
      let outside = part.places.filter { !area.contains($0) }
      #expect(outside.isEmpty, "\(figure.name): \(outside.count), \(outside.first ?? Point())")
    }
  }

  @Test func `moments of training lie where the regions change`() throws {
    let steps = try figure(.evolution).panels.compactMap { Int($0.title.filter(\.isNumber)) }
    #expect(steps.count == 6 && steps.first == 0 && steps.last == 300)
    // In the first steps of the course's net hardly anything changes, and then all of it.
    #expect(steps[1] >= 10 && steps[2] < 100)
  }

  // MARK: Seeds

  @Test func `both models have axes of one length, and their seeds lie inside`() throws {
    func figure(_ linear: [Int], _ network: [Int], of count: Int) throws -> Figure {
      let runs = zip(linear, network).enumerated().map { seed, correct in
        SeedStudy.Run(seed: UInt32(seed), linearCorrect: correct.0, networkCorrect: correct.1)
      }
      let study = SeedStudy(runs: runs, exampleCount: count)
      return try #require(
        ReportFigure.seeds.laidOut(
          from: StudyResults(results.study, view: .data, seeds: study)))
    }
    for (linear, network, count) in [
      ([148, 155, 162], [298, 297, 294], 300), ([3], [3], 3), ([0, 0], [300, 300], 300),
      ([100, 101], [65_000, 98_000], 100_000), ([1, 2], [1, 3], 3),
      (Array(repeating: 150, count: 60), Array(200..<260), 300),
    ] {
      let panels = try figure(linear, network, of: count).panels
      let limits = panels.map(\.x.scale.domain)
      let lengths = limits.map { $0.upperBound - $0.lowerBound }
      #expect(abs(lengths[0] - lengths[1]) < 1e-9)
      for (panel, counts) in zip(panels, [linear, network]) {
        let shares = counts.map { 100 * Double($0) / Double(count) }
        #expect(shares.allSatisfy(panel.x.scale.domain.contains), "\(counts)")
        let areas = try #require(panel.marks.compactMap { $0 as? Areas }.first)
        #expect(areas.dataPoints.allSatisfy { panel.x.scale.domain.contains($0.x) })
        #expect(try #require(panel.x.ticks).count >= 2)
        // Each seed once: the area of all boxes is that of as many.
        let most = areas.dataPoints.map(\.y).max() ?? 0
        #expect(most <= panel.y.scale.domain.upperBound)
      }
    }
  }

  @Test func `medians are written at their lines`() throws {
    let texts = try scene(.seeds).texts.map(\.string).filter { $0.hasPrefix("median ") }
    #expect(texts.count == 2)
    let description = try scene(.seeds).description
    for text in texts { #expect(description.contains(text)) }
  }

  // MARK: Tables

  @Test(arguments: [Theme.light, .dark])
  func `numbers in a table are easily read on every tint`(_ theme: Theme) throws {
    let figure = try #require(ReportFigure.confusion.laidOut(from: results, theme: theme))
    for cells in figure.panels.flatMap(\.marks).compactMap({ $0 as? Cells }) {
      for cell in cells.cells { #expect(cell.ink.contrast(with: cell.fill) >= 4.5) }
    }
    guard case .colorBar(let shades, "0 %", let last) = figure.legend[0].swatch else {
      Issue.record("a table has a key of its tints")
      return
    }
    #expect(shades.count > 16 && last.hasSuffix("%"))
    for shade in shades { #expect(theme.ink.contrast(with: shade) >= 4.5) }
  }

  /// The results of studies of some numbers of classes; every page size shows the same ones.
  private static let ofClasses = Result {
    try Dictionary(
      uniqueKeysWithValues: [3, 6, 9, 12, 16, 20, 30].map { classes in
        let plan = StudyPlan.tiny(classes: classes, points: 12)
        return (classes, StudyResults(try plan.train(), view: .data))
      })
  }

  @Test(arguments: [3, 6, 9, 12, 16, 20, 30], PageSize.named)
  func `numbers of a table are drawn, or said to be left out`(
    _ classes: Int, _ size: PageSize
  ) throws {
    var options = DrawingOptions()
    options.pageSize = size
    let results = try #require(try Self.ofClasses.get()[classes])
    let prepared = try #require(ReportFigure.confusion.prepared(from: results, options))
    let figure = try #require(ReportFigure.confusion.laidOut(from: results, options))
    let numbers = figure.scene(measuring: SquareLetters(), pixelsPerUnit: 1).plotTexts
    let isSaid = Language.english(prepared.words.caption).contains("are left out")
    #expect(numbers.isEmpty == isSaid, "\(numbers.count)")
    #expect(isSaid || numbers.count == 2 * classes * classes)
    #expect(classes > 3 || !isSaid)
  }

  // MARK: Spikes

  @Test func `a spike is cut and named, and the tail keeps half the height`() throws {
    let losses = [1e6] + (0..<99).map { 1 - 0.7 * Double($0) / 98 }
    let history = LossHistory(losses.map { Loss(data: $0, penalty: 0) })
    let study = results.study
    let spiked = Study(
      plan: study.plan, points: study.points, linear: study.linear,
      network: Trained(
        study.network.model, history, on: study.points,
        regularization: study.plan.training.descent.regularization))
    let figure = try #require(
      ReportFigure.loss.laidOut(from: StudyResults(spiked, view: .data)))
    let limit = figure.panels[0].y.scale.domain.upperBound
    #expect((1 - 0.3) / limit >= 0.5)
    let texts = figure.scene(measuring: SquareLetters(), pixelsPerUnit: 1).texts.map(\.string)
    #expect(texts.contains("two-layer net: 1,000,000 at step 0"))
    // Labels, captions and descriptions write large numbers alike.
    #expect(figure.description.contains("from 1,000,000 to 0."))
  }

  @Test func `the course's own spikes are not cut`() throws {
    let limit = try figure(.loss).panels[0].y.scale.domain.upperBound
    let largest = try #require(results.study.network.history?.map(\.total).max())
    #expect(limit > largest)
  }
}

struct SeedStudyTests {
  @Test func `seeds side by side give the numbers of one by one`() throws {
    var plan = StudyPlan()
    plan.training.networkStepCount = 50
    let together = try plan.trainSeeds(3...6) { _ in }
    #expect(together.exampleCount == 300)
    for run in together.runs {
      plan.seed = run.seed
      let alone = StudyResults(try plan.train(), view: .data)
      #expect(run.linearCorrect == alone.linear.evaluation.correctCount)
      #expect(run.networkCorrect == alone.network.evaluation.correctCount)
    }
  }

  @Test func `a seed that diverges has no number of right answers`() throws {
    var plan = StudyPlan.tiny(points: 100, steps: 200)
    plan.training.descent.stepSize = 1e6
    let study = try plan.trainSeeds(0...1) { _ in }
    #expect(study.runs.allSatisfy { $0.linearCorrect == nil })
  }
}
