package import SpiralCore
import TextFormatting

extension Spiral: DataSource {
  package var exampleCount: Int { pointsPerClass * classCount }

  package var parameters: any Encodable {
    Parameters(pointsPerClass: pointsPerClass, noise: noise)
  }

  private struct Parameters: Encodable {
    let pointsPerClass: Int
    let noise: Double
  }

  package func words(seed: UInt32) -> DataWords {
    let classes: Phrase = classCount == 1 ? "1 class" : "\(classCount) classes"
    let points: Phrase = pointsPerClass == 1 ? "1 point" : "\(pointsPerClass.grouped) points"
    return DataWords(
      title: "Spiral data",
      size: "\(classes) of \(points), seed \("\(seed)")",
      sentence:
        "The data: \(classCount) spiral arms of \(pointsPerClass) points each, seed \("\(seed)").",
      alternative: """
        Scatter plot of \((pointsPerClass * classCount).grouped) points: \(classCount) spiral arms \
        about the origin.
        """,
      description: """
        A scatter plot of \(classes) of \(points) in the plane. Each class is a spiral arm that \
        leaves the origin and turns once about it; no straight line parts the arms.
        """)
  }
}
