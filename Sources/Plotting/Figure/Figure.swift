/// A figure as a value: panels in a grid, each of axes and marks, with a heading and a legend.
public struct Figure: Sendable {
  /// The paper, and how large text and marks are on it.
  public var page: Page
  /// The colours of everything that is not data.
  public var theme: Theme
  /// A line above all panels.
  public var heading: String?
  /// The panels, row by row.
  public var panels: [Panel]
  /// How many panels stand side by side at most: fewer where plots would get too narrow.
  public var columnCount: Int
  /// What symbols and lines mean; drawn below the panels, or beside them where that leaves the
  /// plots more room.
  public var legend: [LegendEntry]
  /// What the picture is called, for readers who do not see it.
  public var title: String
  /// What the picture shows, for readers who do not see it.
  public var description: String

  /// Makes a figure.
  ///
  /// - Precondition: there is a panel, and a column.
  public init(
    page: Page, theme: Theme, heading: String? = nil, panels: [Panel], columnCount: Int = 1,
    legend: [LegendEntry] = [], title: String, description: String
  ) {
    precondition(!panels.isEmpty && columnCount > 0, "a figure has a panel")
    self.page = page
    self.theme = theme
    self.heading = heading
    self.panels = panels
    self.columnCount = columnCount
    self.legend = legend
    self.title = title
    self.description = description
  }
}

/// One plot of a figure: two axes and the marks between them.
public struct Panel: Sendable {
  /// The bold line above the plot.
  public var title: String
  /// The muted line below the title.
  public var subtitle: String
  /// The axis below.
  public var x: Axis
  /// The axis at the left.
  public var y: Axis
  /// Which edges of the plot area are drawn.
  public var border: Border
  /// Whether one unit of x is as long as one unit of y; of no effect on log axes.
  public var hasEqualAspect: Bool
  /// What is drawn, back to front.
  public var marks: [any Mark]

  /// Makes a panel.
  public init(
    title: String, subtitle: String, x: Axis, y: Axis, border: Border, hasEqualAspect: Bool,
    marks: [any Mark]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.x = x
    self.y = y
    self.border = border
    self.hasEqualAspect = hasEqualAspect
    self.marks = marks
  }

  /// The edges of a plot area.
  public enum Border: Hashable, Sendable {
    /// All four, for a map.
    case box
    /// The two with ticks, for a chart; lines at the ticks of y lead across.
    case axes
  }
}

extension Panel {
  /// Whether one unit of x is as long as one unit of y, which only linear axes have.
  var hasOneUnit: Bool { hasEqualAspect && x.scale.kind == .linear && y.scale.kind == .linear }
}

/// An axis: its name and how values lie along it.
public struct Axis: Hashable, Sendable {
  /// What is measured.
  public var name: String
  /// How values lie along it.
  public var scale: Scale
  /// Ticks to show in place of the scale's own, such as names of categories.
  public var ticks: [Tick]?

  /// Makes an axis.
  public init(_ name: String, _ scale: Scale, ticks: [Tick]? = nil) {
    self.name = name
    self.scale = scale
    self.ticks = ticks
  }

  /// An axis of categories, centred at 0, 1, 2 and so on.
  public init(_ name: String, categories: [String]) {
    self.init(
      name, .linear(-0.5...(Double(categories.count) - 0.5)),
      ticks: categories.enumerated().map { Tick(value: Double($0.offset), label: $0.element) })
  }
}
