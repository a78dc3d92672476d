public import Images

/// An image that fills the plot area, made at the resolution of the device.
public struct RasterImage: Mark {
  /// Makes an image of so many columns and rows that covers the limits of the axes.
  public typealias Painter =
    @Sendable (_ columns: Int, _ rows: Int, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>) ->
    PixelImage

  /// Whether a viewer may interpolate between pixels: only where the image has no edges.
  public var smooth: Bool
  /// Pixels for each unit, or `nil` for as many as the device has.
  public var pixelsPerUnit: Double?
  /// Makes the image.
  public var painter: Painter

  /// Fills the plot area with an image.
  ///
  /// - Parameters:
  ///   - smooth: Whether a viewer may interpolate between pixels.
  ///   - pixelsPerUnit: Pixels for each unit, or `nil` for as many as the device has.
  ///   - painter: Makes the image.
  /// - Precondition: `pixelsPerUnit` is positive.
  public init(smooth: Bool, pixelsPerUnit: Double? = nil, painter: @escaping Painter) {
    precondition(pixelsPerUnit.map { $0 > 0 && $0.isFinite } ?? true, "a resolution is positive")
    self.smooth = smooth
    self.pixelsPerUnit = pixelsPerUnit
    self.painter = painter
  }

  /// One image over the plot area.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let scale = pixelsPerUnit ?? frame.pixelsPerUnit
    let columns = max(1, Int((frame.rect.width * scale).rounded()))
    let rows = max(1, Int((frame.rect.height * scale).rounded()))
    let image = painter(columns, rows, frame.x.domain, frame.y.domain)
    return [.image(image, in: frame.rect, smooth: smooth)]
  }
}
