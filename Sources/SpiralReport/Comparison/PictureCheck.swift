package import Files
package import ImageComparison
import Synchronization

/// A set of pictures compared with its baseline.
package struct PictureCheck: Sendable {
  /// What was compared.
  package let pair: PicturePair
  /// Which pictures of it.
  let selection: PictureSelection
  /// The caps of pictures that have none of their own.
  let caps: Caps
  /// What became of each picture, sorted by the bytes of their paths.
  package let verdicts: [PictureVerdict]
  /// Files that are not pictures by their name.
  package let ignored: [String]
  /// Pictures that were left out by request.
  package let notChecked: [String]
  /// Paths that differ only in case, which some file systems take for one.
  package let caseClashes: [[String]]
  /// What else a reader should know, one sentence each.
  package let notes: [String]
  /// How the numbers of the two reports differ, where both are known.
  package var numbers: NumberChanges?

  /// Compares pictures, and explains those that fail.
  ///
  /// - Parameters:
  ///   - caps: The caps of pictures that have none of their own beside the baseline.
  ///   - parts: The parts of pictures whose layout is known.
  ///   - drawsDifferences: Whether pictures of differences are wanted.
  ///   - isStopped: Whether to stop; it is asked before each picture, from any thread.
  /// - Throws: `nothingToCompare`, `noPictureMatches`, `interrupted`, or what is wrong with the file of
  ///   tolerances.
  package init(
    _ pair: PicturePair, _ selection: PictureSelection = .all, caps: Caps = .exact,
    parts: [String: [PicturePart]] = [:], drawsDifferences: Bool = true,
    isStopped: @Sendable () -> Bool = { false }
  ) throws(ReportError) {
    let all = Set(pair.baseline.files + pair.actual.files).filter(\.isPNGPath)
    if case .matching(let globs) = selection,
      let idle = globs.first(where: { glob in !all.contains(where: glob.matches) }), !all.isEmpty
    {
      throw .noPictureMatches(pattern: idle.pattern)
    }
    let tolerances = try ReportError.wrap { () throws(FileError) in
      try ToleranceFile(in: pair.baseline.folder)
    }
    let explanations = Mutex<[[UInt8]: Result<PictureExplanation, any Error>]>([:])
    let folders = FolderComparison(
      baseline: pair.baseline.files.filter { selection.includes($0) || !$0.isPNGPath },
      actual: pair.actual.files.filter { selection.includes($0) || !$0.isPNGPath },
      caps: { tolerances.caps[$0] ?? caps },
      open: { side, path in
        if isStopped() { throw ReportError.interrupted }
        return try (side == .baseline ? pair.baseline : pair.actual).open(path)
      },
      compare: { path, baseline, actual, caps in
        // Parts are told by the marks in them.
        let parts = parts[path] ?? []
        let files = ComparedFiles(
          baseline: baseline, actual: actual, caps: caps,
          isDrawn: drawsDifferences || !parts.isEmpty)
        if [.changed, .size].contains(files.comparison.state) {
          let explanation = Result { try PictureExplanation(files, parts: parts) }
          // As bytes: strings are equal however an accent is spelled, files are not.
          explanations.withLock { $0[Array(path.utf8)] = explanation }
        }
        return files.comparison
      })
    if isStopped() { throw .interrupted }
    guard !folders.pictures.isEmpty else {
      throw .nothingToCompare(baseline: pair.baseline.path, actual: pair.actual.path)
    }
    self.pair = pair
    self.selection = selection
    self.caps = caps
    let explained = explanations.withLock { $0 }
    verdicts = try folders.pictures.map { picture throws(ReportError) in
      var verdict = PictureVerdict(path: picture.path, comparison: picture.comparison)
      do {
        verdict.explanation = try explained[Array(picture.path.utf8)]?.get()
      } catch {
        throw .file(.badContent(path: picture.path, place: nil, reason: "\(error)"))
      }
      return verdict
    }
    ignored = folders.ignored.filter { $0 != ToleranceFile.name }
    caseClashes = folders.caseClashes
    let left = all.filter { !selection.includes($0) }
    notChecked = left.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let undrawn = verdicts.filter {
      drawsDifferences && $0.explanation != nil && $0.differencePath == nil
    }
    notes =
      tolerances.notes(on: verdicts, otherwise: caps, notChecked: left)
      + undrawn.map { "the difference of \($0.path) covers more than 2²⁸ pixels and is not drawn" }
  }
}

// MARK: Outcome

extension PictureCheck {
  /// The pictures that fail, the worst first.
  package var failures: [PictureVerdict] {
    verdicts.filter { !$0.comparison.state.passes }.sorted(by: PictureVerdict.isWorse)
  }

  /// Whether every picture is as it should be.
  package var passes: Bool { failures.isEmpty && caseClashes.isEmpty }

  /// The exit status of the command: trouble wins over differences.
  ///
  /// - Parameter update: The steps that were carried out.
  package func status(after update: BaselineUpdate? = nil) -> Int32 {
    let left = update?.failures(leftBy: self) ?? failures
    if !caseClashes.isEmpty || left.contains(where: \.isTrouble) { return 65 }
    return left.isEmpty ? 0 : 1
  }

  /// The pictures of differences, for an output folder.
  package var differences: [OutputFile] {
    verdicts.compactMap { verdict in
      guard let path = verdict.differencePath else { return nil }
      return verdict.explanation?.png.map { OutputFile(path, $0) }
    }
  }
}
