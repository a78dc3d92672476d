/// How many examples of a dataset a model gets right, class by class.
public struct Evaluation: Equatable, Sendable {
  /// `confusion[t][p]` examples of class t were taken for class p, `[K][K]`.
  public let confusion: [[Int]]

  /// Counts a model's predictions on a dataset.
  ///
  /// - Precondition: model and dataset have the same number of classes.
  public init(of model: some Classifier, on dataset: Dataset) {
    precondition(model.classCount == dataset.classCount, "model and dataset have K classes")
    self.init(of: dataset.points.map(model.predictedClass), on: dataset)
  }

  /// Counts predictions that are known already.
  ///
  /// - Parameters:
  ///   - predictions: The predicted class of each example, `[N]`.
  ///   - dataset: The examples.
  /// - Precondition: there is a prediction for each example, and each is a class of the dataset.
  public init(of predictions: [Int], on dataset: Dataset) {
    precondition(predictions.count == dataset.exampleCount, "one prediction per example")
    precondition(
      predictions.allSatisfy(dataset.classNames.indices.contains), "a prediction is a class")
    var confusion = Array(
      repeating: Array(repeating: 0, count: dataset.classCount), count: dataset.classCount)
    for (label, prediction) in zip(dataset.labels, predictions) {
      confusion[label][prediction] += 1
    }
    self.confusion = confusion
  }

  /// The number of examples.
  public var exampleCount: Int { confusion.joined().reduce(0, +) }

  /// The number of examples whose class was predicted: the trace of the confusion matrix.
  public var correctCount: Int { confusion.indices.reduce(0) { $0 + confusion[$1][$1] } }

  /// The share of examples whose class was predicted; not a number without examples.
  public var accuracy: Double { Double(correctCount) / Double(exampleCount) }
}
