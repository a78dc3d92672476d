import Images
import Plotting
import Raster
import SpiralCore

/// The share of the class colour in a region where the model is certain.
private let strongestTint = 0.45
/// The share of the class colour in a region that does not show certainty.
private let evenTint = 0.3
/// Pixels a unit of the picture that fades a drawing's regions: certainty has no edges.
private let fadeResolution = 1.0

extension FigureMaker {
  /// The regions of a model with their boundary.
  ///
  /// Pixels are filled from a raster at the device's resolution, since antialiased polygons leak at
  /// their seams; drawings from the exact rings, which no zoom turns into steps. The boundary is the
  /// exact line in both.
  func regionMarks(of picture: ModelPicture, for target: FigureTarget) -> [any Mark] {
    let fill: [any Mark] =
      switch target {
      case .pixels: [raster(of: picture)]
      case .outlines: rings(of: picture) + fade(of: picture)
      }
    return fill + [boundary(of: picture)]
  }

  private func raster(of picture: ModelPicture) -> Field {
    let tints = TintTable(classCount: picture.model.classCount, style: style)
    let model = picture.model
    let hasConfidence = style.tint == .confidence
    return Field(smooth: false) { columns, rows, x, y in
      DecisionMap(
        of: model, over: View(x: x, y: y), columns: columns, rows: rows,
        includingConfidence: hasConfidence
      ).image(tints: tints)
    }
  }

  private func rings(of picture: ModelPicture) -> [Areas] {
    let share = style.tint == .confidence ? strongestTint : evenTint
    return picture.regions.regions.enumerated().map { label, region in
      Areas(
        region.rings,
        fill: style.style(ofClass: label).color.mixed(into: style.theme.paper, share: share))
    }
  }

  /// Paper over the rings, more of it where the model is less certain: the tints of the raster.
  ///
  /// Certainty is continuous across boundaries, so this picture may be interpolated.
  private func fade(of picture: ModelPicture) -> [any Mark] {
    guard style.tint == .confidence, picture.model.classCount > 1 else { return [] }
    let model = picture.model
    let paper = style.theme.paper
    return [
      Field(smooth: true, pixelsPerUnit: fadeResolution) { columns, rows, x, y in
        DecisionMap(of: model, over: View(x: x, y: y), columns: columns, rows: rows)
          .fade(over: paper)
      }
    ]
  }

  private func boundary(of picture: ModelPicture) -> Polylines {
    Polylines(
      picture.regions.boundaries.map(\.points),
      strokes: [
        Stroke(style.theme.paper.opacity(0.7), width: 3.2), Stroke(style.theme.ink, width: 1.6),
      ])
  }
}

/// The colour of a region for each class and each of 256 degrees of certainty.
private struct TintTable: Sendable {
  private let colors: [[Color]]
  private let flat: [Color]
  private let classCount: Int

  init(classCount: Int, style: FigureStyle) {
    self.classCount = classCount
    colors = (0..<classCount).map { label in
      (0...255).map { degree in
        style.style(ofClass: label).color.mixed(
          into: style.theme.paper, share: strongestTint * Double(degree) / 255)
      }
    }
    flat = (0..<classCount).map { label in
      style.style(ofClass: label).color.mixed(into: style.theme.paper, share: evenTint)
    }
  }

  /// The tints of a row of cells, one class for each and one confidence for each or for none.
  func colors(of row: DecisionMap.Row) -> [Color] {
    guard !row.confidences.isEmpty else { return row.classes.map { flat[Int($0)] } }
    return zip(row.classes, row.confidences).map { label, confidence in
      colors[Int(label)][degree(of: confidence, classCount: classCount)]
    }
  }
}

/// How certain a winner is, in steps of 1/255: 0 at the probability 1/K, where the model guesses.
private func degree(of confidence: Float, classCount: Int) -> Int {
  guard classCount > 1 else { return 255 }
  let guess = 1 / Float(classCount)
  return Int(min(255, (max(0, confidence - guess) / (1 - guess) * 255).rounded()))
}

extension DecisionMap {
  /// The map as a picture.
  fileprivate func image(tints: TintTable) -> PixelImage {
    image { tints.colors(of: $0) }
  }

  /// Paper that hides what lies below it where the model is unsure.
  fileprivate func fade(over paper: Color) -> PixelImage {
    image { row in
      row.confidences.map { confidence in
        var color = paper
        color.alpha = UInt8(255 - degree(of: confidence, classCount: classCount))
        return color
      }
    }
  }

  private func image(_ colors: (Row) -> [Color]) -> PixelImage {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * grid.columnCount * grid.rowCount)
    for row in rows {
      for color in colors(row) {
        bytes.append(color.red)
        bytes.append(color.green)
        bytes.append(color.blue)
        bytes.append(color.alpha)
      }
    }
    return PixelImage(width: grid.columnCount, height: grid.rowCount, bytes: bytes)
  }
}
