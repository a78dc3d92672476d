internal import Files
internal import FoundationEssentials
internal import ImageComparison
internal import Images

/// The outcome for programs: paths are relative to the folders that were compared, and nothing depends on when
/// or where it was done.
struct JSONDocument: Encodable {
  let schema = 1
  let passes: Bool
  /// How many images have each of the states.
  let counts: [String: Int]
  let pictures: [ImageEntry]
  let notChecked: [String]
  let ignored: [String]
  let caseClashes: [[String]]
  let notes: [String]
  let numbers: NumbersEntry?

  struct ImageEntry: Encodable {
    let path: String
    let state: String
    let passes: Bool
    let limits: LimitsEntry
    let baseline: HeaderEntry?
    let actual: HeaderEntry?
    let difference: DifferenceEntry?
    /// The parts of the image that changed, those with most changes first.
    let parts: [String]
    /// Where the difference is drawn, relative to the output folder, if there is one.
    let picture: String?
    let metadata: [MetadataEntry]
    let faults: [FaultEntry]

    /// The keys are older than some of the names.
    enum CodingKeys: String, CodingKey {
      case path, state, passes, baseline, actual, difference, parts, picture, metadata, faults
      case limits = "caps"
    }
  }

  struct LimitsEntry: Encodable {
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
    /// Whether nothing differs but soft edges, where that was looked at.
    let onlySoftEdges: Bool
    /// The smallest limits that let the difference through.
    let smallestLimits: LimitsEntry

    enum CodingKeys: String, CodingKey {
      case comparedPixels, changedPixels, largest, densestWindow, regionCount, regions,
        onlySoftEdges
      case smallestLimits = "smallestCaps"
    }
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

extension CheckOutcome {
  /// The outcome as JSON, with its keys sorted.
  ///
  /// - Parameter folder: The output folder, if differences are drawn there.
  func json(differencesIn folder: String?) throws(RegressionError) -> Data {
    do {
      return try JSON.encode(
        JSONDocument(self, showsPaths: folder != nil), isPretty: true)
    } catch {
      // Only a number that is not finite cannot be encoded, and no distance is one.
      throw .file(
        FileFailure(error: .writeFailed(path: "the comparison", reason: "\(error)")))
    }
  }
}

extension JSONDocument {
  fileprivate init(_ outcome: CheckOutcome, showsPaths: Bool) {
    let states = Dictionary(grouping: outcome.verdicts) { $0.comparison.state.rawValue }
    let counts = Comparison.State.allCases.map { ($0.rawValue, states[$0.rawValue]?.count ?? 0) }
    self.init(
      passes: outcome.passes, counts: Dictionary(uniqueKeysWithValues: counts),
      pictures: outcome.verdicts.map { ImageEntry($0, showsPath: showsPaths) },
      notChecked: outcome.notChecked, ignored: outcome.ignored, caseClashes: outcome.caseClashes,
      notes: outcome.notes,
      numbers: outcome.numbers.map { numbers in
        NumbersEntry(
          changed: !numbers.isEmpty,
          changes: numbers.map {
            ChangeEntry(name: $0.name, baseline: $0.baseline, actual: $0.actual)
          })
      })
  }
}

extension JSONDocument.ImageEntry {
  fileprivate init(_ verdict: ImageVerdict, showsPath: Bool) {
    let comparison = verdict.comparison
    self.init(
      path: verdict.path, state: comparison.state.rawValue, passes: comparison.state.passes,
      limits: JSONDocument.LimitsEntry(comparison.limits),
      baseline: comparison.baseline.map(JSONDocument.HeaderEntry.init),
      actual: comparison.actual.map(JSONDocument.HeaderEntry.init),
      difference: comparison.difference.map { difference in
        JSONDocument.DifferenceEntry(difference, verdict.explanation)
      },
      parts: verdict.explanation?.parts ?? [],
      picture: showsPath ? verdict.differencePath : nil,
      metadata: comparison.metadata.map {
        JSONDocument.MetadataEntry(
          chunk: $0.chunk, baseline: $0.baseline, actual: $0.actual, fails: $0.changesAppearance)
      },
      faults: comparison.faults.map {
        JSONDocument.FaultEntry(side: $0.side.rawValue, reason: $0.reason)
      })
  }
}

extension JSONDocument.DifferenceEntry {
  fileprivate init(_ difference: PixelDifference, _ explanation: ImageExplanation?) {
    self.init(
      comparedPixels: difference.comparedPixels, changedPixels: difference.changedPixels,
      largest: difference.largest, densestWindow: difference.densestWindow,
      regionCount: difference.regionCount,
      regions: difference.regions.enumerated().map { index, region in
        let place = explanation?.places[index]
        return JSONDocument.RegionEntry(
          x: region.x, y: region.y, width: region.width, height: region.height,
          changedPixels: region.changedPixels, largest: region.largest, parts: place?.parts ?? [],
          moved: place?.shift.map { [$0.x, $0.y] })
      },
      onlySoftEdges: explanation?.hasOnlySoftEdges ?? false,
      smallestLimits: JSONDocument.LimitsEntry(Limits(smallestFor: difference)))
  }
}

extension JSONDocument.LimitsEntry {
  fileprivate init(_ limits: Limits) {
    self.init(tolerance: limits.tolerance, pixels: limits.pixels.text, window: limits.window)
  }
}

extension JSONDocument.HeaderEntry {
  fileprivate init(_ header: PNGHeader) {
    self.init(width: header.width, height: header.height, bitDepth: header.bitDepth)
  }
}
