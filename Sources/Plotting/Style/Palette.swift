public import Images

/// The colours of classes, told apart by readers who see colours differently, with a shape each.
public struct Palette: Hashable, Sendable {
  /// The name by which a palette is chosen.
  public let name: String
  /// Marker fills on light paper, in class order.
  public let light: [Color]
  /// Edges of hollow markers on light paper: darker, for contrast with the paper.
  public let lightEdges: [Color]
  /// Marker fills and edges on dark paper.
  public let dark: [Color]

  /// Petroff's ten colours (arXiv 2107.02270), for up to ten classes.
  ///
  /// The first three differ by at least 28 (CIEDE2000) under normal and all three kinds of
  /// colour-blind vision. Red and purple are lighter in the dark, where the originals sink.
  public static let petroff = Palette(
    name: "petroff",
    light: [
      0x3F90DA, 0xFFA90E, 0xBD1F01, 0x94A4A2, 0x832DB6, 0xA96B59, 0xE76300, 0xB9AC70, 0x717581,
      0x92DADD,
    ].map { Color($0) },
    lightEdges: [
      0x1F5F9C, 0x9A6200, 0x7A1400, 0x5A6866, 0x591B7E, 0x74483B, 0x9C4300, 0x6F6636, 0x4A4D56,
      0x2F7B7F,
    ].map { Color($0) },
    dark: [
      0x3F90DA, 0xFFA90E, 0xF0624B, 0x94A4A2, 0xB57BDC, 0xC18A79, 0xE76300, 0xB9AC70, 0x8F93A0,
      0x92DADD,
    ].map { Color($0) })
}

/// How the points of one class are drawn.
public struct ClassStyle: Hashable, Sendable {
  /// The class colour: the fill of markers, and the source of region tints.
  public var color: Color
  /// The edge of a hollow marker.
  public var edge: Color
  /// The shape of markers.
  public var symbol: Symbol
}

extension Palette {
  /// The look of one class; beyond the palette's length colours repeat with other shapes.
  public func style(ofClass label: Int, on paper: Theme.Paper) -> ClassStyle {
    let colors = paper == .dark ? dark : light
    let edges = paper == .dark ? dark : lightEdges
    let color = label % colors.count
    let round = label / colors.count
    let symbols = Symbol.allCases
    // An odd shift a round meets every shape before a pair of colour and shape returns.
    return ClassStyle(
      color: colors[color], edge: edges[color], symbol: symbols[(label + 3 * round) % symbols.count]
    )
  }
}
