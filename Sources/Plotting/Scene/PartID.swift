/// Which part of a figure something is: a kind of part, and the panel that it belongs to.
///
/// It is an identifier, not text to show: whoever shows it finds the words.
public struct PartID: Hashable, Sendable {
  /// The parts that a figure is made of.
  public enum Kind: Hashable, Sendable {
    /// The line above all panels.
    case heading
    /// The symbols and lines of the figure with their meaning.
    case legend
    /// The title and the subtitle of a panel.
    case title
    /// The plot area of a panel.
    case plot
    /// The ticks, tick labels and name of a panel's x axis.
    case xAxis
    /// The ticks, tick labels and name of a panel's y axis.
    case yAxis
  }

  /// Where a panel stands in the grid of its figure.
  public struct Panel: Hashable, Sendable {
    /// The row, counted from 0 at the top.
    public var row: Int
    /// The column, counted from 0 at the left.
    public var column: Int
    /// The number of rows of the grid.
    public var rowCount: Int
    /// The number of columns of the grid.
    public var columnCount: Int

    /// Names a place in a grid.
    public init(row: Int, column: Int, rowCount: Int, columnCount: Int) {
      self.row = row
      self.column = column
      self.rowCount = rowCount
      self.columnCount = columnCount
    }

    /// The place in reading order, counted from 0.
    public var index: Int { row * columnCount + column }
  }

  /// What the part is.
  public var kind: Kind
  /// The panel that it belongs to; `nil` for a part of the whole figure.
  public var panel: Panel?

  /// Identifies a part of a panel, or of the whole figure.
  public init(_ kind: Kind, in panel: Panel? = nil) {
    self.kind = kind
    self.panel = panel
  }
}
