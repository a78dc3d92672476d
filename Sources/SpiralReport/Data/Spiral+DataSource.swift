package import SpiralCore
import TextFormatting

extension Spiral: DrawnData {
  static let kind = DataKind(
    "spiral", Spiral(), classCount: { $0.classCount = $1 }, hasPreset: true)

  package var isOfUnitSize: Bool { true }

  package func words(seed: UInt32) -> DataWords {
    let arms: Phrase =
      if pointsPerClass == 1 {
        classCount == 1 ? "1 point at the origin" : "\(classCount) points at the origin"
      } else if classCount == 1 {
        "1 spiral arm of \(points) about the origin"
      } else {
        "\(classCount) spiral arms of \(points) each about the origin"
      }
    let subject: Phrase = classCount == 1 ? "The class" : "Each class"
    let spread: Phrase =
      noise == 0
      ? "without noise"
      : "with noise in each angle whose standard deviation is \(noise.shortest) radians"
    let shape: Phrase =
      if pointsPerClass == 1 {
        classCount == 1
          ? "The class is one point at the origin."
          : "Each class is one point at the origin, one on top of the other."
      } else {
        """
        \(subject) is a spiral arm that leaves the origin and turns by 4 radians about it, \(spread).
        """
      }
    return DataWords(
      title: "Spiral data",
      size: "\(classes) of \(points), seed \("\(seed)")",
      sentence: "The data: \(arms), seed \("\(seed)").",
      alternative: "Scatter plot: \(arms).",
      description: .sentences(["A scatter plot of \(classes) of \(points) in the plane.", shape]))
  }
}
