import Files
import FoundationEssentials
import ImageComparison
import Images

/// What `--json` writes: paths are relative to the folders that were compared, and nothing depends on when
/// or where it was done.
struct ComparisonDocument: Encodable {
  let schema = 1
  let passes: Bool
  /// How many pictures have each of the states.
  let counts: [String: Int]
  let pictures: [PictureEntry]
  let notChecked: [String]
  let ignored: [String]
  let caseClashes: [[String]]
  let notes: [String]
  let numbers: NumbersEntry?

  struct PictureEntry: Encodable {
    let path: String
    let state: String
    let passes: Bool
    let caps: CapsEntry
    let baseline: HeaderEntry?
    let actual: HeaderEntry?
    let difference: DifferenceEntry?
    /// The parts of the figure that changed, those with most changes first.
    let parts: [String]
    /// Where the difference is drawn, relative to the output folder, if there is one.
    let picture: String?
    let metadata: [MetadataEntry]
    let faults: [FaultEntry]
  }

  struct CapsEntry: Encodable {
    let tolerance: Double
    /// A number of pixels or a share: `345` or `0.05%`.
    let pixels: String
    let window: Int
  }

  struct HeaderEntry: Encodable {
    let width: Int
    let height: Int
    let bitDepth: Int
  }

  struct DifferenceEntry: Encodable {
    let comparedPixels: Int
    let changedPixels: Int
    let largest: Double
    let densestWindow: Int
    let regionCount: Int
    let regions: [RegionEntry]
    /// The smallest caps that let the difference through.
    let smallestCaps: CapsEntry
  }

  struct RegionEntry: Encodable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let changedPixels: Int
    let largest: Double
    let parts: [String]
    let moved: [Int]?
  }

  struct MetadataEntry: Encodable {
    let chunk: String
    let baseline: String?
    let actual: String?
    let fails: Bool
  }

  struct FaultEntry: Encodable {
    let side: String
    let reason: String
  }

  struct NumbersEntry: Encodable {
    let changed: Bool
    let changes: [ChangeEntry]
  }

  struct ChangeEntry: Encodable {
    let name: String
    let baseline: String?
    let actual: String?
  }
}

// MARK: Contents

extension PictureCheck {
  /// The outcome as JSON, with its keys sorted.
  ///
  /// - Parameter folder: The output folder, if differences are drawn there.
  func json(differencesIn folder: String?) throws(ReportError) -> Data {
    do {
      return try JSON.encode(
        ComparisonDocument(self, showsPaths: folder != nil), isPretty: true)
    } catch {
      // Only a number that is not finite cannot be encoded, and no distance is one.
      throw .file(.writeFailed(path: "the comparison", reason: "\(error)"))
    }
  }
}

extension ComparisonDocument {
  fileprivate init(_ check: PictureCheck, showsPaths: Bool) {
    let states = Dictionary(grouping: check.verdicts) { $0.comparison.state.rawValue }
    let counts = Comparison.State.allCases.map { ($0.rawValue, states[$0.rawValue]?.count ?? 0) }
    self.init(
      passes: check.passes, counts: Dictionary(uniqueKeysWithValues: counts),
      pictures: check.verdicts.map { PictureEntry($0, showsPath: showsPaths) },
      notChecked: check.notChecked, ignored: check.ignored, caseClashes: check.caseClashes,
      notes: check.notes,
      numbers: check.numbers.map { numbers in
        NumbersEntry(
          changed: !numbers.changes.isEmpty,
          changes: numbers.changes.map {
            ChangeEntry(name: $0.name, baseline: $0.baseline, actual: $0.actual)
          })
      })
  }
}

extension ComparisonDocument.PictureEntry {
  fileprivate init(_ verdict: PictureVerdict, showsPath: Bool) {
    let comparison = verdict.comparison
    self.init(
      path: verdict.path, state: comparison.state.rawValue, passes: comparison.state.passes,
      caps: ComparisonDocument.CapsEntry(comparison.caps),
      baseline: comparison.baseline.map(ComparisonDocument.HeaderEntry.init),
      actual: comparison.actual.map(ComparisonDocument.HeaderEntry.init),
      difference: comparison.difference.map { difference in
        ComparisonDocument.DifferenceEntry(difference, verdict.explanation)
      },
      parts: verdict.explanation?.parts ?? [],
      picture: showsPath ? verdict.differencePath : nil,
      metadata: comparison.metadata.map {
        ComparisonDocument.MetadataEntry(
          chunk: $0.chunk, baseline: $0.baseline, actual: $0.actual, fails: $0.changesAppearance)
      },
      faults: comparison.faults.map {
        ComparisonDocument.FaultEntry(side: $0.side.rawValue, reason: $0.reason)
      })
  }
}

extension ComparisonDocument.DifferenceEntry {
  fileprivate init(_ difference: PixelDifference, _ explanation: PictureExplanation?) {
    self.init(
      comparedPixels: difference.comparedPixels, changedPixels: difference.changedPixels,
      largest: difference.largest, densestWindow: difference.densestWindow,
      regionCount: difference.regionCount,
      regions: difference.regions.enumerated().map { index, region in
        let place = explanation?.places[index]
        return ComparisonDocument.RegionEntry(
          x: region.x, y: region.y, width: region.width, height: region.height,
          changedPixels: region.changedPixels, largest: region.largest, parts: place?.parts ?? [],
          moved: place?.shift.map { [$0.x, $0.y] })
      },
      smallestCaps: ComparisonDocument.CapsEntry(Caps(smallestFor: difference)))
  }
}

extension ComparisonDocument.CapsEntry {
  fileprivate init(_ caps: Caps) {
    self.init(tolerance: caps.tolerance, pixels: caps.pixels.text, window: caps.window)
  }
}

extension ComparisonDocument.HeaderEntry {
  fileprivate init(_ header: PNGHeader) {
    self.init(width: header.width, height: header.height, bitDepth: header.bitDepth)
  }
}
