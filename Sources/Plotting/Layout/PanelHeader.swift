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

  /// The lines from a corner on.
  func elements(at topLeft: PagePoint, theme: Theme) -> [Scene.Element] {
    let middle = topLeft.y + lettering.title.height(of: title)
    return lettering.title.elements(title, at: topLeft, color: theme.ink)
      + lettering.tick.elements(subtitle, at: PagePoint(topLeft.x, middle), color: theme.muted)
  }
}
