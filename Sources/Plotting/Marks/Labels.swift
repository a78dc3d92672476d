public import Images

/// Free text at places given by data, each where it is put.
///
/// Use ``CurveLabels`` for names of curves, which find places of their own.
public struct Labels: Mark {
  /// Some lines of text and the data point that they stand at.
  public struct Label: Hashable, Sendable {
    /// The lines of text.
    public var lines: [String]
    /// The data point.
    public var anchor: Point
    /// On which side of the point the text stands.
    public var side: Side

    /// Puts text at a data point.
    ///
    /// - Parameters:
    ///   - text: The text; a line break begins a new line.
    ///   - anchor: The data point.
    ///   - side: On which side of the point the text stands.
    public init(_ text: String, at anchor: Point, side: Side = .center) {
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      self.anchor = anchor
      self.side = side
    }
  }

  /// Where text stands, as seen from its data point.
  public enum Side: CaseIterable, Hashable, Sendable {
    /// Centred on it.
    case center
    /// Over it.
    case above
    /// Under it.
    case below
    /// To the left of it.
    case left
    /// To the right of it.
    case right
  }

  /// The texts.
  public var labels: [Label]
  /// The colour of the letters.
  public var color: Color
  /// The colour of a halo around the letters, which sets them off from data below them, if any.
  public var halo: Color?

  /// Writes in a plot.
  ///
  /// - Parameters:
  ///   - labels: The texts.
  ///   - color: The colour of the letters.
  ///   - halo: The colour of a halo around the letters, usually that of the paper.
  public init(_ labels: [Label], color: Color = Theme.light.ink, halo: Color? = nil) {
    self.labels = labels
    self.color = color
    self.halo = halo
  }

  /// The data points of the texts.
  public var dataPoints: [Point] { labels.map(\.anchor) }

  private static let gap = 6.0

  /// Each text whose data point lies in the plot area, moved into it as far as it would leave it.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let font = Lettering(frame.typography, measuring: frame.measuring).tick
    let area = frame.rect.grown(by: -2)
    return labels.flatMap { label -> [Scene.Element] in
      guard let place = frame.position(of: label.anchor), frame.rect.grown(by: 0.5).contains(place)
      else { return [] }
      let lines = label.lines.flatMap { font.lines($0, width: area.width) }
      let size = Size(width: font.width(of: lines), height: font.height(of: lines))
      let wish = label.side.corner(of: size, at: place, gap: Self.gap * frame.markScale)
      // A text that is higher than the plot begins at its top.
      let corner = PagePoint(
        max(area.x, min(wish.x, area.maxX - size.width)),
        max(area.y, min(wish.y, area.maxY - size.height)))
      let (x, anchor): (Double, Text.Anchor) =
        switch label.side {
        case .left: (corner.x + size.width, .end)
        case .right: (corner.x, .start)
        case .center, .above, .below: (corner.x + size.width / 2, .middle)
        }
      return font.elements(
        lines, at: PagePoint(x, corner.y), anchor: anchor, color: color, halo: halo)
    }
  }
}

extension Labels.Side {
  /// The top left corner of a text of a size beside a place.
  fileprivate func corner(of size: Size, at place: PagePoint, gap: Double) -> PagePoint {
    let left = place.x - size.width / 2
    let top = place.y - size.height / 2
    return switch self {
    case .center: PagePoint(left, top)
    case .above: PagePoint(left, place.y - gap - size.height)
    case .below: PagePoint(left, place.y + gap)
    case .left: PagePoint(place.x - gap - size.width, top)
    case .right: PagePoint(place.x + gap, top)
    }
  }
}
