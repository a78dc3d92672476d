import Foundation
import Images
import TestSupport
import Testing

/// An SVG that the program wrote, as runs of shapes that look alike, in the order in which they are
/// drawn.
struct Drawing {
  /// Shapes that follow one another and share all attributes but their outline.
  struct Run {
    let attributes: [String: String]
    var outlines: [String]

    var fill: String { attributes["fill"] ?? "none" }
    var stroke: String? { attributes["stroke"] }
    var width: Double { attributes["stroke-width"].flatMap { Double($0) } ?? 1 }
    /// Where each outline begins.
    var starts: [SIMD2<Double>] { outlines.compactMap(Drawing.start) }
  }

  private(set) var runs: [Run] = []
  /// The pictures in the drawing.
  private(set) var images: [PixelImage] = []
  /// The outlines of clips.
  private(set) var clips: [String] = []

  /// Reads a drawing, whose elements have a line each.
  init(_ svg: String) throws {
    var group: Run?
    for line in svg.split(separator: "\n") {
      // Most lines of a crowd are these, and a regular expression takes long.
      if group != nil, line.hasPrefix("<path d=\"") {
        group?.outlines.append(String(line.dropFirst(9).prefix { $0 != "\"" }))
        continue
      }
      let attributes = Dictionary(
        line.matches(of: /\s([a-z:-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first })
      var style = attributes
      let outline = style.removeValue(forKey: "d")
      if line.hasPrefix("<clipPath") {
        clips += outline.map { [$0] } ?? []
      } else if line.hasPrefix("<g") {
        group = Run(attributes: style, outlines: [])
      } else if line.hasPrefix("</g") {
        runs += group.map { [$0] } ?? []
        group = nil
      } else if line.hasPrefix("<path"), let outline {
        runs.append(Run(attributes: style, outlines: [outline]))
      } else if line.hasPrefix("<image"), let data = attributes["xlink:href"]?.split(separator: ",")
      {
        let png = try #require(Data(base64Encoded: String(data[data.count - 1])))
        images.append(try PixelImage(png: [UInt8](png)))
      }
    }
  }

  /// The symbols of points: runs of several filled outlines with an edge, cut at no frame.
  var symbols: [Run] {
    runs.filter {
      $0.outlines.count > 1 && $0.fill != "none" && $0.stroke != nil
        && $0.attributes["clip-path"] == nil
    }
  }

  private static func start(of outline: String) -> SIMD2<Double>? {
    guard let found = outline.firstMatch(of: /M(-?[\d.]+)\s?(-?[\d.]+)/), let x = Double(found.1),
      let y = Double(found.2)
    else { return nil }
    return SIMD2(x, y)
  }
}

extension SmallReport {
  /// A drawing of this report.
  func drawing(_ figure: String) throws -> Drawing { try Drawing(text("\(figure).svg")) }

  /// A picture of this report.
  func picture(_ figure: String) throws -> PixelImage {
    try PixelImage(png: [UInt8](try #require(files["\(figure).png"])))
  }
}

extension Color {
  /// A colour as SVG writes it: "#fff" or "#1f2328".
  init?(svg: String) {
    let digits = svg.dropFirst()
    let long = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard svg.hasPrefix("#"), let hex = UInt32(long, radix: 16) else { return nil }
    self.init(hex)
  }

  /// Red, green and blue.
  var channels: SIMD3<Double> { SIMD3(Double(red), Double(green), Double(blue)) }
}
