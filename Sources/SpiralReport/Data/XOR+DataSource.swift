package import SpiralCore

extension XOR: DrawnData {
  static let kind = DataKind("xor", XOR())
  var classCount: Int { 2 }

  package func words(seed: UInt32) -> DataWords {
    words(
      title: "XOR data",
      shape: "four blobs at the corners of a square, opposite ones of one class with \(points)",
      details: """
        Class 0 has the blobs at the upper right and the lower left, and class 1 those at the upper left and \
        the lower right.
        """,
      seed: seed)
  }
}
