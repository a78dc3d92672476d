package import SpiralCore

extension Moons: DrawnData {
  static let kind = DataKind("moons", Moons())
  var classCount: Int { 2 }

  package func words(seed: UInt32) -> DataWords {
    words(
      title: "Moons data", shape: "two interleaving half circles of \(points) each",
      details: """
        Class 0 is the upper half of a circle, and class 1 the lower half of a circle that reaches into it.
        """,
      seed: seed)
  }
}
