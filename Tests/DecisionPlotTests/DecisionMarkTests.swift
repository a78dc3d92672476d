import DecisionPlot
import Images
import Plotting
import PlottingTestSupport
import Raster
import SpiralCore
import Testing

struct DecisionMarkTests {
  let model = EvaluatedModel(HalfPlanes(), on: .corners, over: .square)

  /// What the plot of the model holds.
  private func plot(_ style: DecisionStyle) -> [Scene.Element] {
    Figure(model.panel(style: style)).scene.plotElements
  }

  private func image(_ style: DecisionStyle) throws -> (image: PixelImage, isSmooth: Bool) {
    try #require(
      plot(style).compactMap { element -> (PixelImage, Bool)? in
        if case .image(let image, _, let smooth) = element { (image, smooth) } else { nil }
      }.first)
  }

  // MARK: Regions

  @Test(arguments: [Theme.light, .dark])
  func `each side of a raster has the colour of its class`(_ theme: Theme) throws {
    let style = DecisionStyle(theme: theme, tint: .flat)
    let (image, isSmooth) = try image(style)
    #expect(!isSmooth)
    let tints = (0...1).map { style.classStyle($0).color.mixed(into: theme.paper, share: 0.3) }
    for row in [0, image.height / 2, image.height - 1] {
      #expect(image[0, row] == tints[0] && image[image.width / 2 - 1, row] == tints[0])
      #expect(image[image.width / 2, row] == tints[1] && image[image.width - 1, row] == tints[1])
    }
  }

  @Test func `a tint of confidence is weakest at the boundary, and never paper`() throws {
    let far = EvaluatedModel(
      HalfPlanes(), on: .corners, over: View(x: -50...50, y: -50...50))
    let style = DecisionStyle()
    let elements = Figure(far.panel(style: style)).scene.plotElements
    let image = try #require(
      elements.compactMap { element -> PixelImage? in
        if case .image(let image, _, _) = element { image } else { nil }
      }.first)
    func tint(_ label: Int, _ share: Double) -> Color {
      style.classStyle(label).color.mixed(into: Theme.light.paper, share: share)
    }
    #expect(image[0, 5] == tint(0, 0.45))
    #expect(image[image.width - 1, 5] == tint(1, 0.45))
    // One pixel of the plot is less than half a unit of x: there the model is far from certain.
    let middle = image[image.width / 2, 5]
    #expect(middle.blue > tint(1, 0.45).blue && middle.blue < tint(1, 0.15).blue)
    #expect(style.regionColor(ofClass: 1, certainty: 0) == tint(1, 0.15))
  }

  @Test(arguments: Palette.all, [Theme.light, .dark])
  func `a region has the colour of its class even where nothing is certain`(
    _ palette: Palette, _ theme: Theme
  ) {
    let style = DecisionStyle(theme: theme, palette: palette)
    let colors = (0..<3).map { style.regionColor(ofClass: $0, certainty: 0) }
    // Five is a difference that is seen at a glance.
    #expect(ColorVision.normal.leastDistance(colors + [theme.paper]) > 5)
  }

  @Test func `outlines have a polygon for each class under a fade of the paper`() throws {
    let style = DecisionStyle(target: .outlines)
    let fills = plot(style).compactMap { element -> Color? in
      if case .shape(_, let fill?, _) = element { fill } else { nil }
    }
    #expect(
      fills
        == (0...1).map {
          style.classStyle($0).color.mixed(into: Theme.light.paper, share: 0.45)
        })
    let (fade, isSmooth) = try image(style)
    #expect(isSmooth)
    // A third of the strongest tint remains where the model guesses.
    let middle = fade[fade.width / 2, 9]
    #expect(abs(Int(middle.alpha) - 170) <= 4)
    #expect(middle.opacity(1) == Theme.light.paper)
    #expect(fade[0, 9].alpha < 14)
  }

  @Test func `a flat tint needs no image in a drawing`() {
    let elements = plot(DecisionStyle(tint: .flat, target: .outlines))
    #expect(!elements.contains { if case .image = $0 { true } else { false } })
  }

  @Test(arguments: [DecisionStyle.Target.pixels, .outlines])
  func `the boundary is one exact line over its casing`(_ target: DecisionStyle.Target) throws {
    let style = DecisionStyle(target: target)
    let lines = plot(style).compactMap { element -> (Path, Stroke)? in
      if case .shape(let path, nil, let stroke?) = element { (path, stroke) } else { nil }
    }
    // The last line is the frame of the plot.
    #expect(lines.dropLast().map(\.1.width) == [3.2, 1.6])
    #expect(lines.dropLast().last?.1 == style.boundaryLine)
    #expect(lines[0].0 == lines[1].0 && lines[0].0.steps.count == 2)
  }

  // MARK: Points

  private func stamps(_ elements: [Scene.Element]) -> [(places: [PagePoint], fill: Color?)] {
    elements.compactMap {
      if case .stamps(_, let places, let fill, _) = $0 { (places, fill) } else { nil }
    }
  }

  @Test func `mistakes are hollow and lie on top of the others`() {
    let style = DecisionStyle()
    let stamps = stamps(plot(style))
    #expect(stamps.map(\.places.count) == [2, 1, 1])
    #expect(
      stamps.map(\.fill)
        == [style.classStyle(0).color, style.classStyle(1).color, Theme.light.paper])
  }

  @Test(arguments: [Theme.light, .dark])
  func `symbols have a dark edge, and hollow ones that of their class`(_ theme: Theme) {
    let style = DecisionStyle(theme: theme)
    let edges = plot(style).compactMap { element -> Color? in
      if case .stamps(_, _, _, let edge?) = element { edge.color } else { nil }
    }
    let dark = theme.kind == .light ? theme.ink : theme.paper
    #expect(edges == [dark, dark, style.classStyle(0).edge])
  }

  @Test func `points are drawn at other places in their own colours`() {
    let points = ClassPoints(.corners, at: [Point(0, 0), Point(0, 0), Point(0, 0), Point(2, 2)])
    let panel = Panel(
      title: "", subtitle: "", x: Axis("", .linear(-2...2)), y: Axis("", .linear(-2...2)),
      border: .box, hasEqualAspect: true, marks: [points])
    let stamps = stamps(Figure(panel).scene.plotElements)
    #expect(stamps.map(\.places.count) == [3, 1])
    #expect(stamps[0].places[0] == stamps[1].places[0])
    #expect(stamps[0].places[0] != stamps[0].places[2])
  }

  /// The symbols of so many points of one class at one place, every second one a mistake.
  private func symbols(
    _ count: Int, ofClass label: Int = 0, _ style: DecisionStyle = DecisionStyle()
  ) -> [(path: Path, fill: Color?, stroke: Stroke?)] {
    let crowd = Dataset(
      points: Array(repeating: Point(0, 0), count: count),
      labels: Array(repeating: label, count: count), classNames: (0...label).map { "\($0)" })
    let points = ClassPoints(
      crowd, mistakes: Set((0..<count).filter { !$0.isMultiple(of: 2) }), style: style)
    let panel = Panel(
      title: "", subtitle: "", x: Axis("", .linear(-2...2)), y: Axis("", .linear(-2...2)),
      border: .box, hasEqualAspect: true, marks: [points])
    return Figure(panel).scene.plotElements.compactMap { element in
      if case .stamps(let path, _, let fill, let stroke) = element {
        (path, fill, stroke)
      } else {
        nil
      }
    }
  }

  @Test(arguments: [(600, 1.0), (2400, 0.5), (1_000_000, 0.35)])
  func `symbols shrink in a crowd`(_ count: Int, _ scale: Double) throws {
    let symbols = symbols(count)
    #expect(symbols.map(\.path) == Array(repeating: .circle(radius: 3 * scale), count: 2))
    let edges = DecisionStyle.isCrowd(count) ? [nil, nil] : [0.7 * scale, 1.5 * scale]
    #expect(symbols.map { $0.stroke?.width } == edges)
  }

  @Test(arguments: Palette.all, [Theme.light, .dark])
  func `right and wrong points of a crowd are told apart by colour alone`(
    _ palette: Palette, _ theme: Theme
  ) throws {
    let style = DecisionStyle(theme: theme, palette: palette)
    for label in 0..<palette.colorCount {
      let fills = symbols(DecisionStyle.crowd, ofClass: label, style).compactMap(\.fill)
      #expect(fills.count == 2)
      for vision in ColorVision.allCases {
        #expect(vision.leastDistance(fills) > 15, "class \(label), \(vision)")
      }
    }
    // One point fewer, and mistakes are hollow.
    #expect(symbols(DecisionStyle.crowd - 1, ofClass: 0, style).last?.fill == theme.paper)
    let legend = style.legend(["a"], mistakes: "wrong", isCrowd: true)
    guard case .symbol(_, let fill, _) = legend[1].swatch else {
      Issue.record("mistakes have a symbol")
      return
    }
    #expect(fill == theme.ink)
  }

  // MARK: Words

  @Test func `a legend has an entry for each class, and one for mistakes where it is named`() {
    let style = DecisionStyle(theme: .dark)
    #expect(style.legend(["a", "b"]).map(\.label) == ["a", "b"])
    let legend = style.legend(["a", "b"], mistakes: "wrong")
    #expect(legend.map(\.label) == ["a", "b", "wrong"])
    guard case .symbol(.circle, let fill, _) = legend[2].swatch else {
      Issue.record("mistakes have a circle")
      return
    }
    #expect(fill == Theme.dark.paper)
  }

  @Test func `a panel has plain words unless others are given`() {
    let panel = model.panel()
    #expect(panel.subtitle == "3 of 4 correct" && panel.x.name == "x" && panel.y.name == "y")
    let other = model.panel(title: "T", subtitle: "S", xName: "X", yName: "Y")
    #expect([other.title, other.subtitle, other.x.name, other.y.name] == ["T", "S", "X", "Y"])
    #expect(other.x.scale == .linear(-2...2) && other.hasEqualAspect)
  }
}
