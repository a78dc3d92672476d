import Images
package import Plotting

/// A named part of a figure, in pixels of its picture.
package struct PicturePart: Hashable, Sendable {
  /// What a reader would call it: "legend", "right panel: plot".
  package let name: String
  /// The area that it may cover, which may overlap with that of other parts.
  package let area: Rect
}

extension Scene {
  /// The named parts of the picture of this scene.
  ///
  /// - Parameter scale: Pixels per unit.
  package func parts(scale: Double) -> [PicturePart] {
    func parts(of elements: [Element]) -> [PicturePart] {
      elements.flatMap { element -> [PicturePart] in
        switch element {
        case .part(let id, let area, let elements):
          let pixels = Rect(
            x: area.x * scale, y: area.y * scale, width: area.width * scale,
            height: area.height * scale)
          return [PicturePart(name: id.displayName, area: pixels)] + parts(of: elements)
        case .clip(_, let elements): return parts(of: elements)
        case .shape, .stamps, .image, .text: return []
        }
      }
    }
    return parts(of: elements)
  }
}

extension [PicturePart] {
  /// The names of the parts in which a picture of differences has marks, those with most marks first.
  ///
  /// - Parameter region: What of the picture is looked at.
  /// - Complexity: O(pixels of the region · parts).
  func names(ofMarksIn picture: PixelImage, region: Rect) -> [String] {
    // A pixel belongs to the smallest area around it: areas of axes and titles reach far.
    let parts = sorted { $0.area.width * $0.area.height < $1.area.width * $1.area.height }
    var counts = [Int](repeating: 0, count: parts.count)
    for row in Swift.max(0, Int(region.y))..<Swift.min(picture.height, Int(region.maxY)) {
      for column in Swift.max(0, Int(region.x))..<Swift.min(picture.width, Int(region.maxX))
      where picture.isChanged(column, row) {
        let center = Point(Double(column) + 0.5, Double(row) + 0.5)
        if let part = parts.firstIndex(where: { $0.area.contains(center) }) { counts[part] += 1 }
      }
    }
    return counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { parts[$0].name }
  }
}

extension PixelImage {
  /// Whether a pixel in a picture of differences stands for a change, not for one beside it: a change
  /// marks its neighbours too.
  fileprivate func isChanged(_ column: Int, _ row: Int) -> Bool {
    guard isMarked(column, row) else { return false }
    for y in max(0, row - 1)...min(height - 1, row + 1) {
      for x in max(0, column - 1)...min(width - 1, column + 1) where !isMarked(x, y) {
        return false
      }
    }
    return true
  }

  /// Marks are the only colours among greys.
  private func isMarked(_ column: Int, _ row: Int) -> Bool {
    let color = self[column, row]
    return color.red != color.green || color.green != color.blue
  }
}
