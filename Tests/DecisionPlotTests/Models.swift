import DecisionPlot
import Plotting
import PlottingTestSupport
import Raster
import SpiralCore
import Synchronization

/// A model whose classes are parted by the line x = 0, and that counts how often it is asked for its
/// planes.
struct HalfPlanes: PiecewiseLinearClassifier {
  let classCount = 2
  let counter = Counter()

  func scores(at point: Point) -> [Double] { [-point.x, point.x] }

  var hingeForm: HingeForm {
    counter.add()
    return HingeForm(
      base: [
        AffineFunction(gradient: Point(-1, 0), offset: 0),
        AffineFunction(gradient: Point(1, 0), offset: 0),
      ], hinges: [])
  }
}

/// A number that many threads count up.
final class Counter: Sendable {
  private let number = Mutex(0)
  var count: Int { number.withLock { $0 } }
  func add() { number.withLock { $0 += 1 } }
}

extension Dataset {
  /// Four points at the corners of a square; the model of half planes is wrong about the third.
  static let corners = Dataset(
    points: [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)], labels: [0, 1, 0, 0],
    classNames: ["left", "right"])
}

extension View {
  static let square = View(x: -2...2, y: -2...2)
}

extension Figure {
  /// A figure of one panel on a page without text.
  init(_ panel: Panel) {
    self.init(
      page: Page(width: 300, height: 300), theme: .light, panels: [panel], title: "",
      description: "")
  }

  var scene: Scene { scene(measuring: FixedPitchFont(), pixelsPerUnit: 1) }
}

extension Scene {
  /// What the plot areas hold, without the clips around it.
  var plotElements: [Element] {
    func inside(_ elements: [Element]) -> [Element] {
      elements.flatMap { element in
        if case .clip(_, let inner) = element { return inside(inner) }
        return [element]
      }
    }
    return elements.flatMap { element -> [Element] in
      if case .part(let id, _, let inner) = element, id.kind == .plot { return inside(inner) }
      return []
    }
  }
}
