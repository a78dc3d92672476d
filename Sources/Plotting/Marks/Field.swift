public import Images

/// A picture of the plane that fills the plot area, drawn afresh at the resolution of the device.
public struct Field: Mark {
  /// Makes the picture of a number of columns and rows over the limits of the axes.
  public typealias Painter =
    @Sendable (_ columns: Int, _ rows: Int, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>) ->
    PixelImage

  /// Whether a viewer may interpolate between pixels: only where the picture has no edges.
  public var smooth: Bool
  /// Pixels a unit where that is not the device's own number.
  public var pixelsPerUnit: Double?
  /// Makes the picture.
  public var painter: Painter

  /// Fills the plot area with what `painter` makes.
  public init(smooth: Bool, pixelsPerUnit: Double? = nil, painter: @escaping Painter) {
    self.smooth = smooth
    self.pixelsPerUnit = pixelsPerUnit
    self.painter = painter
  }

  /// One picture over the plot area, with a pixel for each pixel of the device.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let scale = pixelsPerUnit ?? frame.pixelsPerUnit
    let columns = max(1, Int((frame.rect.width * scale).rounded()))
    let rows = max(1, Int((frame.rect.height * scale).rounded()))
    let image = painter(columns, rows, frame.x.domain, frame.y.domain)
    return [.image(image, in: frame.rect, smooth: smooth)]
  }
}
