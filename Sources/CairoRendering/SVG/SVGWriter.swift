internal import Algorithms
internal import FoundationEssentials
internal import Images
internal import Plotting

/// Writes a drawing as SVG in one canonical form.
///
/// - Neighbours with one style share a group, and default values are left out.
/// - There is no `<use>`: readers of SVG 1.1 and of SVG 2 disagree on how it refers.
/// - Ids begin with a hash of the content: so several SVGs on one page of HTML do not mix up their
///   definitions, and the same image has the same bytes in every run.
struct SVGWriter {
  let drawing: SVGDrawing
  let page: Size
  let title: String
  let description: String
  /// The tag of the language of the text.
  let language: String?
  /// The images as PNG files.
  let images: [Image]

  struct Image {
    let png: [UInt8]
    let isSmooth: Bool
  }

  /// The document; UTF-8 and without an XML declaration, so that it can stand inside HTML.
  func document() -> String {
    // A character that XML does not allow, so it occurs nowhere else.
    let unsalted = Array(document(salt: "\0").utf8)
    let salt = Array("s".utf8) + Self.hash(unsalted).utf8
    var salted: [UInt8] = []
    salted.reserveCapacity(unsalted.count + 64 * salt.count)
    for (number, part) in unsalted.split(separator: 0, omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { salted += salt }
      salted += part
    }
    return String(decoding: salted, as: UTF8.self)
  }

  private func document(salt: String) -> String {
    var lines = [root(salt: salt)]
    lines.append("<title id=\"\(salt)-title\">\(title.escapedForXML)</title>")
    lines.append("<desc id=\"\(salt)-desc\">\(description.escapedForXML)</desc>")
    for (number, clip) in drawing.clips.enumerated() {
      let outer = clip.outer.map { Self.reference(toClip: $0, salt) } ?? ""
      lines.append(
        """
        <clipPath id="\(salt)-\(number)"\(outer)>\
        <path clip-rule="evenodd" d="\(clip.path.data)"/></clipPath>
        """)
    }
    for run in runs { lines += self.lines(of: run, salt: salt) }
    lines.append("</svg>\n")
    return lines.joined(separator: "\n")
  }

  private func root(salt: String) -> String {
    let width = Hundredths(rounding: page.width).decimal
    let height = Hundredths(rounding: page.height).decimal
    let xlink = images.isEmpty ? "" : " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    let lang = language.map { " xml:lang=\"\($0.escapedForXML)\"" } ?? ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg"\(xlink)\(lang) width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(salt)-title \(salt)-desc" \
      stroke-linecap="round" stroke-linejoin="round">
      """
  }
}

// MARK: Marks

extension SVGWriter {
  /// Marks that follow each other with one style and one clip.
  private var runs: [ArraySlice<SVGDrawing.Mark>] {
    drawing.marks.chunked { $0.style != nil && $0.style == $1.style && $0.clip == $1.clip }
  }

  private func lines(of run: ArraySlice<SVGDrawing.Mark>, salt: String) -> [String] {
    guard let first = run.first else { return [] }
    let clip = first.clip.map { Self.reference(toClip: $0, salt) } ?? ""
    let shared = clip + (first.style?.attributes ?? "")
    if run.count == 1 { return [element(first.shape, shared)] }
    return ["<g\(shared)>"] + run.map { element($0.shape, "") } + ["</g>"]
  }

  private func element(_ shape: SVGDrawing.Shape, _ attributes: String) -> String {
    switch shape {
    case .page:
      let width = Hundredths(rounding: page.width).decimal
      let height = Hundredths(rounding: page.height).decimal
      return "<rect width=\"\(width)\" height=\"\(height)\"\(attributes)/>"
    case .path(let path, _):
      return "<path\(attributes) d=\"\(path.data)\"/>"
    case .image(let number, let origin, let size):
      let image = images[number]
      // The attribute is SVG 1.1's, the style that of browsers: without them they blur pixels.
      let sharp =
        image.isSmooth
        ? "" : " image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\""
      return """
        <image\(attributes) x="\(origin.x.decimal)" y="\(origin.y.decimal)" \
        width="\(size.x.decimal)" height="\(size.y.decimal)" preserveAspectRatio="none"\(sharp) \
        xlink:href="data:image/png;base64,\(Data(image.png).base64EncodedString())"/>
        """
    }
  }

  private static func reference(toClip number: Int, _ salt: String) -> String {
    " clip-path=\"url(#\(salt)-\(number))\""
  }
}

extension SVGDrawing.Mark {
  fileprivate var style: SVGStyle? {
    switch shape {
    case .page(let style), .path(_, let style): style
    case .image: nil
    }
  }
}

extension SVGStyle {
  fileprivate var attributes: String {
    var text = " fill=\"\(fill?.color ?? "none")\""
    if let fill, fill.opacity != 100 { text += " fill-opacity=\"\(fill.opacity.decimal)\"" }
    if isEvenOdd { text += " fill-rule=\"evenodd\"" }
    guard let stroke else { return text }
    text += " stroke=\"\(stroke.color)\""
    if stroke.opacity != 100 { text += " stroke-opacity=\"\(stroke.opacity.decimal)\"" }
    if width != 100 { text += " stroke-width=\"\(width.decimal)\"" }
    if !dash.isEmpty { text += " stroke-dasharray=\"\(dash.decimals)\"" }
    return text
  }
}

// MARK: Characters

extension String {
  /// The string as XML text; characters that XML cannot hold become U+FFFD.
  fileprivate var escapedForXML: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\r": text += "&#13;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension SVGWriter {
  /// The FNV-1a hash of a text in letters and digits.
  private static func hash(_ text: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}
