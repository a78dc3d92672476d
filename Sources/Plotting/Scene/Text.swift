public import Images

/// One line of text on the page.
public struct Text: Hashable, Sendable {
  /// The characters.
  public var string: String
  /// Where the baseline is met: its left end, middle or right end, by `anchor`.
  public var position: PagePoint
  /// Which point of the line stands at `position`.
  public var anchor: Anchor
  /// The size of the em square in units.
  public var size: Double
  /// The weight of the face.
  public var weight: Weight
  /// The colour.
  public var color: Color
  /// Whether the line runs upwards (turned a quarter turn to the left about `position`).
  public var isVertical: Bool
  /// The colour of a halo around the letters, which sets them off from what lies below, if any.
  public var halo: Color?

  /// Places a line of text.
  ///
  /// - Parameters:
  ///   - string: The characters.
  ///   - position: Where the anchor of the baseline stands on the page.
  ///   - anchor: Which point of the baseline stands at `position`.
  ///   - size: The size of the em square, in units.
  ///   - weight: The weight of the face.
  ///   - color: The colour.
  ///   - isVertical: Whether the line runs upwards.
  ///   - halo: The colour of a halo around the letters, an eighth of their size wide.
  public init(
    _ string: String, at position: PagePoint, anchor: Anchor = .start, size: Double,
    weight: Weight = .regular, color: Color, isVertical: Bool = false, halo: Color? = nil
  ) {
    self.string = string
    self.position = position
    self.anchor = anchor
    self.size = size
    self.weight = weight
    self.color = color
    self.isVertical = isVertical
    self.halo = halo
  }

  /// The line around the letters below which their halo lies, if they have one.
  public var haloStroke: Stroke? { halo.map { Stroke($0, width: size / 4) } }

  /// The point of a line of text that is placed.
  public enum Anchor: Hashable, Sendable {
    /// The left end.
    case start
    /// The middle.
    case middle
    /// The right end.
    case end
  }

  /// The weight of a face.
  public enum Weight: Hashable, Sendable {
    /// For reading.
    case regular
    /// For titles.
    case bold
  }
}

/// What layout asks of a font.
public protocol TextMeasuring: Sendable {
  /// The advance width of a line of text in units, kerning included.
  func width(of string: String, size: Double, weight: Text.Weight) -> Double
  /// How far letters reach below the baseline, as a positive share of the size.
  var descent: Double { get }
  /// The height of a capital letter, as a share of the size.
  var capHeight: Double { get }
}
