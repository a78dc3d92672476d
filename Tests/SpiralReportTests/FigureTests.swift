import Images
import Plotting
import SpiralCore
import SpiralReport
import Testing

struct FigureTests {
  let study: Study
  let maker: FigureMaker

  init() throws {
    var parameters = CaseStudy()
    parameters.networkStepCount = 300
    study = try Study(parameters)
    maker = FigureMaker(
      study,
      seeds: try SeedStudy(FigureTests.tiny(), seeds: 0...4) { _ in }, style: FigureStyle())
  }

  /// A study that takes milliseconds.
  private static func tiny(classes: Int = 3, points: Int = 5) -> CaseStudy {
    var parameters = CaseStudy()
    parameters.pointsPerClass = points
    parameters.classCount = classes
    parameters.hiddenCount = 4
    parameters.linearStepCount = 3
    parameters.networkStepCount = 3
    return parameters
  }

  private func scene(_ name: FigureName, _ target: FigureTarget = .outlines) -> Scene {
    maker.figure(name, for: target).scene(measuring: SquareLetters(), pixelsPerUnit: 1)
  }

  // MARK: Marks and words agree

  @Test(arguments: [FigureTarget.pixels, .outlines])
  func `each misclassified point is hollow, and no other`(_ target: FigureTarget) {
    let wrong = [study.linear.evaluation, study.network.evaluation].map {
      $0.exampleCount - $0.correctCount
    }
    for (name, count) in [
      (FigureName.boundaryLinear, wrong[0]), (.boundaryNet, wrong[1]),
      (.compare, wrong[0] + wrong[1]),
    ] {
      let stamps = scene(name, target).stamps(in: "plot")
      let hollow = stamps.filter { $0.fill == Theme.light.paper }
      #expect(hollow.map(\.count).reduce(0, +) == count)
      let all = stamps.map(\.count).reduce(0, +)
      #expect(all == (name == .compare ? 600 : 300))
    }
    #expect(scene(.compare).description.contains("(\(300 - wrong[0])/300)"))
    #expect(scene(.compare).description.contains("(\(300 - wrong[1])/300)"))
  }

  @Test func `a region has the tint of its own class`() throws {
    var style = FigureStyle()
    style.tint = .none
    let map = FigureMaker(study, style: style).figure(.boundaryNet, for: .outlines)
    let fills = map.scene(measuring: SquareLetters(), pixelsPerUnit: 1).fills(in: "plot")
    for label in 0..<3 {
      let color = style.palette.style(ofClass: label, on: .light).color
      #expect(fills.contains(color.mixed(into: Theme.light.paper, share: 0.3)))
    }
  }

  @Test func `the first loss is labelled as guessing`() {
    let texts = scene(.loss).texts.map(\.string)
    #expect(texts.contains("guessing: ln 3"))
    #expect(texts.contains { $0.hasPrefix("linear softmax 0.786") })
  }

  @Test func `partition counts pieces and hinges`() throws {
    let texts = scene(.partition).texts.map(\.string)
    #expect(texts.contains { $0.contains("linear pieces, cut by") && $0.contains("of 100 hinges") })
  }

  @Test(arguments: FigureName.allCases)
  func `alternative texts are short and captions are sentences`(_ name: FigureName) {
    let notes = maker.notes(for: name)
    #expect(notes.alt.count <= 150, "\(notes.alt)")
    #expect(notes.caption.hasSuffix("."))
    #expect(!scene(name).title.isEmpty && !scene(name).description.isEmpty)
  }

  // MARK: Degenerate studies

  @Test(arguments: [(1, 5), (3, 1), (1, 1), (20, 3)])
  func `every figure of a degenerate study has finite places`(_ classes: Int, _ points: Int) throws
  {
    let parameters = FigureTests.tiny(classes: classes, points: points)
    let small = try Study(parameters)
    let maker = FigureMaker(
      small, seeds: try SeedStudy(parameters, seeds: 0...2) { _ in }, style: FigureStyle())
    for name in FigureName.allCases {
      let scene = maker.figure(name, for: .outlines).scene(
        measuring: SquareLetters(), pixelsPerUnit: 1)
      #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(name)")
      #expect(!scene.texts.contains { $0.string.contains("nan") }, "\(name)")
    }
  }

  @Test func `one class has no line at ln 1`() throws {
    let small = try Study(FigureTests.tiny(classes: 1))
    let loss = FigureMaker(small, style: FigureStyle()).figure(.loss, for: .outlines)
    let scene = loss.scene(measuring: SquareLetters(), pixelsPerUnit: 1)
    #expect(!scene.texts.contains { $0.string.contains("ln 1") })
  }

  // MARK: Spikes

  @Test func `a spike is cut and named, and the tail keeps half the height`() throws {
    let losses = [1e6] + (0..<99).map { 1 - 0.7 * Double($0) / 98 }
    let history = LossHistory(losses.map { Loss(data: $0, penalty: 0) })
    let spiked = Study(
      parameters: study.parameters, dataset: study.dataset, linear: study.linear,
      network: Trained(
        study.network.model, history, on: study.dataset, by: study.parameters.descent))
    let figure = FigureMaker(spiked, style: FigureStyle()).figure(.loss, for: .outlines)
    let limit = figure.panels[0].y.scale.domain.upperBound
    #expect((1 - 0.3) / limit >= 0.5)
    let texts = figure.scene(measuring: SquareLetters(), pixelsPerUnit: 1).texts.map(\.string)
    #expect(texts.contains("two-layer net: 1,000,000 at step 0"))
  }

  @Test func `the course's own spikes are not cut`() throws {
    let limit = maker.figure(.loss, for: .outlines).panels[0].y.scale.domain.upperBound
    let largest = try #require(study.network.history?.map(\.total).max())
    #expect(limit > largest)
  }
}

struct SeedStudyTests {
  @Test func `seeds side by side give the numbers of one by one`() throws {
    var parameters = CaseStudy()
    parameters.networkStepCount = 50
    let together = try SeedStudy(parameters, seeds: 3...6) { _ in }
    for run in together.runs {
      parameters.seed = run.seed
      let alone = try Study(parameters)
      #expect(run.linearCorrect == alone.linear.evaluation.correctCount)
      #expect(run.networkCorrect == alone.network.evaluation.correctCount)
    }
  }

  @Test func `a seed that diverges is left out with a warning`() throws {
    var parameters = CaseStudy()
    parameters.descent.stepSize = 1e6
    let study = try SeedStudy(parameters, seeds: 0...1) { _ in }
    #expect(study.runs.allSatisfy { $0.linearCorrect == nil })
    #expect(study.warnings.first?.contains("seed 0, 1") == true)
  }
}
