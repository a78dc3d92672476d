package import ImageComparison
import SpiralCore

/// A set of pictures compared with its baseline.
package struct PictureCheck: Sendable {
  /// What was compared.
  package let pair: PicturePair
  /// Which pictures of it.
  let selection: PictureSelection
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
  /// - Throws: `nothingToCompare`, `noPictureMatches`, or what is wrong with the file of tolerances.
  package init(
    _ pair: PicturePair, _ selection: PictureSelection = .all, caps: Caps = .exact,
    parts: [String: [PicturePart]] = [:]
  ) throws(ReportError) {
    let all = Set(pair.baseline.files + pair.actual.files).filter(\.isPNGPath)
    if case .matching(let globs) = selection,
      let idle = globs.first(where: { glob in !all.contains(where: glob.matches) }), !all.isEmpty
    {
      throw .noPictureMatches(pattern: idle.pattern)
    }
    let tolerances = try ToleranceFile(in: pair.baseline.folder)
    let folders = FolderComparison(
      baseline: pair.baseline.files.filter { selection.includes($0) || !$0.isPNGPath },
      actual: pair.actual.files.filter { selection.includes($0) || !$0.isPNGPath },
      caps: { tolerances.caps[$0] ?? caps },
      read: { side, path in try (side == .baseline ? pair.baseline : pair.actual).read(path) })
    guard !folders.pictures.isEmpty else {
      throw .nothingToCompare(baseline: pair.baseline.path, actual: pair.actual.path)
    }
    self.pair = pair
    self.selection = selection
    verdicts = try PictureCheck.explain(folders.pictures, in: pair, parts: parts)
    ignored = folders.ignored.filter { $0 != ToleranceFile.name }
    caseClashes = folders.caseClashes
    let left = all.filter { !selection.includes($0) }
    notChecked = left.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    notes = tolerances.notes(on: verdicts, otherwise: caps, notChecked: left)
  }

  /// Explains what fails, each picture on the core that is free.
  private static func explain(
    _ pictures: [FolderComparison.Picture], in pair: PicturePair, parts: [String: [PicturePart]]
  ) throws(ReportError) -> [PictureVerdict] {
    let verdicts = concurrentMap(pictures.count) { index -> Result<PictureVerdict, ReportError> in
      let (path, comparison) = (pictures[index].path, pictures[index].comparison)
      var verdict = PictureVerdict(path: path, comparison: comparison)
      guard comparison.state == .changed || comparison.state == .size else {
        return .success(verdict)
      }
      do {
        verdict.explanation = try PictureExplanation(
          comparison, baseline: pair.baseline.read(path), actual: pair.actual.read(path),
          parts: parts[path] ?? [])
        return .success(verdict)
      } catch {
        // It could be read a moment ago, so somebody else is writing there.
        return .failure(.badData(path: path, place: "read again", reason: "\(error)"))
      }
    }
    return try verdicts.map { verdict throws(ReportError) in try verdict.get() }
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
  package var differences: [ReportFile] {
    verdicts.compactMap { verdict in
      verdict.explanation.map { ReportFile(verdict.differencePath, $0.png) }
    }
  }
}
