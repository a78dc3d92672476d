package import SpiralCore
import TextFormatting

extension Circles: DrawnData {
  static let kind = DataKind("circles", Circles())
  var classCount: Int { 2 }

  package var parameters: any Encodable {
    DrawnParameters(pointsPerClass: pointsPerClass, noise: noise, factor: factor)
  }

  package func words(seed: UInt32) -> DataWords {
    words(
      title: "Circles data", shape: "a circle within a circle, of \(points) each",
      details: """
        Class 0 is a circle with the radius 1, and class 1 one with the radius \(factor.shortest) about the \
        same middle.
        """,
      seed: seed)
  }
}
