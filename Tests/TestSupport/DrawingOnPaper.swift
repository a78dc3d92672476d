import Foundation

/// A drawing with classes for dark paper, as each paper shows it.
package struct DrawingOnPaper {
  private let svg: String
  private let darkStyles: [String: String]

  /// Takes a drawing and what its classes mean on dark paper, such as `fill: #0d1117`.
  package init(_ svg: String, darkStyles: [String: String]) {
    self.svg = svg
    self.darkStyles = darkStyles
  }

  private var lines: [Substring] { svg.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Without classes, and without the images for dark paper.
  package var light: String {
    lines.filter { !$0.contains(" class=\"on-dark\" display=\"none\"") }.joined(separator: "\n")
      .replacing(/\ class="[^"]*"/, with: "")
  }

  /// With the colours that the classes say, and without the images for light paper.
  package var dark: String {
    var shown: [String] = []
    for line in lines {
      if line.contains(" class=\"on-light\"") { continue }
      var text = String(line).replacingOccurrences(
        of: " class=\"on-dark\" display=\"none\"", with: "")
      if let match = text.firstMatch(of: /\ class="([^"]*)"/) {
        let classes = match.1.split(separator: " ").map(String.init)
        text.removeSubrange(match.range)
        for name in classes {
          let parts = darkStyles[name]?.components(separatedBy: ": ") ?? []
          if parts.count == 2 { text.setAttribute(parts[0], to: parts[1]) }
        }
      }
      shown.append(text)
    }
    return shown.joined(separator: "\n")
  }

  /// An SVG whose ids do not tell it from another.
  package static func withoutIDs(_ svg: String) -> String {
    guard let salt = svg.firstMatch(of: /<title id="([^"]*)-title"/)?.1 else { return svg }
    return svg.replacingOccurrences(of: salt, with: "id")
  }
}

extension String {
  /// Gives the element on this line another paint; what is opaque needs no opacity.
  fileprivate mutating func setAttribute(_ name: String, to value: String) {
    func end(of name: String) -> Index? {
      range(of: " \(name)=\"").flatMap { self[$0.upperBound...].firstIndex(of: "\"") }
        .map(index(after:))
    }
    if let start = range(of: " \(name)=\"")?.lowerBound, let end = end(of: name) {
      let attribute = name.hasSuffix("-opacity") && value == "1" ? "" : " \(name)=\"\(value)\""
      replaceSubrange(start..<end, with: attribute)
    } else if let end = end(of: name.replacingOccurrences(of: "-opacity", with: "")) {
      insert(contentsOf: " \(name)=\"\(value)\"", at: end)
    }
  }
}
