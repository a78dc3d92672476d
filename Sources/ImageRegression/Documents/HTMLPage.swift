internal import Files
internal import FoundationEssentials
internal import ImageComparison
internal import Images
internal import TextFormatting

/// The outcome as one page that holds everything it shows.
struct HTMLPage {
  let title = "Picture comparison"
  let style = String(decoding: PackageResources.comparison_css, as: UTF8.self)
  let script = String(decoding: PackageResources.comparison_js, as: UTF8.self)
  let headline: String?
  let totals: String
  let notes: [String]
  let hasViewers: Bool
  let hasClashes: Bool
  /// Paths that differ only in case, a line each.
  let clashes: [Line]
  let failures: [Image]
  let hasOthers: Bool
  let others: [Line]

  struct Line {
    let state: String
    let text: String
  }

  struct Image {
    let number: Int
    let name: String
    let state: String
    let text: String
    /// The classes of the viewer: `pair` where there are two images, `drawn` where there is a difference.
    let kind: String
    let width: Int
    let height: Int
    let hasImages: Bool
    /// Whether there are images that the page has no room for.
    let isLeftOut: Bool
    let images: [EmbeddedImage]
    let hasPlaces: Bool
    let places: [Place]
  }

  struct EmbeddedImage {
    let side: String
    let caption: String
    let width: Int
    let height: Int
    let data: String
    /// Where frames stand around places with changes, as CSS.
    var frames: [String] = []
  }

  struct Place {
    let box: String
    let position: String
    let size: String
    let changedPixels: Int
    let largest: String
    let parts: String
    let moved: String
  }
}

extension CheckOutcome {
  /// The outcome as one HTML page with all images that fail.
  ///
  /// - Throws: ``RegressionError``: `imageNotRead`, if an image can no longer be read.
  func html(_ limits: LimitsText) throws(RegressionError) -> String {
    Template(PackageResources.comparison_html_mustache).text(try HTMLPage(self, limits))
  }
}

extension HTMLPage {
  /// The characters of images that the page may hold, the worst first: browsers still open it at once.
  private static let room = 64_000_000

  fileprivate init(_ outcome: CheckOutcome, _ limits: LimitsText) throws(RegressionError) {
    var images: [Image] = []
    var room = HTMLPage.room
    for (index, verdict) in outcome.failures.enumerated() {
      images.append(
        try Image(verdict, number: index + 1, in: outcome.pair, room: &room, limits))
    }
    let passing = outcome.verdicts.filter { $0.comparison.state.passes }
      .sorted(by: ImageVerdict.isWorse)
      .map { Line(state: $0.comparison.state.rawValue, text: $0.text(limits: limits)) }
    let clashes = outcome.caseClashes.map { Line(state: "clash", text: $0.clashText) }
    let left = outcome.notChecked.map { Line(state: "not checked", text: $0.printable) }
    self.init(
      headline: outcome.headline, totals: outcome.totals, notes: outcome.notes.map(\.printable),
      hasViewers: images.contains(where: \.hasImages), hasClashes: !clashes.isEmpty,
      clashes: clashes,
      failures: images, hasOthers: !(passing + left).isEmpty, others: passing + left)
  }
}

extension HTMLPage.Image {
  fileprivate init(
    _ verdict: ImageVerdict, number: Int, in pair: ImagePair, room: inout Int,
    _ limits: LimitsText
  ) throws(RegressionError) {
    var images: [HTMLPage.EmbeddedImage] = []
    var isLeftOut = false
    do {
      let files = try verdict.files(in: pair)
      // In base64.
      let size = files.reduce(0) { $0 + ($1.contents.count + 2) / 3 * 4 }
      // One image is always shown: a page without any would be of no use.
      isLeftOut = number > 1 && size > room
      if !isLeftOut {
        images = try files.map(HTMLPage.EmbeddedImage.init)
        room -= size
      }
    } catch {
      throw .imageNotRead(path: verdict.path, reason: "\(error)")
    }
    let sides = Set(images.map(\.side))
    let kinds = [
      sides.isSuperset(of: ["baseline", "actual"]) ? "pair" : nil,
      sides.contains("difference") ? "drawn" : nil,
    ]
    let places = verdict.explanation?.places ?? []
    self.init(
      number: number, name: verdict.path.printable, state: verdict.comparison.state.rawValue,
      text: verdict.detail(limits), kind: kinds.compactMap(\.self).joined(separator: " "),
      width: images.map(\.width).max() ?? 0, height: images.map(\.height).max() ?? 0,
      hasImages: !images.isEmpty, isLeftOut: isLeftOut, images: images, hasPlaces: !places.isEmpty,
      places: places.map(HTMLPage.Place.init))
  }
}

extension HTMLPage.Place {
  fileprivate init(_ place: ImageExplanation.Place) {
    let region = place.region
    self.init(
      box: "\(region.x) \(region.y) \(region.width) \(region.height)",
      position: "(\(region.x), \(region.y))", size: "\(region.width) × \(region.height) px",
      changedPixels: region.changedPixels, largest: region.largest.levels,
      parts: place.parts.joined(separator: ", "), moved: place.shift?.text ?? "")
  }
}

extension ImageVerdict {
  /// The files of an image that can be shown, and the places in them that differ.
  fileprivate func files(
    in pair: ImagePair
  ) throws -> [(side: String, contents: FileContents, regions: [PixelDifference.Region])] {
    var files: [(side: String, contents: FileContents, regions: [PixelDifference.Region])] = []
    for (side, source) in [(Side.baseline, pair.baseline), (.actual, pair.actual)] {
      let isFaulty = comparison.faults.contains { $0.side == side }
      let isAbsent = comparison.state == (side == .baseline ? .new : .missing)
      if !isFaulty && !isAbsent {
        files.append((side.rawValue, try source.contents(of: path, side).get(), []))
      }
    }
    if let explanation, let png = explanation.png {
      files.append(("difference", .memory(png), explanation.places.map(\.region)))
    }
    return files
  }
}

extension HTMLPage.EmbeddedImage {
  fileprivate init(
    _ side: String, _ contents: FileContents, _ regions: [PixelDifference.Region]
  ) throws {
    let header = try PNGFile(contents).header
    self.init(
      side: side, caption: "\(side), \(header.width) × \(header.height) px", width: header.width,
      height: header.height, data: Data(try contents.all).base64EncodedString())
    frames = regions.map(frame)
  }

  /// In shares of the image, so that it fits however large that is shown.
  private func frame(around region: PixelDifference.Region) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      (100 * Double(part) / Double(whole)).formatted(decimals: 4) + "%"
    }
    return "left: \(share(region.x, width)); top: \(share(region.y, height)); "
      + "width: \(share(region.width, width)); height: \(share(region.height, height))"
  }
}
