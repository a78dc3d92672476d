import Images
import Plotting

/// More symbols than this make a drawing too large to open: they take about 90 bytes each.
private let largestSymbolCount = 10_000
/// A bitmap in a drawing has no more pixels on a side: print needs no more, and Cairo draws it always.
private let largestBitmapSide = 8192.0

extension Scene {
  /// The number of symbols at points.
  var symbolCount: Int { elements.reduce(0) { $0 + $1.symbolCount } }

  /// Whether a drawing of the scene would be too large with every symbol an outline.
  var isDense: Bool { symbolCount > largestSymbolCount }

  /// This scene with the symbols of each part as one bitmap; all else stays outlines.
  ///
  /// - Parameter draw: Draws a scene that holds symbols alone, on clear paper.
  func withSymbolsAsBitmap(
    _ draw: (Scene) throws -> PixelImage
  ) throws -> Scene {
    var scene = self
    scene.elements = try embedding(elements, draw)
    return scene
  }

  private func embedding(
    _ elements: [Element], _ draw: (Scene) throws -> PixelImage
  ) throws -> [Element] {
    var result: [Element] = []
    var symbols: [Element] = []
    func picture() throws -> [Element] {
      guard !symbols.isEmpty else { return [] }
      var layer = self
      layer.paper = Color(red: 0, green: 0, blue: 0, alpha: 0)
      layer.elements = symbols
      layer.pixelsPerUnit = min(pixelsPerUnit, largestBitmapSide / max(size.width, size.height))
      symbols = []
      let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
      return [.image(try draw(layer), in: page, smooth: true)]
    }
    for element in elements {
      // Neighbouring symbols share a picture, so that what lies above them stays above.
      if case .stamps = element {
        symbols.append(element)
        continue
      }
      result += try picture()
      if case .part(let name, let area, let inner) = element {
        result.append(.part(name, area: area, try embedding(inner, draw)))
      } else {
        result.append(element)
      }
    }
    return result + (try picture())
  }
}

extension Scene.Element {
  fileprivate var symbolCount: Int {
    switch self {
    case .stamps(_, let places, _, _): places.count
    case .clip(_, let inner), .part(_, _, let inner): inner.reduce(0) { $0 + $1.symbolCount }
    default: 0
    }
  }
}
