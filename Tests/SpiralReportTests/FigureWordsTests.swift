import DecisionPlot
import Plotting
import SpiralCore
import SpiralReport
import Testing

/// Captions and descriptions say what their figures show, whatever is left out.
struct FigureWordsTests {
  private func words(
    _ figure: ReportFigure, of plan: StudyPlan, _ options: DrawingOptions = DrawingOptions()
  ) throws -> [String] {
    let results = StudyResults(
      try plan.train(), view: .data, seeds: try plan.trainSeeds(0...1) { _ in })
    return try words(figure, of: results, options)
  }

  private func words(
    _ figure: ReportFigure, of results: StudyResults, _ options: DrawingOptions = DrawingOptions()
  ) throws -> [String] {
    let words = try #require(figure.prepared(from: results, options)).words
    return [words.title, words.caption, words.alternative, words.description].map {
      Language.english($0)
    }
  }

  private static let maps: [ReportFigure] = [
    .compare, .boundaryLinear, .boundaryNetwork, .evolution,
  ]

  @Test(arguments: maps)
  func `a tint that does not fade is not said to`(_ figure: ReportFigure) throws {
    let fading = "fades where the model is unsure"
    var options = DrawingOptions()
    #expect(try words(figure, of: .tiny(), options)[1].contains(fading))
    options.tint = .flat
    #expect(try !words(figure, of: .tiny(), options)[1].contains(fading))
  }

  @Test(arguments: maps)
  func `hollow points are spoken of where there are any`(_ figure: ReportFigure) throws {
    #expect(try words(figure, of: .tiny())[1].contains("hollow points are misclassified"))
    for text in try words(figure, of: .tiny(classes: 1)) { #expect(!text.contains("hollow")) }
  }

  @Test(arguments: maps)
  func `mistakes in a crowd are said to be darker, not hollow`(_ figure: ReportFigure) throws {
    let plan = StudyPlan.tiny(points: 1000, steps: 1)
    #expect(try words(figure, of: plan)[1].contains("darker points (on dark paper, paler ones)"))
    let results = StudyResults(try plan.train(), view: .data)
    for (theme, word) in [(Theme.light, "darker"), (.dark, "paler")] {
      let legend = try #require(figure.laidOut(from: results, theme: theme)).legend
      #expect(legend.last?.label == "\(word): misclassified")
    }
  }

  @Test func `numbers are grouped alike in all words`() throws {
    let texts = try words(.compare, of: .tiny(points: 1000, steps: 1))
    #expect(texts[1].contains("of 3,000 points right") && texts[3].contains("/3,000)"))
    #expect(try words(.loss, of: .tiny(points: 1, steps: 1000))[3].contains("over 1,000 steps"))
    #expect(try words(.spiral, of: .tiny(points: 1000, steps: 1))[3].contains("1,000 points"))
  }

  /// A study with few of something.
  private struct Few: Hashable {
    let classes: Int
    let points: Int
    let hidden: Int
  }

  private static let fewSizes: [(classes: Int, points: Int)] = [
    (1, 1), (1, 5), (3, 1), (3, 2), (25, 3),
  ]

  /// The results of studies with few of something, which all figures show.
  private static let few = Result {
    var results: [Few: StudyResults] = [:]
    for (classes, points) in fewSizes {
      for hidden in [1, 2, 5] {
        let plan = StudyPlan.tiny(
          classes: classes, points: points, hidden: hidden, steps: hidden == 1 ? 1 : 3)
        results[Few(classes: classes, points: points, hidden: hidden)] = StudyResults(
          try plan.train(), view: .data, seeds: try plan.trainSeeds(4...4) { _ in })
      }
    }
    return results
  }

  @Test(arguments: ReportFigure.all, fewSizes)
  func `nothing is said of one thing as of many`(
    _ figure: ReportFigure, _ size: (classes: Int, points: Int)
  ) throws {
    for hidden in [1, 2, 5] {
      let few = Few(classes: size.classes, points: size.points, hidden: hidden)
      let texts = try words(figure, of: try #require(try Self.few.get()[few]))
      for text in texts {
        let slips = text.matches(
          of: /\b1 (points|classes|arms|units|seeds|steps|pieces|hinges|moments|maps|spiral arms)\b/
        )
        #expect(slips.isEmpty, "\(text)")
        #expect(!text.contains("parts the"))
      }
      #expect(texts[2].count <= 150)
    }
  }

  @Test func `points that no model can tell apart are said to cap the score`() throws {
    #expect(
      try words(.spiral, of: StudyPlan.tiny(points: 100))[3].contains("more than 298 of 300 right"))
    #expect(try words(.spiral, of: .tiny(classes: 3, points: 1))[3].contains("than 1 of 3 right"))
    #expect(try !words(.spiral, of: .tiny(classes: 1))[3].contains("right"))
  }

  @Test func `a net without hinges in view is linear all over`() throws {
    let linear = SoftmaxClassifier(zerosOfClassCount: 3)
    let network = TwoLayerNetwork(
      hiddenWeights: Matrix(zerosOfRowCount: 2, columnCount: 2), hiddenBiases: [0, 0],
      outputWeights: Matrix(zerosOfRowCount: 2, columnCount: 3), outputBiases: [1, 0, 0])
    let study = try StudyPlan.tiny().train()
    let results = StudyResults(
      Study(
        plan: study.plan, points: study.points,
        linear: Trained(linear, nil, on: study.points, regularization: 0),
        network: Trained(network, nil, on: study.points, regularization: 0)),
      view: .data)
    let words = try #require(ReportFigure.partition.prepared(from: results)).words
    let caption = Language.english(words.caption)
    #expect(
      caption.contains("linear all over the view: 1 linear piece, with 0 of 2 hinges in view"))
    #expect(!caption.contains("bend"))
    let legend = try #require(ReportFigure.partition.laidOut(from: results)).legend
    #expect(legend.map(\.label) == ["class 0"])
  }
}
