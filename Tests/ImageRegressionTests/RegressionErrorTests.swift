import Testing

@testable import Files
@testable import ImageRegression

struct RegressionErrorTests {
  @Test func `an error says what happened with the values, and names no option`() {
    let file = FileFailure(error: .notOpened(path: "p", reason: "no such file"))
    for (error, text) in [
      (.file(file), "'p' cannot be opened: no such file."),
      (.notOfOneKind(folder: "a", file: "b"), "'a' is a folder and 'b' a file."),
      (
        .nothingToCompare(baseline: "a", actual: "b"),
        "There is nothing to compare: no matching PNG files in 'a' or 'b'."
      ),
      (
        .nothingToCompare(baseline: "a", actual: "b", otherFiles: 3),
        "There is nothing to compare: no matching PNG files in 'a' or 'b'. Only PNG is compared, and 3 "
          + "files have another ending."
      ),
      (.noImageMatches(pattern: "z*"), "'z*' matches no picture."),
      (
        .writesIntoCompared(path: "a/x", compared: "a"), "'a/x' lies in 'a', which is compared."
      ),
      (.imageNotRead(path: "p", reason: "It is gone."), "'p' could not be read again: It is gone."),
      (.interrupted, "Stopped."),
    ] as [(RegressionError, String)] {
      #expect("\(error)" == text)
    }
  }
}
