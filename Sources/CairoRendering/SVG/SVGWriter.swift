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
  private let drawing: SVGDrawing
  /// The images as PNG files.
  private let images: [Image]
  /// What paths are written as, by the numbers of their marks.
  private let outlines: [String]
  private let page: Size
  private let title: String
  private let description: String
  /// The tag of the language of the text.
  private let language: String?

  struct Image {
    let png: [UInt8]
    let isSmooth: Bool
  }

  /// Prepares the drawing of a scene, with its images.
  init(_ drawing: SVGDrawing, images: [Image], of scene: Scene) {
    self.drawing = drawing
    self.images = images
    outlines = drawing.marks.map { mark in
      if case .path(let path, _) = mark.shape { path.data } else { "" }
    }
    (page, title, description) = (scene.size, scene.title, scene.description)
    language = scene.language
  }

  /// The document; UTF-8 and without an XML declaration, so that it can stand inside HTML.
  func document() -> String { salted.document }

  /// The document, and one that is dark on dark paper.
  ///
  /// - Parameters:
  ///   - dark: The same marks with their paints on dark paper.
  ///   - darkImages: The images on dark paper.
  func documents(
    withDark dark: SVGDrawing, images darkImages: [Image]
  ) -> (light: String, themed: ThemedSVG) {
    let (light, salt) = salted
    var styles: [String: String] = [:]
    let lines = drawing.runs(alikeIn: dark).flatMap { run in
      let classes = dark.marks[run[0]].classes(insteadOf: drawing.marks[run[0]])
      styles.merge(classes.map { ($0.name, $0.style) }) { first, _ in first }
      return self.lines(
        of: run, salt: salt, classes: classes.map(\.name), darkImages: darkImages)
    }
    return (light, ThemedSVG(svg: document(lines, salt: salt), darkStyles: styles))
  }

  /// The document, and what its ids begin with.
  private var salted: (document: String, salt: String) {
    // A character that XML does not allow, so it occurs nowhere else.
    let placeholder = "\0"
    let lines = drawing.runs(alikeIn: drawing).flatMap { self.lines(of: $0, salt: placeholder) }
    let unsalted = Array(document(lines, salt: placeholder).utf8)
    let salt = "s" + Self.hash(unsalted)
    var salted: [UInt8] = []
    salted.reserveCapacity(unsalted.count + 64 * salt.utf8.count)
    for (number, part) in unsalted.split(separator: 0, omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { salted += salt.utf8 }
      salted += part
    }
    return (String(decoding: salted, as: UTF8.self), salt)
  }

  private func document(_ marks: [String], salt: String) -> String {
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
    lines += marks
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

extension SVGDrawing {
  /// The numbers of marks that follow each other with one clip and one style, also in another drawing.
  fileprivate func runs(alikeIn other: SVGDrawing) -> [[Int]] {
    marks.indices.chunked { one, next in
      marks[one].style != nil && marks[one].style == marks[next].style
        && other.marks[one].style == other.marks[next].style && marks[one].clip == marks[next].clip
    }.map(Array.init)
  }
}

extension SVGWriter {
  private func lines(
    of run: [Int], salt: String, classes: [String] = [], darkImages: [Image] = []
  ) -> [String] {
    let first = drawing.marks[run[0]]
    let clip = first.clip.map { Self.reference(toClip: $0, salt) } ?? ""
    let classes = Self.classes(classes)
    let shared = clip + (first.style?.attributes ?? "")
    if case .image(let number, let origin, let size) = first.shape {
      let light = images[number]
      guard darkImages.indices.contains(number), darkImages[number].png != light.png else {
        return [Self.element(light, shared, origin, size)]
      }
      return [
        Self.element(light, Self.classes(["on-light"]) + shared, origin, size),
        Self.element(
          darkImages[number], Self.classes(["on-dark"]) + " display=\"none\"" + shared, origin, size
        ),
      ]
    }
    if run.count == 1 { return [element(run[0], classes, shared)] }
    return ["<g\(classes)\(shared)>"] + run.map { element($0) } + ["</g>"]
  }

  private func element(
    _ number: Int, _ classes: String = "", _ attributes: String = ""
  ) -> String {
    if case .page = drawing.marks[number].shape {
      let width = Hundredths(rounding: page.width).decimal
      let height = Hundredths(rounding: page.height).decimal
      return "<rect\(classes) width=\"\(width)\" height=\"\(height)\"\(attributes)/>"
    }
    return "<path\(classes)\(attributes) d=\"\(outlines[number])\"/>"
  }

  private static func element(
    _ image: Image, _ attributes: String, _ origin: SVGPath.Point, _ size: SVGPath.Point
  ) -> String {
    // The attribute is SVG 1.1's, the style that of browsers: without them they blur pixels.
    let sharp =
      image.isSmooth ? "" : " image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\""
    return """
      <image\(attributes) x="\(origin.x.decimal)" y="\(origin.y.decimal)" \
      width="\(size.x.decimal)" height="\(size.y.decimal)" preserveAspectRatio="none"\(sharp) \
      xlink:href="data:image/png;base64,\(Data(image.png).base64EncodedString())"/>
      """
  }

  private static func classes(_ names: [String]) -> String {
    names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
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

  /// Classes for what this mark has in place of the paints of another: `fill-0d1117` for `fill: #0d1117`, and
  /// `fill-opacity-25` for `fill-opacity: .25`.
  fileprivate func classes(
    insteadOf other: SVGDrawing.Mark
  ) -> [(name: String, style: String)] {
    zip(style?.paints ?? [], other.style?.paints ?? []).filter { $0.value != $1.value }.map {
      new, _ in ("\(new.name)-\(new.label)", "\(new.name): \(new.value)")
    }
  }
}

extension SVGStyle {
  /// The attributes of the paints, whether they are the default or not, each with what a class calls its value.
  fileprivate var paints: [(name: String, value: String, label: String)] {
    [("fill", fill), ("stroke", stroke)].flatMap { name, paint in
      paint.map {
        [
          (name, $0.color, String($0.color.dropFirst())),
          ("\(name)-opacity", $0.opacity.decimal, "\($0.opacity)"),
        ]
      } ?? []
    }
  }

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
