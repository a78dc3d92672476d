import Files
import FoundationEssentials
import ImageComparison
import Images
import TextFormatting

/// What `--report` writes: one page that holds everything it shows.
struct HTMLReport {
  let title = "Pictures against their baseline"
  let style = String(decoding: PackageResources.comparison_css, as: UTF8.self)
  let script = String(decoding: PackageResources.comparison_js, as: UTF8.self)
  let headline: String?
  let totals: String
  let notes: [String]
  let hasViewers: Bool
  let failures: [Picture]
  let hasOthers: Bool
  let others: [Line]

  struct Line {
    let state: String
    let text: String
  }

  struct Picture {
    let number: Int
    let name: String
    let state: String
    let text: String
    /// The classes of the viewer: `pair` where there are two pictures, `drawn` where there is a difference.
    let kind: String
    let width: Int
    let height: Int
    let hasImages: Bool
    /// Whether there are pictures that the page has no room for.
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

extension PictureCheck {
  /// The outcome as one HTML page with all pictures that fail.
  ///
  /// - Throws: `badData`, if a picture can no longer be read.
  func html() throws(ReportError) -> String {
    Template(PackageResources.comparison_html_mustache).text(try HTMLReport(self))
  }
}

extension HTMLReport {
  /// The characters of pictures that the page may hold, the worst first: browsers still open it at once.
  private static let room = 64_000_000

  fileprivate init(_ check: PictureCheck) throws(ReportError) {
    var pictures: [Picture] = []
    var room = HTMLReport.room
    for (index, verdict) in check.failures.enumerated() {
      pictures.append(try Picture(verdict, number: index + 1, in: check.pair, room: &room))
    }
    let passing = check.verdicts.filter { $0.comparison.state.passes }
      .sorted(by: PictureVerdict.isWorse)
      .map { Line(state: $0.comparison.state.rawValue, text: $0.text) }
    let clashes = check.caseClashes.map { paths in
      let names = paths.map(\.printable).joined(separator: ", ")
      return Line(state: "clash", text: "\(names): the names differ only in case")
    }
    let left = check.notChecked.map { Line(state: "not checked", text: $0.printable) }
    self.init(
      headline: check.headline, totals: check.totals, notes: check.notes.map(\.printable),
      hasViewers: pictures.contains(where: \.hasImages), failures: pictures,
      hasOthers: !(clashes + passing + left).isEmpty, others: clashes + passing + left)
  }
}

extension HTMLReport.Picture {
  fileprivate init(
    _ verdict: PictureVerdict, number: Int, in pair: PicturePair, room: inout Int
  ) throws(ReportError) {
    var images: [HTMLReport.EmbeddedImage] = []
    var isLeftOut = false
    do {
      let files = try verdict.files(in: pair)
      // In base 64.
      let size = files.reduce(0) { $0 + ($1.contents.count + 2) / 3 * 4 }
      // One picture is always shown: a page without any would be of no use.
      isLeftOut = number > 1 && size > room
      if !isLeftOut {
        images = try files.map(HTMLReport.EmbeddedImage.init)
        room -= size
      }
    } catch {
      throw .file(.badContent(path: verdict.path, place: nil, reason: "\(error)"))
    }
    let sides = Set(images.map(\.side))
    let kinds = [
      sides.isSuperset(of: ["baseline", "actual"]) ? "pair" : nil,
      sides.contains("difference") ? "drawn" : nil,
    ]
    let places = verdict.explanation?.places ?? []
    self.init(
      number: number, name: verdict.path.printable, state: verdict.comparison.state.rawValue,
      text: verdict.detail, kind: kinds.compactMap(\.self).joined(separator: " "),
      width: images.map(\.width).max() ?? 0, height: images.map(\.height).max() ?? 0,
      hasImages: !images.isEmpty, isLeftOut: isLeftOut, images: images, hasPlaces: !places.isEmpty,
      places: places.map(HTMLReport.Place.init))
  }
}

extension HTMLReport.Place {
  fileprivate init(_ place: PictureExplanation.Place) {
    let region = place.region
    self.init(
      box: "\(region.x) \(region.y) \(region.width) \(region.height)",
      position: "(\(region.x), \(region.y))", size: "\(region.width) × \(region.height) px",
      changedPixels: region.changedPixels, largest: "\(region.largest.levels) levels",
      parts: place.parts.joined(separator: ", "), moved: place.shift?.text ?? "")
  }
}

extension PictureVerdict {
  /// The files of a picture that can be shown, and the places in them that differ.
  fileprivate func files(
    in pair: PicturePair
  ) throws -> [(side: String, contents: FileContents, regions: [PixelDifference.Region])] {
    var files: [(side: String, contents: FileContents, regions: [PixelDifference.Region])] = []
    for (side, source) in [(Side.baseline, pair.baseline), (.actual, pair.actual)] {
      let isFaulty = comparison.faults.contains { $0.side == side }
      let isAbsent = comparison.state == (side == .baseline ? .new : .missing)
      if !isFaulty && !isAbsent { files.append((side.rawValue, try source.open(path), [])) }
    }
    if let explanation, let png = explanation.png {
      files.append(("difference", .memory(png), explanation.places.map(\.region)))
    }
    return files
  }
}

extension HTMLReport.EmbeddedImage {
  fileprivate init(
    _ side: String, _ contents: FileContents, _ regions: [PixelDifference.Region]
  ) throws {
    let header = try PNGFile(contents).header
    self.init(
      side: side, caption: "\(side), \(header.width) × \(header.height) px", width: header.width,
      height: header.height, data: Data(try contents.all).base64EncodedString())
    frames = regions.map(frame)
  }

  /// In shares of the picture, so that it fits however large that is shown.
  private func frame(around region: PixelDifference.Region) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      (100 * Double(part) / Double(whole)).formatted(decimals: 4) + "%"
    }
    return "left: \(share(region.x, width)); top: \(share(region.y, height)); "
      + "width: \(share(region.width, width)); height: \(share(region.height, height))"
  }
}
