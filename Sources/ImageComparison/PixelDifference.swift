/// How the pixels of two images differ, in numbers.
///
/// Pixels beyond the smaller width or height are not compared.
public struct PixelDifference: Hashable, Sendable {
  /// The pixels that both images have.
  public let comparedPixels: Int
  /// The pixels that look different over some background.
  public let changedPixels: Int
  /// The largest difference of a pixel, in levels of 0 … 255.
  public let largest: Double
  /// The most changed pixels in any window of 32 × 32.
  public let densestWindow: Int
  /// The number of separate places with changes.
  public let regionCount: Int
  /// The ten places with most changed pixels, the largest first.
  public let regions: [Region]

  /// The box around changed pixels that are no more than 8 px apart.
  public struct Region: Hashable, Sendable {
    /// The first column.
    public let x: Int
    /// The first row.
    public let y: Int
    /// The number of columns.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// The changed pixels in it.
    public let changedPixels: Int
    /// The largest difference of a pixel, in levels of 0 … 255.
    public let largest: Double
  }
}
