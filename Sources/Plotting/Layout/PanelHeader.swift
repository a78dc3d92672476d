/// The lines above a plot: its bold title and the muted line below that.
struct PanelHeader {
  private let title: [String]
  private let subtitle: [String]
  private let lettering: Lettering
  private static let gap = 6.0

  init(_ panel: Panel, width: Double, lettering: Lettering) {
    title = lettering.title.lines(panel.title, width: width)
    subtitle = lettering.tick.lines(panel.subtitle, width: width)
    self.lettering = lettering
  }

  /// The room above the plot, in units.
  var height: Double {
    let lines = lettering.title.height(of: title) + lettering.tick.height(of: subtitle)
    return lines == 0 ? 0 : lines + PanelHeader.gap
  }

  /// The lines, ending a little above a plot.
  func elements(above plot: Rect, theme: Theme) -> [Scene.Element] {
    let top = plot.y - height
    let middle = top + lettering.title.height(of: title)
    return lettering.title.elements(title, at: PagePoint(plot.x, top), color: theme.ink)
      + lettering.tick.elements(subtitle, at: PagePoint(plot.x, middle), color: theme.muted)
  }
}
