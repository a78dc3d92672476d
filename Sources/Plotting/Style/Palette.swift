public import Images

/// The colours of classes, chosen to be told apart with colour-blind vision too.
public struct Palette: Hashable, Sendable {
  /// The name by which a palette is chosen.
  public let name: String
  /// Marker fills on light paper, in class order.
  public let light: [Color]
  /// Edges of hollow markers on light paper: dark enough for 4.5:1 with the paper.
  public let lightEdges: [Color]
  /// Marker fills and edges on dark paper: light enough for 3:1 with the paper.
  public let dark: [Color]

  /// Joins the colours of classes.
  ///
  /// - Parameters:
  ///   - name: The name by which the palette is chosen.
  ///   - light: Marker fills on light paper, `0xRRGGBB`, in class order.
  ///   - lightEdges: Edges of hollow markers on light paper.
  ///   - dark: Marker fills and edges on dark paper.
  /// - Precondition: the lists are equally long, and not empty.
  public init(name: String, light: [UInt32], lightEdges: [UInt32], dark: [UInt32]) {
    precondition(
      !light.isEmpty && light.count == lightEdges.count && light.count == dark.count,
      "a palette has each colour for each use")
    self.name = name
    self.light = light.map { Color($0) }
    self.lightEdges = lightEdges.map { Color($0) }
    self.dark = dark.map { Color($0) }
  }
}

/// How the points of one class are drawn.
public struct ClassStyle: Hashable, Sendable {
  /// The class colour: the fill of markers, and the source of region tints.
  public var color: Color
  /// The edge of a hollow marker.
  public var edge: Color
  /// The shape of markers.
  public var symbol: Symbol

  /// Chooses the look of a class.
  ///
  /// - Parameters:
  ///   - color: The class colour: the fill of markers, and the source of region tints.
  ///   - edge: The edge of a hollow marker.
  ///   - symbol: The shape of markers.
  public init(color: Color, edge: Color, symbol: Symbol) {
    self.color = color
    self.edge = edge
    self.symbol = symbol
  }
}

extension Palette {
  /// How many classes have a colour of their own.
  public var colorCount: Int { light.count }

  /// The look of one class; where there are more classes than colours, colours repeat with other
  /// symbols.
  public func style(ofClass label: Int, on paper: Theme.Paper) -> ClassStyle {
    precondition(label >= 0, "classes are counted from 0")
    let colors = paper == .dark ? dark : light
    let edges = paper == .dark ? dark : lightEdges
    let (round, color) = label.quotientAndRemainder(dividingBy: colorCount)
    let symbols = Symbol.allCases
    // A shift that shares no factor with the number of shapes brings a colour together with every
    // shape before a pair returns.
    return ClassStyle(
      color: colors[color], edge: edges[color],
      symbol: symbols[(color + 3 * round) % symbols.count])
  }
}
