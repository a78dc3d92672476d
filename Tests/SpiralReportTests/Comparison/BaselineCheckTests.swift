import ImageRegression
import SpiralCore
import SpiralReport
import TestSupport
import Testing

struct BaselineCheckTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A report that takes milliseconds.
  private func options(_ folder: String) -> ReportOptions {
    var options = ReportOptions(outputFolder: scratch.path(folder))
    options.plan = .tiny()
    options.drawing.figures = [.spiral]
    options.drawing.formats = [.png]
    return options
  }

  @Test func `a check writes its documents when it is told to, and not before`() throws {
    _ = try Report.make(options("base")) { _ in }
    let check = try BaselineCheck(
      scratch.path("base"), for: options("out"), documents: [.json: scratch.path("o.json")],
      limits: \.text)
    let report = try Report.make(options("out")) { _ in }
    let outcome = try check.run(on: report)
    #expect(try scratch.files(below: "")["o.json"] == nil)
    #expect(check.write(outcome).isEmpty)
    #expect(outcome.passes && outcome.headline == "The numbers are the same")
    #expect(outcome.numbers?.isEmpty == true)
    #expect(try scratch.files(below: "")["o.json"] != nil)
  }
}
