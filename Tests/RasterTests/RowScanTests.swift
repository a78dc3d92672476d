import Concurrency
import Raster
import SpiralCore
import Testing

/// Maps painted by segments against maps evaluated cell by cell.
struct RowScanTests {
  /// Two units in the last place of a `Float` near 1.
  static let confidenceTolerance = 0x1p-22
  /// Where scores are huge their differences, and so probabilities, are uncertain by this share.
  static let relativeTolerance = 1e-12

  @Test func `the course's net has the same classes in every cell of 600 rows`() throws {
    let models = try #require(TrainedModels.course)
    let view = View.framing(models.dataset.points)
    #expect(differences(models.network, over: view, columns: 800, rows: 600) == [])
    #expect(differences(models.linear, over: view, columns: 400, rows: 300) == [])
  }

  @Test func `awkward and unequal nets have the same classes in every cell`() {
    let failures = concurrentMap(400) { seed in
      let net: TwoLayerNetwork =
        seed < 200 ? .awkward(seed: UInt64(seed)) : .unequal(seed: UInt64(seed))
      return differences(net, over: .square, columns: 61, rows: 20).map { "seed \(seed): \($0)" }
    }.flatMap { $0 }
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
  }

  @Test func `hinges on cell centres and ties along rows change nothing`() {
    // Centres lie at odd multiples of 1/8, and so do the vertical hinges and the tie.
    let net = TwoLayerNetwork(
      units: [
        (1, 0, 0.125, [0, 1]), (-1, 0, 0.375, [1, 0]), (8, 0, -3, [0.25, -0.5]),
        (0, 1, -0.125, [1, 0]), (0, -2, 0.25, [0, 1]), (0, 0, 1, [1, 1]),
      ], biases: [0, 0])
    #expect(differences(net, over: .square, columns: 8, rows: 8) == [])
    var tied = net
    tied.outputWeights.values = net.outputWeights.values.map { _ in 0.3 }
    #expect(differences(tied, over: .square, columns: 8, rows: 8) == [])
    #expect(DecisionMap(of: tied, over: .square, columns: 8, rows: 8).classShares == [1, 0])
  }

  @Test func `ties that only rounding decides go as the model itself decides them`() {
    // Above the middle 0.3·y meets 0.1·y + 0.2·y, which is sometimes larger, equal or smaller.
    let net = TwoLayerNetwork(
      units: [(0, 1, 0, [0.3, 0.1]), (0, 1, 0, [0, 0.2]), (-1, 0.5, 0.2, [1, 1])],
      biases: [0, 0])
    #expect(differences(net, over: .square, columns: 300, rows: 40) == [])
    let upper = DecisionMap(of: net, over: .square, columns: 300, rows: 40).rows[..<20]
    #expect(Set(upper.flatMap(\.classes)) == [0, 1])
  }

  @Test func `a strong unit leaves nothing behind where it is off`() {
    // It is on left of x = −¾ only; right of that two weak classes take turns.
    let strong = TwoLayerNetwork.Unit(x: -1e8, y: 0, bias: -0.75e8, outputs: [1e8, -1e8, 3e7])
    let weak = TwoLayerNetwork.random(hiddenCount: 20, classCount: 3, seed: 9)
    let net = TwoLayerNetwork(units: [strong] + weak.units, biases: weak.outputBiases)
    #expect(differences(net, over: .square, columns: 200, rows: 40) == [])
    #expect(RegionChecks(of: net, over: .square).problems(rasterSize: 100) == [])
  }

  @Test func `a strong hinge through cell centres goes as the model itself decides`() {
    // The line x − y = −0.4 meets 40 centres but for rounding, which the unit turns into scores.
    let net = TwoLayerNetwork(
      units: [(0.7e8, -0.7e8, 0.28e8, [1e8, -1e8]), (0, 1, 1, [0.3, 0.1])], biases: [0, 0.9])
    #expect(differences(net, over: .square, columns: 50, rows: 50) == [])
  }

  @Test(arguments: [1, 2, 3, 5]) func `narrow maps are complete`(columns: Int) {
    let net = TwoLayerNetwork.random(hiddenCount: 30, classCount: 4, seed: 1)
    #expect(differences(net, over: .square, columns: columns, rows: 50) == [])
  }

  @Test func `a view far from the origin gives the same classes`() {
    var net = TwoLayerNetwork.random(hiddenCount: 30, classCount: 3, seed: 2)
    for h in 0..<30 { net.hiddenBiases[h] -= 1e6 * net.hiddenWeights[0, h] }
    let view = View(x: 999_999...1_000_001, y: -1...1)
    #expect(differences(net, over: view, columns: 100, rows: 100) == [])
  }

  @Test func `maps of models known only by their scores are evaluated cell by cell`() {
    struct Opaque: Classifier {
      let network: TwoLayerNetwork
      var classCount: Int { network.classCount }
      func scores(at point: Point) -> [Double] { network.scores(at: point) }
    }
    let net = TwoLayerNetwork.random(hiddenCount: 10, classCount: 3, seed: 3)
    let opaque = DecisionMap(
      of: Opaque(network: net), over: .square, columns: 40, rows: 30)
    let scanned = DecisionMap(of: net, over: .square, columns: 40, rows: 30)
    #expect(opaque.rows.map(\.classes) == scanned.rows.map(\.classes))
  }

  @Test func `two maps of one model are equal to the last bit`() {
    let net = TwoLayerNetwork.random(hiddenCount: 60, classCount: 5, seed: 4)
    let maps = (0..<2).map { _ in DecisionMap(of: net, over: .square, columns: 200, rows: 200) }
    #expect(maps[0] == maps[1])
  }

  /// The cells in which a map and its oracle differ, in words.
  private func differences(
    _ model: some PiecewiseLinearClassifier, over view: View, columns: Int, rows: Int
  ) -> [String] {
    let map = DecisionMap(of: model, over: view, columns: columns, rows: rows)
    let oracle = DecisionMap.evaluatedRows(of: model, on: map.grid, includingConfidence: true)
    let form = model.hingeForm
    var differences: [String] = []
    for (row, (painted, evaluated)) in zip(map.rows, oracle).enumerated() {
      if painted.classes != evaluated.classes {
        differences.append("row \(row): \(painted.classes) instead of \(evaluated.classes)")
      }
      guard painted.confidences.count == columns else {
        differences.append("row \(row) has \(painted.confidences.count) confidences")
        continue
      }
      for column in 0..<columns {
        let point = map.grid.center(column: column, row: row)
        let tolerance =
          Self.confidenceTolerance + Self.relativeTolerance * form.terms(at: point)
        let error = abs(Double(painted.confidences[column] - evaluated.confidences[column]))
        if error > tolerance {
          differences.append("confidence at \(point): \(error)")
        }
      }
    }
    return differences
  }
}
