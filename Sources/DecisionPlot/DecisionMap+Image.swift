import Images
import Plotting
import Raster

/// The colour of a region for each class and each of 256 degrees of confidence.
struct RegionShades {
  /// 256 shades of each class, from the weakest to the strongest.
  private let shades: [Color]

  init(classCount: Int, style: DecisionStyle) {
    shades = (0..<classCount).flatMap { label in
      (0...255).map { degree in
        style.regionColor(ofClass: label, certainty: Double(degree) / 255)
      }
    }
  }

  /// The shade of a class at a degree of confidence, 0 … 255.
  func color(ofClass label: Int, degree: Int) -> Color { shades[256 * label + degree] }
}

extension DecisionMap {
  /// The map as an image: the shade of each pixel's class, the strongest if there is no confidence.
  func image(shades: RegionShades) -> PixelImage {
    image { row, column in
      shades.color(
        ofClass: Int(row.classes[column]),
        degree: row.confidences.isEmpty ? 255 : degree(of: row.confidences[column]))
    }
  }

  /// An image of the paper that hides some of the strongest tint below it where the model is unsure.
  func fade(in style: DecisionStyle) -> PixelImage {
    let covers = (0...255).map { degree in
      style.theme.paper.opacity(style.cover(atCertainty: Double(degree) / 255))
    }
    return image { row, column in covers[degree(of: row.confidences[column])] }
  }

  /// How certain the winner is, in steps of 1/255: 0 at the probability 1/K, where the model guesses.
  private func degree(of confidence: Float) -> Int {
    guard classCount > 1 else { return 255 }
    // Scores that overflow have no confidence.
    guard confidence.isFinite else { return 0 }
    let guess = 1 / Float(classCount)
    let degree = min(255, max(0, confidence - guess) / (1 - guess) * 255)
    return Int(Double(degree) + 0.5)  // rounds to the nearest: the sum is exact
  }

  private func image(_ color: (_ row: Row, _ column: Int) -> Color) -> PixelImage {
    let bytes = [UInt8](capacity: 4 * grid.columnCount * grid.rowCount) { bytes in
      for row in rows {
        for column in 0..<grid.columnCount {
          let color = color(row, column)
          bytes.append(color.red)
          bytes.append(color.green)
          bytes.append(color.blue)
          bytes.append(color.alpha)
        }
      }
    }
    return PixelImage(width: grid.columnCount, height: grid.rowCount, bytes: bytes)
  }
}
