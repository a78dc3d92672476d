import SpiralCore
import Testing

/// What a caller does wrong ends with words that say it, and not deep inside an array.
struct MistakeTests {
  @Test func `a matrix with a negative side is a mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Matrix(zerosOfRowCount: -1, columnCount: 2) }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rowCount: -1, columnCount: -1, values: [0])
    }
  }

  @Test func `a classifier without classes is a mistake`() async {
    await #expect(processExitsWith: .failure) { _ = SoftmaxClassifier(zerosOfClassCount: 0) }
    await #expect(processExitsWith: .failure) {
      _ = TwoLayerNetwork(zerosOfHiddenCount: 1, classCount: 0)
    }
  }

  @Test func `a prediction that is no class is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      let dataset = Dataset(points: [Point(0, 0)], labels: [0], classNames: ["a"])
      _ = Evaluation(of: [1], on: dataset)
    }
  }

  @Test func `points at one place count once`() {
    let dataset = Dataset(
      points: [Point(0, 0), Point(-0.0, 0), Point(0, -0.0), Point(1, 0)], labels: [0, 1, 1, 0],
      classNames: ["a", "b"])
    #expect(dataset.attainableCount == 3)
  }
}
