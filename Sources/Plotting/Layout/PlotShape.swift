/// The shape that a plot area must have for its scales.
struct PlotShape {
  /// The width over the height, where a unit of x is to be as long as one of y.
  private let aspect: Double?

  /// The greatest height of a plot on a page without a height: 87 mm.
  private static let largest = 330.0

  init(_ panel: Panel) {
    aspect = panel.hasOneUnit ? panel.x.scale.halfExtent / panel.y.scale.halfExtent : nil
  }

  /// How high a plot should be.
  ///
  /// - Parameters:
  ///   - room: The available height, or `nil` if it is not limited.
  ///   - width: The available width.
  ///   - most: The greatest height on a page whose height is not limited.
  func height(room: Double?, width: Double, most: Double?, on page: Page) -> Double {
    guard let room else {
      let wish = min(max(width * page.plotShape, page.leastPlot), PlotShape.largest)
      return min(wish, most ?? wish)
    }
    guard let aspect else { return max(room, page.leastPlot) }
    // The shorter side has its least length, as far as the width allows.
    return max(room, min(width, page.leastPlot * max(1, aspect)) / aspect)
  }

  /// The largest size of the shape inside a room, in whole units so that edges meet pixels.
  func fitted(width: Double, height: Double) -> Size {
    guard let aspect else { return Size(wholeWidth: width, height: height) }
    let widest = max(1, min(width, height * aspect).rounded(.down))
    // A slightly smaller width may have a height that is nearly whole.
    let least = max(1, widest - 24)
    let best = stride(from: widest, through: least, by: -1).min {
      ($0 / aspect).distanceToWhole < ($1 / aspect).distanceToWhole
    }
    return Size(wholeWidth: best ?? widest, height: ((best ?? widest) / aspect).rounded())
  }

  /// The scales of a panel on a plot area of a size.
  ///
  /// Where a unit of x is to be as long as one of y, the limits are widened to make up for rounding
  /// the plot to whole units.
  func scales(of panel: Panel, size: Size) -> (x: Scale, y: Scale) {
    let (x, y) = (panel.x.scale, panel.y.scale)
    guard aspect != nil else { return (x, y) }
    let halfUnit = max(x.halfExtent / size.width, y.halfExtent / size.height)
    return (x.widened(toHalf: halfUnit * size.width), y.widened(toHalf: halfUnit * size.height))
  }
}

extension Scale {
  /// This linear scale, widened equally at both ends.
  fileprivate func widened(toHalf halfExtent: Double) -> Scale {
    let more = max(0, halfExtent - self.halfExtent)
    let largest = Double.greatestFiniteMagnitude
    return .linear(max(domain.lowerBound - more, -largest)...min(domain.upperBound + more, largest))
  }
}

extension Size {
  fileprivate init(wholeWidth width: Double, height: Double) {
    self.init(
      width: max(1, width.rounded(.down)), height: max(1, height.rounded(.down)))
  }
}

extension Double {
  fileprivate var distanceToWhole: Double { abs(self - rounded()) }
}
