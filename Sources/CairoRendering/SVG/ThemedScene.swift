internal import Images
package import Plotting

/// A scene on light and on dark paper: the same outlines, with two colours each.
package struct ThemedScene {
  /// The scene on light paper with a number in place of each pair of colours, so that it is drawn once for both.
  private(set) var numbered: Scene
  /// The pairs of colours, by their numbers.
  private(set) var pairs: [Pair] = []
  /// The images on dark paper, in the order in which they are painted.
  private(set) var darkImages: [PixelImage] = []
  private var numbers: [Pair: Int] = [:]

  struct Pair: Hashable {
    let light: Color
    let dark: Color
  }

  /// Pairs the colours of two scenes.
  ///
  /// - Returns: nil where they differ in more than colours, images and words.
  package init?(light: Scene, dark: Scene) {
    guard light.size == dark.size, light.hasSheet == dark.hasSheet else { return nil }
    numbered = light
    do {
      numbered.elements = try paired(light.elements, dark.elements)
      if light.hasSheet { numbered.paper = try paired(light.paper, dark.paper) }
    } catch {
      return nil
    }
  }
}

// MARK: Pairing

extension ThemedScene {
  private struct Mismatch: Error {}

  private func check(_ areAlike: Bool) throws(Mismatch) {
    if !areAlike { throw Mismatch() }
  }

  /// The opaque colour that is the number of a pair. What is transparent is not drawn, and has to be so on both.
  private mutating func paired(_ light: Color, _ dark: Color) throws(Mismatch) -> Color {
    try check((light.alpha == 0) == (dark.alpha == 0))
    if light.alpha == 0 { return light }
    let pair = Pair(light: light, dark: dark)
    let number = numbers[pair] ?? pairs.count
    if number == pairs.count {
      numbers[pair] = number
      pairs.append(pair)
    }
    return Color(UInt32(number))
  }

  private mutating func paired(_ light: Color?, _ dark: Color?) throws(Mismatch) -> Color? {
    try check((light == nil) == (dark == nil))
    guard let light, let dark else { return nil }
    return try paired(light, dark)
  }

  private mutating func paired(_ light: Stroke?, _ dark: Stroke?) throws(Mismatch) -> Stroke? {
    var stroke = light
    let color = try paired(light?.color, dark?.color)
    if let color { stroke?.color = color }
    var other = dark
    if let color { other?.color = color }
    try check(stroke == other)
    return stroke
  }

  private mutating func paired(_ light: Text, _ dark: Text) throws(Mismatch) -> Text {
    var (text, other) = (light, dark)
    text.color = try paired(light.color, dark.color)
    text.halo = try paired(light.halo, dark.halo)
    (other.color, other.halo) = (text.color, text.halo)
    try check(text == other)
    return text
  }

  private mutating func paired(
    _ light: [Scene.Element], _ dark: [Scene.Element]
  ) throws(Mismatch) -> [Scene.Element] {
    try check(light.count == dark.count)
    var elements: [Scene.Element] = []
    elements.reserveCapacity(light.count)
    for (one, other) in zip(light, dark) { elements.append(try paired(one, other)) }
    return elements
  }

  private mutating func paired(
    _ light: Scene.Element, _ dark: Scene.Element
  ) throws(Mismatch) -> Scene.Element {
    switch (light, dark) {
    case (.shape(let path, let fill, let stroke), .shape(let other, let darkFill, let darkStroke)):
      try check(path == other)
      return .shape(path, fill: try paired(fill, darkFill), stroke: try paired(stroke, darkStroke))
    case (
      .stamps(let path, let places, let fill, let stroke),
      .stamps(let other, let others, let darkFill, let darkStroke)
    ):
      try check(path == other && places == others)
      return .stamps(
        path, at: places, fill: try paired(fill, darkFill), stroke: try paired(stroke, darkStroke))
    case (.image(let image, let area, let isSmooth), .image(let dark, let other, let isOther)):
      try check(area == other && isSmooth == isOther)
      darkImages.append(dark)
      return .image(image, in: area, smooth: isSmooth)
    case (.text(let text), .text(let other)):
      return .text(try paired(text, other))
    case (.clip(let path, let elements), .clip(let other, let others)):
      try check(path == other)
      return .clip(path, try paired(elements, others))
    case (.part(let id, let area, let elements), .part(let other, let otherArea, let others)):
      try check(id == other && area == otherArea)
      return .part(id, area: area, try paired(elements, others))
    default: throw Mismatch()
    }
  }
}
