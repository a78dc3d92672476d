internal import Files
internal import FoundationEssentials
internal import ImageComparison
internal import Images
internal import TextFormatting

/// The outcome as one page that holds everything it shows.
struct HTMLPage {
  let title: String
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
    let role: ShownFile.Role
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
      title: "Picture comparison \(outcome.passes ? "passed" : "failed")",
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
    var places: [HTMLPage.Place] = []
    var isLeftOut = false
    do {
      let files = try ShownFile.all(of: verdict, in: pair)
      let turn = ShownFile.Turn(files)
      places = (verdict.explanation?.places ?? []).map { HTMLPage.Place($0, turn) }
      // In base64.
      let size = files.reduce(0) { $0 + ($1.contents.count + 2) / 3 * 4 }
      // One image is always shown: a page without any would be of no use.
      isLeftOut = number > 1 && size > room
      if !isLeftOut {
        images = try files.map { try HTMLPage.EmbeddedImage($0) }
        if let png = verdict.explanation?.png {
          let boxes = verdict.explanation?.places.map { turn.box(of: $0.region) } ?? []
          images.append(try HTMLPage.EmbeddedImage(try turn.turned(png), boxes))
        }
        room -= size
      }
    } catch {
      throw .imageNotRead(path: verdict.path, reason: "\(error)")
    }
    let roles = Set(images.map(\.role))
    let kinds = [
      roles.isSuperset(of: [.baseline, .actual]) ? "pair" : nil,
      roles.contains(.difference) ? "drawn" : nil,
    ]
    self.init(
      number: number, name: verdict.path.printable, state: verdict.comparison.state.rawValue,
      text: verdict.pageText(limits), kind: kinds.compactMap(\.self).joined(separator: " "),
      width: images.map(\.width).max() ?? 0, height: images.map(\.height).max() ?? 0,
      hasImages: !images.isEmpty, isLeftOut: isLeftOut, images: images, hasPlaces: !places.isEmpty,
      places: places)
  }
}

extension HTMLPage.Place {
  fileprivate init(_ place: ImageExplanation.Place, _ turn: ShownFile.Turn) {
    let (region, box) = (place.region, turn.box(of: place.region))
    self.init(
      box: "\(box.x) \(box.y) \(box.width) \(box.height)",
      position: "(\(region.x), \(region.y))", size: "\(region.width) × \(region.height) px",
      changedPixels: region.changedPixels, largest: region.largest.levels,
      parts: place.parts.joined(separator: ", "), moved: place.shift?.text ?? "")
  }
}

extension HTMLPage.EmbeddedImage {
  fileprivate init(_ shown: ShownFile, _ boxes: [Box] = []) throws {
    let (width, height) = shown.size
    self.init(
      role: shown.role, side: shown.role.rawValue,
      caption: "\(shown.role.rawValue), \(width) × \(height) px"
        + (shown.role == .difference ? "; the darker a mark, the larger the difference" : ""),
      width: width,
      height: height, data: Data(try shown.contents.all).base64EncodedString())
    frames = boxes.map(frame)
  }

  /// In shares of the image, so that it fits however large that is shown.
  private func frame(around box: Box) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      (100 * Double(part) / Double(whole)).formatted(decimals: 4) + "%"
    }
    return "left: \(share(box.x, width)); top: \(share(box.y, height)); "
      + "width: \(share(box.width, width)); height: \(share(box.height, height))"
  }
}
