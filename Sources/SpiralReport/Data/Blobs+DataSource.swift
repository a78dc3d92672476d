package import SpiralCore

extension Blobs: DrawnData {
  static let kind = DataKind("blobs", Blobs(), classCount: { $0.classCount = $1 })

  package func words(seed: UInt32) -> DataWords {
    words(
      title: "Blobs data",
      shape: classCount == 1 ? "a blob of \(points)" : "\(classCount) blobs of \(points) each",
      details: "The points of a class lie about a middle that was drawn at random.", seed: seed)
  }
}
