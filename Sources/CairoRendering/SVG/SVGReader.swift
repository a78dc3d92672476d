extension SVGDrawing {
  /// Parses an SVG document written by Cairo.
  ///
  /// - Throws: ``RenderingError/unknownSVG(part:)``.
  package init(document: [UInt8]) throws(RenderingError) {
    try self.init(document: document, clips: [], outlines: [])
  }

  /// Parses an SVG document written by Cairo.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - clips: The clips that it refers to by number.
  ///   - outlines: The outlines that it refers to by number.
  /// - Throws: ``RenderingError/unknownSVG(part:)``.
  init(document: [UInt8], clips: [Clip], outlines: [SVGOutlines]) throws(RenderingError) {
    self.init(marks: try SVGReader(document, outlines: outlines).marks, clips: clips)
  }
}

/// Reads the SVG that Cairo writes, from 1.16 (styles) to 1.18 (attributes).
///
/// Anything unknown is an error: to skip it could silently draw a wrong figure.
private struct SVGReader {
  private(set) var marks: [SVGDrawing.Mark] = []
  private var references: [String: SVGReference] = [:]
  private var openClips: [Int] = []
  private let outlines: [SVGOutlines]
  private let viewBox: [Hundredths]

  /// - Throws: ``RenderingError/unknownSVG(part:)``.
  init(_ document: [UInt8], outlines: [SVGOutlines]) throws(RenderingError) {
    self.outlines = outlines
    let root = try XMLElement(document: document)
    guard root.name == "svg" else { throw .unknownSVG(part: "the element <\(root.name)>") }
    viewBox = try Hundredths.list((root.attributes["viewBox"] ?? "")[...])
    guard viewBox.count == 4 else { throw .unknownSVG(part: "a page without a size") }
    for part in root.children where part.name == "defs" {
      for definition in part.children { try define(definition) }
    }
    for part in root.children where part.name != "defs" { try read(part) }
  }

  private mutating func define(_ element: XMLElement) throws(RenderingError) {
    let attributes = try element.attributes(among: ["id", "x", "y", "width", "height", Self.href])
    guard element.name == "image", attributes["width"] == "1", attributes["height"] == "1",
      let id = attributes["id"],
      let reference = SVGReference(address: attributes[Self.href] ?? "")
    else { throw .unknownSVG(part: "a definition <\(element.name)>") }
    references[id] = reference
  }

  private mutating func read(_ element: XMLElement) throws(RenderingError) {
    switch element.name {
    case "g":
      _ = try element.attributes(among: ["id"])
      for child in element.children { try read(child) }
    case "path":
      let style = try SVGStyle(element.attributes(among: Self.pathAttributes))
      add(.path(try SVGPath(data: element.attributes["d"] ?? ""), style))
    case "rect":
      add(.page(try pageStyle(element.attributes(among: Self.pageAttributes))))
    case "use":
      try follow(element.attributes(among: [Self.href, "transform"]))
    default:
      throw .unknownSVG(part: "the element <\(element.name)>")
    }
  }

  /// The style of a rectangle, which Cairo writes only for a fill of everything: 1.16 of the page,
  /// 1.18 beyond it on all sides.
  private func pageStyle(_ attributes: [String: String]) throws(RenderingError) -> SVGStyle {
    let numbers = ["x", "y", "width", "height"].compactMap { key in
      attributes[key].flatMap { Hundredths(decimal: $0[...].utf8) }
    }
    guard numbers.count == 4, numbers[0] <= viewBox[0], numbers[1] <= viewBox[1],
      numbers[0] + numbers[2] >= viewBox[0] + viewBox[2],
      numbers[1] + numbers[3] >= viewBox[1] + viewBox[3]
    else { throw .unknownSVG(part: "a rectangle that is not the page") }
    return try SVGStyle(attributes)
  }

  private mutating func follow(_ attributes: [String: String]) throws(RenderingError) {
    let id = attributes[Self.href]?.dropFirst() ?? ""
    switch references[String(id)] {
    case .image(let number):
      let area = try Self.area(attributes["transform"] ?? "")
      add(.image(number, origin: area.origin, size: area.size))
    case .outlines(let number):
      guard outlines.indices.contains(number) else {
        throw .unknownSVG(part: "outlines that are not defined")
      }
      for shape in outlines[number].shapes { add(shape) }
    case .clip(let number): openClips.append(number)
    case .endOfClip: _ = openClips.popLast()
    case nil: throw .unknownSVG(part: "an image that is not defined")
    }
  }

  private mutating func add(_ shape: SVGDrawing.Shape) {
    marks.append(.init(shape: shape, clip: openClips.last))
  }

  /// Where `matrix(width 0 0 height x y)` puts an image of one pixel.
  private static func area(
    _ matrix: String
  ) throws(RenderingError) -> (origin: SVGPath.Point, size: SVGPath.Point) {
    let numbers = try Hundredths.list(matrix.dropFirst("matrix(".count).dropLast())
    guard matrix.hasPrefix("matrix("), numbers.count == 6, numbers[1] == 0, numbers[2] == 0 else {
      throw .unknownSVG(part: "an image turned by '\(matrix)'")
    }
    return (SVGPath.Point(numbers[4], numbers[5]), SVGPath.Point(numbers[0], numbers[3]))
  }

  private static let href = "xlink:href"
  private static let pathAttributes = SVGStyle.properties.union(["style", "d"])
  private static let pageAttributes = SVGStyle.properties.union([
    "style", "x", "y", "width", "height",
  ])
}

extension XMLElement {
  /// The attributes of an element that may have no others.
  func attributes(among known: Set<String>) throws(RenderingError) -> [String: String] {
    guard let unknown = attributes.keys.filter({ !known.contains($0) }).min() else {
      return attributes
    }
    throw .unknownSVG(part: "the attribute '\(unknown)' of <\(name)>")
  }
}

// MARK: Styles

extension SVGStyle {
  /// Reads the paint of an element from its attributes, one of which may be `style`.
  fileprivate init(_ attributes: [String: String]) throws(RenderingError) {
    var values = attributes
    for declaration in (attributes["style"] ?? "").utf8.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      let name = String(Substring(parts[0].drop { $0 == UInt8(ascii: " ") }))
      guard parts.count == 2, Self.properties.contains(name) else {
        throw .unknownSVG(part: "the style '\(name)'")
      }
      values[name] = String(Substring(parts[1]))
    }
    fill = try Paint(values["fill"] ?? "", opacity: values["fill-opacity"])
    isEvenOdd = fill != nil && values["fill-rule"] == "evenodd"
    stroke = try Paint(values["stroke"] ?? "none", opacity: values["stroke-opacity"])
    guard stroke != nil else { return }
    guard values["stroke-linecap"] == "round", values["stroke-linejoin"] == "round",
      let width = Hundredths(decimal: (values["stroke-width"] ?? "")[...].utf8)
    else { throw .unknownSVG(part: "a line without a width or with corners") }
    self.width = width
    dash = try Hundredths.list((values["stroke-dasharray"] ?? "")[...])
  }

  fileprivate static let properties: Set<String> = [
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width",
    "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-miterlimit",
  ]
}

extension SVGStyle.Paint {
  /// Reads `rgb(63.9%,0%,100%)`; nil for `none`.
  fileprivate init?(_ value: String, opacity: String?) throws(RenderingError) {
    if value == "none" { return nil }
    let channels = value.utf8.dropFirst("rgb(".utf8.count).dropLast()
      .split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
      .compactMap { $0.last == UInt8(ascii: "%") ? Double(Substring($0.dropLast())) : nil }
    guard value.hasPrefix("rgb("), channels.count == 3, channels.allSatisfy((0...100).contains),
      let opacity = Hundredths(decimal: (opacity ?? "1")[...].utf8)
    else { throw .unknownSVG(part: "the paint '\(value)'") }
    let bytes = channels.map { UInt8(($0 * 255 / 100).rounded()) }
    self.init(color: Self.hexadecimal(bytes), opacity: opacity)
  }

  /// The shortest form of red, green and blue.
  static func hexadecimal(_ channels: [UInt8]) -> String {
    let digits = channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let isShort = digits.allSatisfy { $0.first == $0.last }
    return "#" + digits.map { isShort ? String($0.prefix(1)) : $0 }.joined()
  }
}
