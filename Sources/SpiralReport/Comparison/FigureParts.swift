package import ImageRegression
package import Plotting

extension Scene {
  /// The named parts of this scene in a picture of it.
  ///
  /// - Parameter scale: Pixels per unit.
  package func parts(scale: Double) -> [ImagePart] {
    func parts(of elements: [Element]) -> [ImagePart] {
      elements.flatMap { element -> [ImagePart] in
        switch element {
        case .part(let name, let area, let elements):
          let part = ImagePart(
            name: name, columns: pixels(from: area.x * scale, to: area.maxX * scale),
            rows: pixels(from: area.y * scale, to: area.maxY * scale))
          return [part] + parts(of: elements)
        case .clip(_, let elements): return parts(of: elements)
        case .shape, .stamps, .image, .text: return []
        }
      }
    }
    return parts(of: elements)
  }

  /// The pixels of a line whose centres lie between two places on it.
  private func pixels(from start: Double, to end: Double) -> Range<Int> {
    let first = Int((start - 0.5).rounded(.up))
    return first..<max(first, Int((end - 0.5).rounded(.down)) + 1)
  }
}
