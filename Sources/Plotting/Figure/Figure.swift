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
  /// How many panels stand side by side at most: fewer where plots would become too narrow.
  public var columnCount: Int
  /// What symbols and lines mean; drawn below the panels, or beside them where that leaves the
  /// plots more room.
  public var legend: [LegendEntry]
  /// What the figure is called, for readers who cannot see it.
  public var title: String
  /// What the figure shows, for readers who cannot see it.
  public var description: String
  /// The language of its text as a tag such as `en` or `zh-Hans`, if it is known.
  public var language: String?

  /// Joins panels into a figure.
  ///
  /// - Parameters:
  ///   - page: The paper, in units.
  ///   - theme: The colours of everything that is not data.
  ///   - heading: A line above all panels.
  ///   - panels: The panels, row by row. Their plot areas are equally large; the axes of the first
  ///     decide the shape.
  ///   - columnCount: How many panels stand side by side at most.
  ///   - legend: What symbols and lines mean.
  ///   - title: The name of the figure for readers who cannot see it; by default its heading, or the
  ///     title of its first panel.
  ///   - description: What the figure shows, for readers who cannot see it.
  ///   - language: The tag of the language of its text, such as `en`.
  /// - Precondition: there is a panel, and a column.
  public init(
    page: Page = .screen, theme: Theme = .light, heading: String? = nil, panels: [Panel],
    columnCount: Int = 1, legend: [LegendEntry] = [], title: String? = nil,
    description: String = "", language: String? = nil
  ) {
    precondition(!panels.isEmpty && columnCount > 0, "a figure has a panel")
    self.page = page
    self.theme = theme
    self.heading = heading
    self.panels = panels
    self.columnCount = columnCount
    self.legend = legend
    self.title = title ?? heading ?? panels[0].title
    self.description = description
    self.language = language
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

  /// Puts marks between two axes.
  ///
  /// - Parameters:
  ///   - title: The bold line above the plot.
  ///   - subtitle: The muted line below the title.
  ///   - x: The axis below.
  ///   - y: The axis at the left.
  ///   - border: Which edges of the plot area are drawn.
  ///   - hasEqualAspect: Whether one unit of x is as long as one unit of y.
  ///   - marks: What is drawn, back to front.
  public init(
    title: String = "", subtitle: String = "", x: Axis, y: Axis, border: Border = .axes,
    hasEqualAspect: Bool = false, marks: [any Mark]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.x = x
    self.y = y
    self.border = border
    self.hasEqualAspect = hasEqualAspect
    self.marks = marks
  }

  /// Puts marks between two axes whose limits show all of their data points.
  ///
  /// A linear axis has a margin of 5 % at both ends, but not beyond zero where no value is.
  ///
  /// - Parameters:
  ///   - title: The bold line above the plot.
  ///   - subtitle: The muted line below the title.
  ///   - xName: The name of the axis below.
  ///   - yName: The name of the axis at the left.
  ///   - xKind: How x values are spaced.
  ///   - yKind: How y values are spaced.
  ///   - border: Which edges of the plot area are drawn.
  ///   - hasEqualAspect: Whether one unit of x is as long as one unit of y.
  ///   - marks: What is drawn, back to front.
  public init(
    title: String = "", subtitle: String = "", xName: String = "", yName: String = "",
    xKind: Scale.Kind = .linear, yKind: Scale.Kind = .linear, border: Border = .axes,
    hasEqualAspect: Bool = false, marks: [any Mark]
  ) {
    let points = marks.flatMap(\.dataPoints)
    let margin = 0.05
    self.init(
      title: title, subtitle: subtitle,
      x: Axis(xName, .fitting(points.map(\.x), kind: xKind, margin: margin)),
      y: Axis(yName, .fitting(points.map(\.y), kind: yKind, margin: margin)),
      border: border, hasEqualAspect: hasEqualAspect, marks: marks)
  }

  /// The edges of a plot area.
  public enum Border: Hashable, Sendable {
    /// All four, for a map.
    case box
    /// The left and the lower edge, for a chart, with grid lines at the ticks of the y axis.
    case axes
  }
}

extension Panel {
  /// Whether one unit of x is as long as one unit of y; log axes have no units.
  ///
  /// Where one axis would be ten thousand times as long as the other, no page can show both.
  var hasOneUnit: Bool {
    hasEqualAspect && x.scale.kind == .linear && y.scale.kind == .linear
      && (1e-4...1e4).contains(x.scale.halfExtent / y.scale.halfExtent)
  }
}

/// An axis: its name and how values lie along it.
public struct Axis: Hashable, Sendable {
  /// What is measured.
  public var name: String
  /// How values lie along it.
  public var scale: Scale
  /// Ticks to show in place of the scale's own, such as names of categories.
  public var ticks: [Tick]?

  /// Names a scale.
  ///
  /// - Parameters:
  ///   - name: What is measured, with its unit.
  ///   - scale: How values lie along the axis.
  ///   - ticks: Ticks to show in place of the scale's own.
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
