import TextFormatting

/// There are pictures to compare, but no baseline yet.
struct MissingBaseline: Error, CustomStringConvertible {
  /// Where it should be.
  let path: String
  /// The command that makes it.
  let command: String

  var description: String {
    "There is no baseline '\(path)'. Check the path; if there is none yet, look at the pictures, then "
      + "make it with: \(command)"
  }
}
