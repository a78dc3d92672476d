/// A drawing for light and dark paper in one: where the colours differ, it names the dark one in a class.
///
/// Both drawings have the same outlines, which are most of their bytes: one set of them with a few classes
/// is half of both, and needs no script to change with the reader's setting.
struct ThemedDrawing: Sendable {
  /// The drawing for light paper, with classes for the page's style sheet.
  let svg: String
  /// What the classes mean on dark paper: `fill-0d1117` is `fill: #0d1117`.
  let styles: [String: String]

  /// Joins two drawings of one figure. Where they differ in more than colours and images, both are kept.
  init(light: [UInt8], dark: [UInt8]) {
    var merge = Merge()
    if let merged = merge.lines(of: light, and: dark) {
      svg = String(decoding: merged, as: UTF8.self)
      styles = merge.styles
    } else {
      svg = """
        <div class="on-light">\(String(decoding: light, as: UTF8.self))</div>
        <div class="on-dark">\(String(decoding: dark, as: UTF8.self))</div>

        """
      styles = [:]
    }
  }

  /// The rules for dark paper of all drawings of a page, each once.
  static func styleSheet(_ drawings: some Sequence<ThemedDrawing>) -> String {
    drawings.reduce(into: [:]) { $0.merge($1.styles) { one, _ in one } }
      .sorted { $0.key < $1.key }
      .map { ".\($0.key) { \($0.value); }" }.joined(separator: "\n")
  }
}

/// Goes through two drawings line by line: an element is a line.
private struct Merge {
  var styles: [String: String] = [:]

  /// What differs between papers and is a colour, or as good as one.
  private static let properties = ["fill", "stroke", "fill-opacity", "stroke-opacity"]
  /// What names definitions, under names that differ between any two drawings.
  private static let references = ["id", "clip-path", "aria-labelledby"]

  /// Nothing where the drawings are not alike.
  mutating func lines(of light: [UInt8], and dark: [UInt8]) -> [UInt8]? {
    let newline = UInt8(ascii: "\n")
    let lightLines = light.split(separator: newline, omittingEmptySubsequences: false)
    let darkLines = dark.split(separator: newline, omittingEmptySubsequences: false)
    guard lightLines.count == darkLines.count else { return nil }
    var merged: [UInt8] = []
    merged.reserveCapacity(light.count + light.count / 4)
    for (lightLine, darkLine) in zip(lightLines, darkLines) {
      if !merged.isEmpty { merged.append(newline) }
      if lightLine == darkLine || lightLine.starts(with: "<title".utf8)
        || lightLine.starts(with: "<desc".utf8)
      {
        merged += lightLine
      } else {
        guard let line = line(lightLine, darkLine) else { return nil }
        merged += line
      }
    }
    return merged
  }

  private mutating func line(_ light: ArraySlice<UInt8>, _ dark: ArraySlice<UInt8>) -> [UInt8]? {
    // Names are at even places and values at odd ones.
    let quote = UInt8(ascii: "\"")
    let lightParts = light.split(separator: quote, omittingEmptySubsequences: false)
    let darkParts = dark.split(separator: quote, omittingEmptySubsequences: false)
    guard lightParts.count == darkParts.count else { return nil }
    var classes: [String] = []
    var darkImage = lightParts
    for index in lightParts.indices where lightParts[index] != darkParts[index] {
      guard !index.isMultiple(of: 2) else { return nil }
      // The name before the equals sign, after its element or another attribute.
      let name = String(
        decoding: lightParts[index - 1].split(separator: UInt8(ascii: " ")).last?.dropLast() ?? [],
        as: UTF8.self)
      let value = String(decoding: darkParts[index], as: UTF8.self)
      if Self.properties.contains(name) {
        let label = "\(name)-\(value.filter { $0 != "#" && $0 != "." })"
        styles[label] = "\(name): \(value)"
        classes.append(label)
      } else if name == "xlink:href" {
        darkImage[index] = darkParts[index]
      } else if !Self.references.contains(name) {
        return nil
      }
    }
    if darkImage != lightParts {
      return Self.element(lightParts, adding: " class=\"on-light\"") + [UInt8(ascii: "\n")]
        + Self.element(darkImage, adding: " class=\"on-dark\" display=\"none\"")
    }
    return classes.isEmpty
      ? Array(light)
      : Self.element(lightParts, adding: " class=\"\(classes.joined(separator: " "))\"")
  }

  /// An element with attributes after its name.
  private static func element(
    _ parts: [ArraySlice<UInt8>], adding attributes: String
  ) -> [UInt8] {
    let line = Array(parts.joined(separator: [UInt8(ascii: "\"")]))
    let name = line.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    return name + Array(attributes.utf8) + line.dropFirst(name.count)
  }
}
