public import Images

/// The colours of everything that is not data.
public struct Theme: Hashable, Sendable {
  /// The kind of page a figure is made for.
  public enum Paper: String, CaseIterable, Hashable, Sendable {
    /// Dark ink on white.
    case light
    /// Light ink on near-black.
    case dark
  }

  /// The kind of page.
  public let kind: Paper
  /// The background.
  public let paper: Color
  /// Text and lines.
  public let ink: Color
  /// Text of less weight.
  public let muted: Color
  /// Lines behind data.
  public let grid: Color

  /// Chooses the colours of a theme of your own.
  ///
  /// - Parameters:
  ///   - kind: Which colours of a palette suit the paper.
  ///   - paper: The background.
  ///   - ink: Text and lines.
  ///   - muted: Text of less weight.
  ///   - grid: Lines behind data.
  public init(kind: Paper, paper: Color, ink: Color, muted: Color, grid: Color) {
    self.kind = kind
    self.paper = paper
    self.ink = ink
    self.muted = muted
    self.grid = grid
  }

  /// Dark ink on white.
  public static let light = Theme(
    kind: .light, paper: Color(0xFFFFFF), ink: Color(0x1F2328), muted: Color(0x57606A),
    grid: Color(0xD0D7DE))

  /// Light ink on near-black.
  public static let dark = Theme(
    kind: .dark, paper: Color(0x0D1117), ink: Color(0xE6EDF3), muted: Color(0x8B949E),
    grid: Color(0x30363D))
}
