/// The text of one figure: its sizes, and the font that measures it.
struct Lettering {
  let title: TextFlow
  let axisName: TextFlow
  let tick: TextFlow

  init(_ typography: Typography, measuring: any TextMeasuring) {
    title = TextFlow(measuring: measuring, size: typography.title, weight: .bold)
    axisName = TextFlow(measuring: measuring, size: typography.axisName, weight: .regular)
    tick = TextFlow(measuring: measuring, size: typography.tick, weight: .regular)
  }
}
