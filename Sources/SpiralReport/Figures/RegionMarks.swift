import Images
import Plotting
import Raster
import SpiralCore

/// The share of the class colour in a region where the model is certain; less where it is not.
private let strongestTint = 0.45

extension FigureMaker {
  /// The regions of a model, tinted by class and paler where the model is less certain.
  func regionMarks(of picture: ModelPicture, for target: FigureTarget) -> [any Mark] {
    let tints = TintTable(classCount: picture.model.classCount, style: style)
    let model = picture.model
    return [
      Field(smooth: false) { columns, rows, x, y in
        DecisionMap(
          of: model, over: View(x: x, y: y), columns: columns, rows: rows,
          includingConfidence: true
        ).image(tints: tints)
      }
    ]
  }
}

/// The colour of a region for each class and each of 256 degrees of certainty.
private struct TintTable: Sendable {
  private let colors: [[Color]]
  private let classCount: Int

  init(classCount: Int, style: FigureStyle) {
    self.classCount = classCount
    colors = (0..<classCount).map { label in
      (0...255).map { degree in
        style.style(ofClass: label).color.mixed(
          into: style.theme.paper, share: strongestTint * Double(degree) / 255)
      }
    }
  }

  /// The tint for a winning class and its probability: none at 1/K, where the model only guesses.
  func color(ofClass label: Int, confidence: Float) -> Color {
    guard classCount > 1 else { return colors[label][255] }
    let guess = 1 / Float(classCount)
    let degree = (max(0, confidence - guess) / (1 - guess) * 255).rounded()
    return colors[label][Int(min(255, degree))]
  }
}

extension DecisionMap {
  /// The map as a picture.
  fileprivate func image(tints: TintTable) -> PixelImage {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * grid.columnCount * grid.rowCount)
    for row in rows {
      for (label, confidence) in zip(row.classes, row.confidences) {
        let color = tints.color(ofClass: Int(label), confidence: confidence)
        bytes.append(color.red)
        bytes.append(color.green)
        bytes.append(color.blue)
        bytes.append(255)
      }
    }
    return PixelImage(width: grid.columnCount, height: grid.rowCount, bytes: bytes)
  }
}
