/// Full-batch steps of a net that two threads take together, each with some of the hidden units.
///
/// The first thread adds to a tile's scores what comes of its units. The second adds what comes of the others,
/// replaces the scores by errors and hands them back. Then both go back to the weights of their own units.
/// While one is at a tile the other is at the next, and all that passes between them are scores and
/// errors. Every sum has the order that one thread gives it, so the bits are the same.
struct SharedDescent: Sendable {
  private let network: TwoLayerNetwork
  private let descent: GradientDescent
  private let stepCount: Int
  private let examples: [Examples]
  /// The vectors of each tile.
  private let tiles: [Range<Int>]
  /// The hidden units of the first thread; those of the second follow.
  private let firstUnits: Range<Int>

  /// The second thread's units as they are before a step, for the penalty of the whole net.
  private let otherParts = Handover<TwoLayerNetwork>()
  /// A tile's scores, as far as they come of the first thread's units.
  private let scores: [Handover<[ScorePair]>]
  /// A tile's errors.
  private let errors: [Handover<Errors>]
  /// The second thread's units after the last step, and the data loss before each.
  private let results = Handover<(units: TwoLayerNetwork, losses: [Double])>()
  private let patience: Patience

  private struct Errors: Sendable {
    let errors: [ScorePair]
    /// With the last tile: whether the step is the last, for there are no more, or the threads wait too long
    /// for each other.
    let isLastStep: Bool
  }

  /// Shares out the units of a net.
  ///
  /// - Precondition: there are two hidden units and a step, and model and batch have the same number of
  ///   classes.
  init(
    _ network: TwoLayerNetwork, on batch: Batch, by descent: GradientDescent, stepCount: Int,
    _ patience: Patience
  ) {
    precondition(network.hiddenCount > 1 && stepCount > 0, "units and steps to share")
    self.network = network
    self.descent = descent
    self.stepCount = stepCount
    self.patience = patience
    let examples = batch.examples
    self.examples = examples
    tiles = stride(from: 0, to: examples.count, by: tileSize).map { start in
      start..<min(start + tileSize, examples.count)
    }
    // Softmax, which is the second thread's, takes as long as about 25 units.
    firstUnits = 0..<min((network.hiddenCount + 25) / 2, network.hiddenCount - 1)
    scores = tiles.map { _ in Handover() }
    errors = tiles.map { _ in Handover() }
  }

  /// Whether two threads are faster than one: there is enough to do between two handovers, and the batch is
  /// not large enough to be cut into blocks, which all cores share.
  static func pays(for network: TwoLayerNetwork, on batch: Batch) -> Bool {
    network.hiddenCount > 1
      && batch.examples.count * network.hiddenCount >= smallestWork
      && batch.blockCount(unitCount: network.hiddenCount) == 1
  }

  /// Vectors times units of a step that takes a few microseconds.
  private static let smallestWork = 1000
}

extension SharedDescent {
  /// Takes the first thread's part in the steps, while another thread takes the second's.
  ///
  /// - Returns: The net after the last step that was taken, and the loss before each, be it finite or not.
  func takeFirstPart() -> (network: TwoLayerNetwork, losses: [Loss]) {
    var part = network.units(firstUnits)
    var whole = network
    var hidden = tiles.map { _ in part.emptyHiddenValues }
    var tileScores = tiles.map { _ in part.emptyScores }
    var penalties: [Double] = []
    var isLastStep = false
    while !isLastStep {
      let parameters = part.fusedParameters
      for (t, tile) in tiles.enumerated() {
        let examples = examples.span.extracting(tile)
        parameters.begin(&tileScores[t], of: examples)
        parameters.passForward(examples, hidden: &hidden[t], scores: &tileScores[t])
        scores[t].give(tileScores[t])
        tileScores[t] = []  // the other thread's now
      }
      whole.replaceUnits(firstUnits, with: part)
      whole.replaceUnits(otherUnits, with: otherParts.take(patience))
      penalties.append(
        Loss(data: 0, of: whole, regularization: descent.regularization).penalty)

      var sums = NetworkSums(zerosFor: parameters)
      for (t, tile) in tiles.enumerated() {
        let examples = examples.span.extracting(tile)
        let reply = errors[t].take(patience)
        (tileScores[t], isLastStep) = (reply.errors, reply.isLastStep)
        sums.passBack(
          examples, parameters: parameters, hidden: hidden[t], errors: tileScores[t])
        sums.addErrors(tileScores[t], of: examples)
      }
      part.update(by: descent, along: sums)
    }
    let (otherPart, dataLosses) = results.take(patience)
    whole.replaceUnits(firstUnits, with: part)
    whole.replaceUnits(otherUnits, with: otherPart)
    whole.outputBiases = part.outputBiases
    return (whole, zip(dataLosses, penalties).map { Loss(data: $0, penalty: $1) })
  }

  /// Takes the second thread's part in the steps.
  func takeSecondPart() {
    var part = network.units(otherUnits)
    var hidden = tiles.map { _ in part.emptyHiddenValues }
    var losses: [Double] = []
    var isLastStep = false
    while !isLastStep {
      let parameters = part.fusedParameters
      var sums = NetworkSums(zerosFor: parameters)
      for (t, tile) in tiles.enumerated() {
        let examples = examples.span.extracting(tile)
        var tileScores = scores[t].take(patience)
        // Not before: scores of this step say that the part of the last one was taken.
        if t == 0 { otherParts.give(part) }
        parameters.passForward(examples, hidden: &hidden[t], scores: &tileScores)
        sums.addLosses(of: examples, parameters: parameters, errors: &tileScores)
        if t == tiles.count - 1 {
          losses.append(sums.loss.sumOfLanes)
          isLastStep = losses.count == stepCount || patience.isOver
        }
        errors[t].give(Errors(errors: tileScores, isLastStep: isLastStep))
        sums.passBack(examples, parameters: parameters, hidden: hidden[t], errors: tileScores)
      }
      part.update(by: descent, along: sums)
    }
    results.give((part, losses))
  }

  private var otherUnits: Range<Int> { firstUnits.upperBound..<network.hiddenCount }
}

extension TwoLayerNetwork {
  /// The net with some of its hidden units.
  fileprivate func units(_ units: Range<Int>) -> TwoLayerNetwork {
    let rows = (0..<2).flatMap { hiddenWeights.row($0)[units] }
    let values = outputWeights.values[rowsOfOutput(units)]
    return TwoLayerNetwork(
      hiddenWeights: Matrix(rowCount: 2, columnCount: units.count, values: rows),
      hiddenBiases: Array(hiddenBiases[units]),
      outputWeights: Matrix(
        rowCount: units.count, columnCount: classCount, values: Array(values)),
      outputBiases: outputBiases)
  }

  /// Puts other weights and biases into some of the hidden units.
  fileprivate mutating func replaceUnits(_ units: Range<Int>, with part: TwoLayerNetwork) {
    for row in 0..<2 {
      let (start, length) = (row * hiddenCount + units.lowerBound, units.count)
      hiddenWeights.values.replaceSubrange(
        start..<start + length,
        with: part.hiddenWeights.values[row * length..<(row + 1) * length])
    }
    hiddenBiases.replaceSubrange(units, with: part.hiddenBiases)
    outputWeights.values.replaceSubrange(rowsOfOutput(units), with: part.outputWeights.values)
  }

  private func rowsOfOutput(_ units: Range<Int>) -> Range<Int> {
    units.lowerBound * classCount..<units.upperBound * classCount
  }

  /// Room for the hidden values of a tile.
  fileprivate var emptyHiddenValues: [Lanes] {
    Array(repeating: Lanes(), count: hiddenCount * tileSize)
  }

  /// Room for the scores of a tile.
  fileprivate var emptyScores: [ScorePair] {
    Array(repeating: ScorePair(), count: pairCount(classCount: classCount) * tileSize)
  }
}
