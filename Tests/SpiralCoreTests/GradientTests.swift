import Testing

@testable import SpiralCore

/// Backpropagation against central differences, for every parameter.
struct GradientTests {
  @Test(arguments: [1, 2, 3, 4, 7])
  func `the linear gradient is that of the loss`(classCount: Int) {
    let (dataset, linear, _) = Self.example(classCount: classCount)
    let check = GradientCheck(
      of: linear, on: dataset, regularization: Self.regularization, gradient: Self.backpropagated)
    #expect(check.largestRelativeError < Self.tolerance)
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func `the net's gradient is that of the loss (L03)`(classCount: Int) {
    let (dataset, _, network) = Self.example(classCount: classCount)
    let check = GradientCheck(
      of: network, on: dataset, regularization: Self.regularization, gradient: Self.backpropagated)
    #expect(check.largestRelativeError < Self.tolerance)
    #expect(check.skippedKinkCount == 0)
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func `a training step goes along the negative gradient of the loss`(classCount: Int) {
    let (dataset, linear, network) = Self.example(classCount: classCount)
    let linearCheck = GradientCheck(
      of: linear, on: dataset, regularization: Self.regularization, gradient: Self.trained)
    #expect(linearCheck.largestRelativeError < Self.tolerance)
    let networkCheck = GradientCheck(
      of: network, on: dataset, regularization: Self.regularization, gradient: Self.trained)
    #expect(networkCheck.largestRelativeError < Self.tolerance)
  }

  @Test func `the check finds a penalty whose gradient is doubled (L03)`() {
    let (dataset, _, network) = Self.example(classCount: 3)
    let check = GradientCheck(of: network, on: dataset, regularization: Self.regularization) {
      var gradient = Self.backpropagated($0, $1)
      gradient.hiddenWeights.addScaled($0.hiddenWeights, by: Self.regularization)
      gradient.outputWeights.addScaled($0.outputWeights, by: Self.regularization)
      return gradient
    }
    #expect(check.largestRelativeError > Self.mutantError)
  }

  @Test func `the check finds an output gradient that is doubled (L03)`() {
    let (dataset, _, network) = Self.example(classCount: 3)
    let check = GradientCheck(of: network, on: dataset, regularization: Self.regularization) {
      var gradient = Self.backpropagated($0, $1)
      gradient.outputWeights.addScaled(gradient.outputWeights, by: 1)
      return gradient
    }
    #expect(check.largestRelativeError > Self.mutantError)
  }

  @Test func `the check finds a bias that is regularised`() {
    let (dataset, linear, _) = Self.example(classCount: 3)
    let check = GradientCheck(of: linear, on: dataset, regularization: Self.regularization) {
      var gradient = Self.backpropagated($0, $1)
      gradient.biases.addScaled($0.biases, by: Self.regularization)
      return gradient
    }
    #expect(check.largestRelativeError > Self.mutantError)
  }

  @Test func `the penalty of ones is half the regularisation times their number`() {
    let ones = SoftmaxClassifier(
      weights: Matrix(rowCount: 2, columnCount: 3, values: Array(repeating: 1, count: 6)),
      biases: [0, 0, 0])
    let (dataset, _, _) = Self.example(classCount: 3)
    let decayed = ones.lossAndGradient(on: dataset, regularization: 1e-3)
    let free = ones.lossAndGradient(on: dataset, regularization: 0)
    #expect(abs(decayed.loss.penalty - 0.003) < Self.rounding)
    #expect(decayed.loss.data == free.loss.data)
    for (with, without) in zip(decayed.gradient.weights.values, free.gradient.weights.values) {
      #expect(abs(with - without - 0.001) < Self.rounding)
    }
    #expect(decayed.gradient.biases == free.gradient.biases)
  }

  @Test func `hidden units at their kink get no gradient, and the check leaves them out (L04)`() {
    var random = RandomState(seed: 5)
    let network = TwoLayerNetwork(hiddenCount: 4, classCount: 2, using: &random)
    let origin = Dataset(points: [.zero, .zero], labels: [0, 1], classNames: ["a", "b"])
    for gradient in [Self.backpropagated(network, origin), Self.trained(network, origin)] {
      #expect(gradient.hiddenBiases == [0, 0, 0, 0])
      let decay = network.hiddenWeights.values.map { $0 * Self.regularization }
      for (value, expected) in zip(gradient.hiddenWeights.values, decay) {
        #expect(abs(value - expected) < Self.rounding)
      }
    }
    let check = GradientCheck(
      of: network, on: origin, regularization: Self.regularization, gradient: Self.backpropagated)
    #expect(check.skippedKinkCount == 2 && check.exampleCount == 0)
    #expect(check.largestRelativeError == 0)
  }

  @Test func `a sample is spread over every array of parameters and over the examples`() {
    let (dataset, linear, network) = Self.example(classCount: 3)
    let sample = GradientCheck.Sample(parametersPerArray: 4, exampleCount: 10)
    let linearCheck = GradientCheck(
      of: linear, on: dataset, regularization: Self.regularization, sample: sample)
    #expect(linearCheck.parameterCount == 4 + 3 && linearCheck.exampleCount == 10)
    let check = GradientCheck(
      of: network, on: dataset, regularization: Self.regularization, sample: sample)
    #expect(check.parameterCount == 4 + 4 + 4 + 3 && check.exampleCount == 10)
    #expect(check.largestRelativeError < Self.tolerance)
    let all = GradientCheck(of: network, on: dataset, regularization: Self.regularization)
    #expect(all.parameterCount == 12 + 6 + 18 + 3 && all.exampleCount == 23)
    // The last output weight of the sample is none of the first ones.
    for index in 0..<18 {
      let wrong = GradientCheck(
        of: network, on: dataset, regularization: Self.regularization, sample: sample
      ) {
        var gradient = Self.backpropagated($0, $1)
        gradient.outputWeights.values[index] += 1
        return gradient
      }
      #expect((wrong.largestRelativeError > Self.mutantError) == [0, 4, 9, 13].contains(index))
    }
  }

  @Test func `a kink of a unit outside the sample does not matter`() {
    var network = TwoLayerNetwork(zerosOfHiddenCount: 2, classCount: 2)
    network.hiddenWeights.values = [1, 0, 1, 0]
    network.hiddenBiases = [1, 0]  // the second unit is at its kink everywhere
    network.outputWeights.values = [1, 2, 3, 4]
    let dataset = Dataset(
      points: [Point(1, 2), Point(3, 1)], labels: [0, 1], classNames: ["a", "b"])
    let first = GradientCheck(
      of: network, on: dataset, regularization: 0,
      sample: GradientCheck.Sample(parametersPerArray: 1, exampleCount: 9))
    #expect(first.skippedKinkCount == 0 && first.exampleCount == 2)
    #expect(first.largestRelativeError < Self.tolerance)
    #expect(GradientCheck(of: network, on: dataset, regularization: 0).skippedKinkCount == 2)
  }

  @Test func `the course's data has three points at the kink, one a class`() {
    var (dataset, _, network) = CaseStudy().draw()
    network.hiddenWeights.addScaled(network.hiddenWeights, by: 99)  // of size 1
    let check = GradientCheck(
      of: network, on: dataset, regularization: Self.regularization, gradient: Self.backpropagated)
    #expect(check.skippedKinkCount == 3)
    #expect(check.largestRelativeError < Self.tolerance)
  }

  /// Points, and models with weights and biases of size 1.
  private static func example(
    classCount: Int
  ) -> (dataset: Dataset, linear: SoftmaxClassifier, network: TwoLayerNetwork) {
    var random = RandomState(seed: 3)
    let points = (0..<23).map { _ in Point(random.normal(), random.normal()) }
    let dataset = Dataset(
      points: points, labels: points.indices.map { ($0 * $0) % classCount },
      classNames: (0..<classCount).map { "class \($0)" })
    var linear = SoftmaxClassifier(zerosOfClassCount: classCount)
    linear.weights.values = linear.weights.values.map { _ in random.normal() }
    linear.biases = linear.biases.map { _ in random.normal() }
    var network = TwoLayerNetwork(zerosOfHiddenCount: 6, classCount: classCount)
    network.hiddenWeights.values = network.hiddenWeights.values.map { _ in random.normal() }
    network.hiddenBiases = network.hiddenBiases.map { _ in random.normal() }
    network.outputWeights.values = network.outputWeights.values.map { _ in random.normal() }
    network.outputBiases = network.outputBiases.map { _ in random.normal() }
    return (dataset, linear, network)
  }

  private static func backpropagated<Model: TrainableClassifier>(
    _ model: Model, _ dataset: Dataset
  ) -> Model {
    model.lossAndGradient(on: dataset, regularization: regularization).gradient
  }

  /// The gradient as training takes it: what a step of size 1 takes away.
  private static func trained<Model: TrainableClassifier>(
    _ model: Model, _ dataset: Dataset
  ) -> Model {
    var after = model
    var history = LossHistory()
    let descent = GradientDescent(stepSize: 1, regularization: regularization)
    do {
      try descent.train(&after, on: dataset, steps: 0..<1, into: &history)
    } catch {
      Issue.record(error)
    }
    var difference = model
    difference.addScaled(after, by: -1)
    return difference
  }

  private static let regularization = 0.1
  /// Central differences are good to about 1e-8 here; a wrong formula is off by 0.1 and more.
  private static let tolerance = 1e-6
  private static let mutantError = 0.1
  /// A few units in the last place of numbers up to 1.
  private static let rounding = 1e-15
}
