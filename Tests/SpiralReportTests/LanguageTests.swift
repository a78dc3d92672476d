import DecisionPlot
import Plotting
import SpiralReport
import Testing

struct LanguageTests {
  /// Puts every phrase between brackets, so that text which is no phrase stands out.
  private static let marked = Language(code: "x") { "⟦\($0)⟧" }

  @Test func `values go to the places that a translation gives them`() {
    let german = Language(code: "de") {
      $0 == "{1} of {2} points right" ? "Von {2} Punkten {1} richtig" : $0
    }
    let phrase: Phrase = "\(148) of \(300) points right"
    #expect(Language.english(phrase) == "148 of 300 points right")
    #expect(german(phrase) == "Von 300 Punkten 148 richtig")
  }

  @Test func `a spelling puts pieces together`() {
    let spaced = Language(
      code: "x",
      spelling: .init(sentenceJoint: "", listJoint: ";", percentGap: "") { left, right in
        left.isLetter && right.isNumber ? "_" : ""
      }
    ) { $0 }
    let shares: Phrase = "\(percent: 0.493) of \("50 %")"
    let phrase: Phrase = .sentences(["step\(3).", .list(["a", "b"]), shares])
    #expect(spaced(phrase) == "step_3.a;b49.3% of 50 %")
    #expect(Language.english("\(percent: 0.493) right") == "49.3 % right")
  }

  @Test func `whole numbers have commas between thousands, and text is as it is`() {
    let phrase: Phrase = "\(12_345) points, seed \("\(12345)")"
    #expect(Language.english(phrase) == "12,345 points, seed 12345")
  }

  @Test func `braces in a value are text`() {
    let phrase: Phrase = "class \("{1} of {2}")"
    #expect(Language.english(phrase) == "class {1} of {2}")
  }

  @Test func `phrases in phrases and rows are translated too`() {
    let phrase: Phrase =
      "Misclassified: \(.list(["\(3) of class \("a")", "\(4) of class \("b")"]))."
    #expect(Language.english(phrase) == "Misclassified: 3 of class a, 4 of class b.")
    #expect(
      Self.marked(phrase) == "⟦Misclassified: ⟦⟦3 of class a⟧, ⟦4 of class b⟧⟧.⟧")
  }

  @Test(arguments: ReportFigure.all)
  func `every word of a figure can be translated`(_ figure: ReportFigure) throws {
    let plan = StudyPlan.tiny(steps: 200)
    let results = StudyResults(
      try plan.train(), view: .data, seeds: try plan.trainSeeds(0...1) { _ in })
    var options = DrawingOptions()
    options.language = Self.marked
    let laidOut = try #require(figure.laidOut(from: results, options))
    #expect(laidOut.title.hasPrefix("⟦") && laidOut.description.hasPrefix("⟦"))
    for text in laidOut.scene(measuring: SquareLetters(), pixelsPerUnit: 1).texts.map(\.string) {
      let words = text.filter(\.isLetter)
      // Names of classes and axes are the data's own.
      #expect(words.count < 2 || text.contains("⟦") || text.contains("⟧"), "\(text)")
    }
    let words = try #require(figure.prepared(from: results)).words
    for phrase in [words.caption, words.alternative] {
      #expect(Self.marked(phrase).hasPrefix("⟦"))
    }
  }
}
