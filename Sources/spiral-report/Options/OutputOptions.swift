import ArgumentParser

/// The options that say where a report goes, and what it is compared with.
struct OutputOptions: ParsableArguments {
  // Optional, so that an unknown option is named before a missing folder.
  @Option(
    help: ArgumentHelp("The folder to write to; made if missing.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Compare the pictures with those in a folder, and name what changed in them.",
      valueName: "dir"), completion: .directory)
  var check: String?

  @Flag(help: "Print nothing but errors and warnings.")
  var quiet = false

  @Flag(help: "Print the loss of training step by step, and every file.")
  var verbose = false

  func validate() throws {
    if quiet && verbose {
      throw ValidationError("--quiet and --verbose contradict each other. Give one of them.")
    }
  }

  /// The folder to write to.
  ///
  /// - Throws: `ValidationError` where there is none.
  var folder: String {
    get throws(ValidationError) {
      guard let out else {
        throw ValidationError("Missing '--out <dir>', the folder to write to.")
      }
      if out.isEmpty { throw ValidationError("--out is empty. Give the name of a folder.") }
      return out
    }
  }
}
