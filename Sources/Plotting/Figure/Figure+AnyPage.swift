import Images

extension FigureLayout {
  /// Parts of the figure so that they can be read on a page of any colour: plots have paper of their own,
  /// and letters and lines outside of them a halo of it.
  func onAnyPage(_ parts: [Scene.Element]) -> [Scene.Element] {
    let paper = figure.theme.paper
    return parts.map { element in
      guard case .part(let id, let area, let inner) = element else { return element }
      guard id.kind == .plot, let panel = id.panel else {
        return .part(
          id, area: area,
          inner.flatMap { $0.halos(of: paper) } + inner.map { $0.haloed(with: paper) { _ in true } }
        )
      }
      let plot = plots[panel.index]
      // The line around a plot has its halo, too.
      let sheet = Scene.Element.shape(
        .rectangle(plot.grown(by: 1 + haloWidth)), fill: paper, stroke: nil)
      return .part(
        id, area: area,
        [sheet] + inner.map { $0.haloed(with: paper) { $0.x > plot.maxX } })
    }
  }
}

/// How far a halo reaches beyond a line or a symbol, in units.
private let haloWidth = 1.5

extension Scene.Element {
  /// What lies below an element that is not text to set it off from the page.
  fileprivate func halos(of color: Color) -> [Scene.Element] {
    func line(_ stroke: Stroke?) -> Stroke {
      Stroke(color, width: (stroke?.width ?? 0) + 2 * haloWidth)
    }
    return switch self {
    case .shape(let path, _, let stroke): [.shape(path, fill: nil, stroke: line(stroke))]
    case .stamps(let path, let places, _, let stroke):
      [.stamps(path, at: places, fill: nil, stroke: line(stroke))]
    case .part(_, _, let elements), .clip(_, let elements): elements.flatMap { $0.halos(of: color) }
    case .image, .text: []
    }
  }

  /// This element, with a halo around the texts at some places.
  fileprivate func haloed(
    with color: Color, where isOpen: (PagePoint) -> Bool
  ) -> Scene.Element {
    guard case .text(var text) = self, isOpen(text.position) else { return self }
    text.halo = color
    return .text(text)
  }
}
