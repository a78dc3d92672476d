public import Images

/// A laid-out figure: what to draw, in units, y down, back to front.
///
/// A scene is a value that no drawing library appears in: layout is tested by comparing scenes, and
/// a renderer only switches over ``Element``.
public struct Scene: Hashable, Sendable {
  /// The page.
  public var size: Size
  /// The number of pixels for each unit in an image of the scene.
  public var pixelsPerUnit: Double
  /// The colour that fills the page before anything else.
  public var paper: Color
  /// Whether documents are filled with the paper; pixels always are.
  public var hasSheet: Bool
  /// What the figure is called, for readers who cannot see it.
  public var title: String
  /// What the figure shows, for readers who cannot see it.
  public var description: String
  /// The language of title, description and text as a tag such as `en` or `zh-Hans`, if it is known.
  public var language: String?
  /// The parts, back to front.
  public var elements: [Element]

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - size: The page, in units.
  ///   - pixelsPerUnit: The number of pixels for each unit in an image of the scene.
  ///   - paper: The colour that fills the page before anything else.
  ///   - hasSheet: Whether documents are filled with the paper; pixels always are.
  ///   - title: What the figure is called, for readers who cannot see it.
  ///   - description: What the figure shows, for readers who cannot see it.
  ///   - language: The tag of the language of its text, such as `en`.
  ///   - elements: What is drawn, back to front.
  public init(
    size: Size, pixelsPerUnit: Double = 1, paper: Color, hasSheet: Bool = true, title: String = "",
    description: String = "", language: String? = nil, elements: [Element] = []
  ) {
    self.size = size
    self.pixelsPerUnit = pixelsPerUnit
    self.paper = paper
    self.hasSheet = hasSheet
    self.title = title
    self.description = description
    self.language = language
    self.elements = elements
  }

  /// One thing to draw.
  public indirect enum Element: Hashable, Sendable {
    /// An outline, filled (even-odd) and then stroked.
    case shape(Path, fill: Color?, stroke: Stroke?)
    /// One outline around the origin, drawn at each of many places in turn.
    case stamps(Path, at: [PagePoint], fill: Color?, stroke: Stroke?)
    /// An image stretched over a rectangle. `smooth` allows a viewer to interpolate; otherwise each
    /// of its pixels keeps sharp edges.
    case image(PixelImage, in: Rect, smooth: Bool)
    /// A line of text.
    case text(Text)
    /// Elements of which only the part inside a path (even-odd) is visible.
    case clip(Path, [Element])
    /// A part of the figure, such as its legend, with the area that it may cover.
    case part(PartID, area: Rect, [Element])
  }
}

/// How an outline is drawn: joins and caps are round.
public struct Stroke: Hashable, Sendable {
  /// The colour of the line.
  public var color: Color
  /// The width of the line in units.
  public var width: Double
  /// Lengths of dashes and gaps in turn, in units; empty for a solid line.
  public var dash: [Double]

  /// Describes a line.
  ///
  /// - Parameters:
  ///   - color: The colour of the line.
  ///   - width: The width of the line, in units.
  ///   - dash: Lengths of dashes and gaps in turn, in units; empty for a solid line.
  public init(_ color: Color, width: Double, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}

extension Stroke {
  /// This stroke with its width and dashes at another scale.
  public func scaled(by scale: Double) -> Stroke {
    Stroke(color, width: width * scale, dash: dash.map { $0 * scale })
  }
}
