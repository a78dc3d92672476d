import Files
import SpiralCore
import SpiralReport
import Tables
import Testing

@testable import ImageRegression
@testable import spiral_report

struct FailureTests {
  /// An error of each kind, the status that the program ends with, and the end of its message.
  static let failures: [(any Error, Int32, String)] = [
    (
      ReportError.diverged(model: .linear, Divergence(step: 3, stepSize: 9)), 70,
      "Choose a smaller --step-size."
    ),
    (ReportError.noFont(folders: ["/a", "/b"]), 66, "Install the package fonts-dejavu-core."),
    (
      ReportError.noFontForLanguage("zh-Hans"), 66,
      "Install the package fonts-noto-cjk, or pass a file that has them to --font."
    ),
    (ReportError.unreadableFont(path: "f", reason: "It is odd."), 65, "another file to --font."),
    (
      ReportError.figureTooLarge(reason: "Too large."), 64,
      "Too large. Choose a smaller --scale."
    ),
    (ReportError.noPoints(weights: "w"), 65, "give the table with --data."),
    (table(.columns(.undecided(count: 4, names: []), line: 1)), 65, columns),
    (table(.columns(.unknown("z", count: 4, names: []), line: 1)), 65, columns),
    (table(.columns(.chosenTwice(column), line: 1)), 65, columns),
    (table(.tooManyClasses(column: column, count: 200, limit: 100)), 65, columns),
    (
      table(.columns(.ambiguous("x", count: 2), line: 1)), 65,
      "'x'. Choose one of them by its number."
    ),
    (table(.columns(.tooFew(count: 2), line: 1)), 65, "x, y and a label need three."),
    (
      table(.badRows([row], count: 1, canBeSkipped: true)), 65,
      "it is odd. Correct it, or leave such rows out with --skip-bad."
    ),
    (
      table(.badRows([row], count: 2, canBeSkipped: true)), 65,
      "1 more line. Correct them, or leave such rows out with --skip-bad."
    ),
    (table(.badRows([row], count: 1, canBeSkipped: false)), 65, "it is odd. Correct it."),
    (table(.badRows([row], count: 2, canBeSkipped: false)), 65, "1 more line. Correct them."),
    (table(.quote(row)), 65, "it is odd. Correct it."),
    (table(.doubtfulComma(row)), 65, "it is odd."),
    (table(.undecidedSeparator(.tab, .comma, line: 1)), 65, "in the first line."),
    (table(.notText(.nul(line: 1))), 65, "the file is not text."),
    (table(.noRows), 65, "it has no data rows."),
    (ReportError.drawingFailed(figure: "f", reason: "It is odd."), 74, "It is odd."),
    (ReportError.notEncodable(document: "d", reason: "it is odd"), 74, "it is odd."),
    (
      ReportError.conflicts(path: "w", [SettingConflict(.seed, given: "0", known: "1")]), 64,
      "Leave out --seed 0: 'w' says how it was made."
    ),
    (ReportError.regression(.noImageMatches(pattern: "z")), 64, "* stands for any text."),
    (RegressionError.interrupted, 130, "files of an earlier run are as they were."),
    (RegressionError.notOfOneKind(folder: "a", file: "b"), 64, "Pass two folders or two files."),
    (RegressionError.nothingToCompare(baseline: "a", actual: "b"), 66, "the choice of pictures."),
    (RegressionError.writesIntoCompared(path: "a/x", compared: "a"), 64, "a path outside of it."),
    (RegressionError.imageNotRead(path: "p", reason: "it is gone"), 65, "it is gone."),
    (
      RegressionError.file(FileFailure(error: .notOpened(path: "p", reason: "it is gone"))), 66,
      "Check the path."
    ),
    (FileError.notRead(path: "p", reason: "it is gone"), 66, "no process is writing to it."),
    (FileError.badContent(path: "p", place: nil, reason: "odd"), 65, "Fix it or regenerate it."),
    (FileError.isFile(path: "p"), 73, "Pass a folder to --out."),
    (FileError.notWritable(path: "p"), 73, "pass another folder to --out."),
    (FileError.notCreated(path: "p", reason: "odd"), 73, "Pass another folder to --out."),
    (FileError.foreign(path: "p"), 73, "Move it away, or pass another folder to --out."),
    (
      FileError.changed(paths: ["p"]), 73,
      "Move it away, delete it, or pass another folder to --out."
    ),
    (FileError.changed(paths: ["p", "q"]), 73, "delete them, or pass another folder to --out."),
    (FileError.documentNotWritable(path: "p", reason: "odd"), 73, "Pass another path."),
    (FileError.writeFailed(path: "p", reason: "odd"), 74, "Files already written are complete."),
  ]

  private static let columns = "Choose columns with --x, --y and --label."
  private static let column = TableForm.Column(name: "x", number: 1)
  private static let row = SkippedRow(line: 4, column: nil, reason: "it is odd")

  private static func table(_ fault: TableFault) -> ReportError {
    .table(TableError(path: "t.csv", fault))
  }

  @Test(arguments: failures.indices)
  func `a failure ends with the status of its kind and says what to do`(_ index: Int) {
    let (error, status, end) = Self.failures[index]
    let failure = Failure(error)
    #expect(failure.status == status)
    #expect(failure.message.hasSuffix(end), "\(failure.message)")
  }

  @Test(arguments: failures.indices)
  func `what to do is said once`(_ index: Int) {
    let message = Failure(Self.failures[index].0).message
    #expect(message.matches(of: /(Choose|Pass|Install)\ /).count <= 1, "\(message)")
  }
}
