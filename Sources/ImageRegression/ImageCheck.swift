internal import Concurrency
internal import Files
public import ImageComparison
internal import Images
internal import Synchronization
internal import TextFormatting

/// A check of images against their baseline.
public struct ImageCheck: Sendable {
  /// What is compared.
  public let pair: ImagePair
  /// Which images are compared; others are listed as not checked.
  public var selection = ImageSelection.all
  /// The limits of images that have none of their own in `tolerances.json` beside the baseline.
  public var limits = Limits.exact
  /// The parts of images whose layout is known, by path: a difference names those that changed.
  public var parts: [String: [ImagePart]] = [:]
  /// Whether differences are drawn, as ``OutcomeFiles`` needs them that shows them.
  public var drawsDifferences = false

  /// Is told how many images are compared, and of how many, from any thread.
  public var progress: @Sendable (_ done: Int, _ count: Int) -> Void = { _, _ in }

  /// Asks for an exact check of all images.
  public init(_ pair: ImagePair) {
    self.pair = pair
  }

  /// Compares the images, on all cores, and explains those that fail.
  ///
  /// - Parameter isStopped: Whether to stop; it is asked before each image, from any thread.
  /// - Throws: ``RegressionError``: `nothingToCompare`, `noImageMatches`, `interrupted`, or what is
  ///   wrong with `tolerances.json`. A damaged image is a verdict and not an error.
  public func run(
    isStopped: @Sendable () -> Bool = { false }
  ) throws(RegressionError) -> CheckOutcome {
    let companions = pair.companionFiles
    func isImage(_ path: String) -> Bool { path.isPNGPath && !companions.contains(path) }
    let all = Set(pair.baseline.files + pair.actual.files).filter(isImage)
    if case .matching(let globs) = selection,
      let idle = globs.first(where: { glob in !all.contains(where: glob.matches) }), !all.isEmpty
    {
      throw .noImageMatches(pattern: idle.pattern)
    }
    let tolerances = try RegressionError.wrap { () throws(FileError) in
      try ToleranceFile(of: pair.baseline)
    }
    let pairing = Pairing(
      baseline: pair.baseline.files.filter { selection.includes($0) || !isImage($0) },
      actual: pair.actual.files.filter { selection.includes($0) || !isImage($0) },
      besides: companions)
    guard !pairing.images.isEmpty else {
      throw .nothingToCompare(
        baseline: pair.baseline.path, actual: pair.actual.path,
        otherFiles: pairing.ignored.count)
    }
    progress(0, pairing.images.count)
    let done = Atomic(0)
    let results = concurrentMap(pairing.images.count) { index in
      Result { () throws(RegressionError) in
        if isStopped() { throw .interrupted }
        let image = pairing.images[index]
        var verdict = verdict(on: image, limits: tolerances[image.path] ?? limits)
        if verdict.isAcceptable && image.isInActual {
          verdict.checksum = try? pair.actual.contents(of: image.path, .actual).get().checksum
        }
        progress(done.add(1, ordering: .relaxed).newValue, pairing.images.count)
        return verdict
      }
    }
    if isStopped() { throw .interrupted }
    var verdicts: [ImageVerdict] = []
    for result in results { verdicts.append(try result.get()) }
    let left = all.filter { !selection.includes($0) }
    return CheckOutcome(
      pair: pair, selection: selection, limits: limits, verdicts: verdicts,
      ignored: pairing.ignored.filter {
        $0 != ToleranceFile.name || !pair.baseline.files.contains($0)
      },
      notChecked: left.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      caseClashes: pairing.caseClashes,
      notes: tolerances.notes(on: verdicts, otherwise: limits, notChecked: left)
        + ToleranceFile.notesOnOthers(in: pair) + notesOnLinks(verdicts)
        + verdicts.compactMap { verdict in
          verdict.undrawnReason.map {
            "The difference of '\(verdict.path)' is not drawn: \($0.withFullStop)"
          }
        })
  }

  /// Images that a link leads to from the other side, one sentence each: they can never differ.
  private func notesOnLinks(_ verdicts: [ImageVerdict]) -> [String] {
    verdicts.filter { verdict in
      verdict.comparison.state == .same
        && FileSystem.areOne(
          pair.baseline.fullPath(of: verdict.path), pair.actual.fullPath(of: verdict.path))
    }.map { "'\($0.path)' is one file on both sides, through a link: it is compared with itself." }
  }

  private func verdict(on image: Pairing.Image, limits: Limits) -> ImageVerdict {
    let path = image.path
    if !image.isInActual {
      return ImageVerdict(path: path, comparison: .missing(limits: limits))
    }
    let actual = pair.actual.contents(of: path, .actual)
    if !image.isInBaseline {
      return ImageVerdict(
        path: path,
        comparison: (try? actual.get()).map { .new($0, limits: limits) }
          ?? .unreadable([(.actual, actual)], limits: limits))
    }
    let baseline = pair.baseline.contents(of: path, .baseline)
    guard case (.success(let old), .success(let new)) = (baseline, actual) else {
      return ImageVerdict(
        path: path,
        comparison: .unreadable([(.baseline, baseline), (.actual, actual)], limits: limits))
    }
    let parts = parts[path] ?? []
    let files = ComparedFiles(
      baseline: old, actual: new, limits: limits, isDrawn: drawsDifferences,
      marksChanges: !parts.isEmpty)
    var verdict = ImageVerdict(path: path, comparison: files.comparison)
    if [.changed, .size].contains(files.comparison.state) {
      do {
        verdict.explanation = try ImageExplanation(files, parts: parts)
        if drawsDifferences && files.drawing == nil {
          verdict.undrawnReason = "it covers more than 2²⁸ pixels"
        }
      } catch {
        // The verdict stands without it.
        verdict.undrawnReason = "\(error)"
      }
    }
    return verdict
  }
}
