import Foundation
import TestSupport
import Testing

/// The numbers in a report's files against the formulas written out once more, from the points and
/// the weights that lie beside them.
struct WrittenNumbersTests {
  /// Sums of sixty terms, added in another order, differ by less.
  private static let rounding = 1e-12

  let report: SmallReport

  init() throws { report = try SmallReport.shared }

  // MARK: points.csv

  @Test func `points lie on the arms of the spiral, x to the sine and y to the cosine`() throws {
    let points = try report.points
    let count = SmallReport.pointsPerClass
    #expect(points.map(\.label) == ["0", "1", "2"].flatMap { Array(repeating: $0, count: count) })
    var turns: [Double] = []
    for (index, point) in points.enumerated() {
      let (label, place) = index.quotientAndRemainder(dividingBy: count)
      let radius = Double(place) / Double(count - 1)
      #expect(abs(hypot(point.place.x, point.place.y) - radius) < Self.rounding)
      if place == 0 { continue }
      let angle = atan2(point.place.x, point.place.y)
      turns.append(remainder(angle - 4 * (Double(label) + radius), 2 * .pi))
    }
    let spread = sqrt(turns.map { $0 * $0 }.reduce(0, +) / Double(turns.count))
    #expect(abs(spread / SmallReport.noise - 1) < 0.25, "57 normals vary by a tenth")
  }

  // MARK: report.json

  @Test func `norms are those of the parameters, before the first step and after the last`() throws
  {
    struct Written: Decodable {
      let training: [Model]
      struct Model: Decodable { let parameters: [Norms] }
      struct Norms: Decodable {
        let name: String
        let startNorm: Double
        let endNorm: Double
      }
    }
    let file = try #require(report.files["report.json"])
    let written = try JSONDecoder().decode(Written.self, from: file).training
      .flatMap(\.parameters)
    let models = try report.models
    let (linear, network) = (models.linear, models.network)
    let ends = [
      linear.weights.flatMap(\.self), linear.biases, network.hiddenWeights.flatMap(\.self),
      network.hiddenBiases, network.outputWeights.flatMap(\.self), network.outputBiases,
    ]
    #expect(written.map(\.name) == ["W", "b", "W", "b", "W2", "b2"])
    for (norms, end) in zip(written, ends) {
      let norm = sqrt(end.map { $0 * $0 }.reduce(0, +))
      #expect(abs(norms.endNorm - norm) < Self.rounding * norm)
      if norms.name.hasPrefix("b") {
        #expect(norms.startNorm == 0)
      } else {
        // Normals of a hundredth.
        let expected = 0.01 * sqrt(Double(end.count))
        #expect(abs(norms.startNorm / expected - 1) < 0.6)
      }
    }
  }

  @Test func `the report says what was asked for`() throws {
    let written = try report.written
    #expect(
      written.parameters
        == WrittenReport.Parameters(
          stepSize: SmallReport.stepSize, regularization: SmallReport.regularization,
          hiddenUnits: SmallReport.hiddenUnits, linearSteps: SmallReport.linearSteps,
          networkSteps: SmallReport.steps))
    #expect(written.dataset.pointsPerClass == SmallReport.pointsPerClass)
    #expect(written.dataset.classes == ["0", "1", "2"])
    #expect(written.dataset.noise == SmallReport.noise)
    #expect(written.dataset.seed == SmallReport.seed)
    #expect(written.dataset.preset == "cs231n-notebook")
  }

  @Test(arguments: ["linear", "network"])
  func `right answers are those that the written weights give`(_ name: String) throws {
    let (models, model) = (try report.models, try #require(try report.written.models[name]))
    var confusion = Array(repeating: Array(repeating: 0, count: 3), count: 3)
    for point in try report.points {
      let label = try #require(Int(point.label))
      confusion[label][models.winner(of: name, point.place)] += 1
    }
    let correct = (0..<3).reduce(0) { $0 + confusion[$1][$1] }
    #expect(model.confusion == confusion)
    #expect(model.correct == correct)
    #expect(model.total == 60)
    #expect(model.accuracy == Double(correct) / 60)
  }

  @Test(arguments: ["linear", "network"])
  func `losses are those of the written weights`(_ name: String) throws {
    let (models, points) = (try report.models, try report.points)
    let loss = try #require(try report.written.models[name]).loss
    let data = try points.reduce(0.0) { sum, point in
      let scores = models.scores(of: name, point.place)
      let label = try #require(Int(point.label))
      return sum + log(scores.reduce(0) { $0 + exp($1) }) - scores[label]
    }
    let squares = models.weights(of: name).reduce(0) { $0 + $1 * $1 }
    #expect(abs(loss.data - data / Double(points.count)) < Self.rounding)
    #expect(abs(loss.penalty - SmallReport.regularization / 2 * squares) < Self.rounding)
    #expect(abs(loss.total - loss.data - loss.penalty) < Self.rounding)
  }

  // MARK: Tables

  @Test(arguments: [("linear", SmallReport.linearSteps), ("network", SmallReport.steps)])
  func `a loss table goes from guessing to the loss of the report`(
    _ name: String, _ steps: Int
  ) throws {
    let rows = try report.rows("data/loss-\(name).csv", header: "step,total,data,penalty")
    #expect(rows.map { $0[0] } == (0..<steps).map(String.init))
    let losses = rows.map { $0.compactMap(Double.init) }
    for loss in losses { #expect(abs(loss[1] - loss[2] - loss[3]) < Self.rounding) }
    let end = try #require(try report.written.models[name]).loss
    #expect(abs(losses[0][2] - log(3)) < 0.01, "weights begin near 0")
    #expect(losses[0][3] < 1e-4)
    #expect(abs(losses[steps - 1][2] - end.data) < 0.02, "one step moves it little")
    #expect(abs(losses[steps - 1][3] - end.penalty) < 0.001)
  }

  @Test func `seeds are told with what each model gets right, the linear one first`() throws {
    let rows = try report.rows("data/seeds.csv", header: "seed,linear,network,total")
    #expect(rows.map { $0[0] } == ["3", "4", "5", "6"])
    for (row, seed) in [(rows[1], 4), (rows[3], 6)] {
      let alone =
        seed == SmallReport.seed
        ? report
        : try SmallReport(
          SmallReport.study + ["--seed", "\(seed)", "--figures", "spiral", "--formats", "svg"])
      let models = try alone.written.models
      let correct = try ["linear", "network"].map { try #require(models[$0]).correct }
      #expect(row == ["\(seed)"] + correct.map(String.init) + ["60"])
      #expect(correct[0] != correct[1], "or the columns could change places")
    }
  }

  // MARK: Words

  @Test func `the spread over seeds is told from the lowest to the highest`() throws {
    let rows = try report.rows("data/seeds.csv", header: "seed,linear,network,total")
    let told = try report.entry("seeds").description
      .matches(of: /median ([\d.]+)\s%, from ([\d.]+)\s% to ([\d.]+)\s% correct/)
    #expect(told.count == 2)
    for (column, told) in zip([1, 2], told) {
      let counts = try rows.map { try #require(Double($0[column])) }.sorted()
      #expect(counts[0] < counts[3], "or both ends could be one")
      let shares = [(counts[1] + counts[2]) / 2, counts[0], counts[3]].map {
        String(format: "%.1f", 100 * $0 / 60)
      }
      #expect([told.1, told.2, told.3].map(String.init) == shares)
    }
  }

  @Test(arguments: [("linear", "boundary-linear"), ("network", "boundary-network")])
  func `each class is told its own share of the area`(_ model: String, _ figure: String) throws {
    let regions: WrittenRegions = try report.json("data/boundary-\(model).json")
    let shares = regions.classes.map { String(format: "%.1f", 100 * $0.area) }
    #expect(Set(shares).count == 3, "or classes could change places")
    let description = try report.entry(figure).description
    let told = description.matches(of: /class (\w+) covers ([0-9.]+)\s?%/)
    #expect(told.map { String($0.1) } == regions.classes.map(\.name))
    #expect(told.map { String($0.2) } == shares)
  }

  @Test(arguments: [("linear", "boundary-linear"), ("network", "boundary-network")])
  func `mistakes are told by their own class`(_ name: String, _ figure: String) throws {
    let model = try #require(try report.written.models[name])
    let wrong = model.confusion.enumerated().map { label, counts in
      counts.reduce(0, +) - counts[label]
    }
    let told = try report.entry(figure).description.matches(of: /(\d+) of class (\d)/)
    #expect(told.map { Int($0.1) } == wrong)
    #expect(told.map { Int($0.2) } == [0, 1, 2])
  }

  @Test(arguments: [("linear", "boundary-linear"), ("network", "boundary-network")])
  func `the share of right answers is told to a tenth of a percent`(
    _ name: String, _ figure: String
  ) throws {
    let correct = try #require(try report.written.models[name]).correct
    let told = try #require(
      try report.entry(figure).description.firstMatch(of: /([\d.]+)\s% correct \((\d+)\/(\d+)\)/))
    #expect(told.1 == String(format: "%.1f", 100 * Double(correct) / 60))
    #expect(told.2 == "\(correct)" && told.3 == "60")
  }

  @Test func `words on both models tell the linear one first`() throws {
    let models = try report.written.models
    let (linear, network) = (try #require(models["linear"]), try #require(models["network"]))
    let compare = try report.entry("compare")
    for text in [compare.caption, compare.alt] {
      let told = text.matches(of: /(\d+) of 60/).map { Int($0.1) }
      #expect(told == [linear.correct, network.correct], "\(text)")
    }
    let losses = [linear, network].flatMap { [$0.loss.total, $0.loss.penalty] }
    let told = try report.entry("loss").caption.matches(of: /\d\.\d{3}/).map { String($0.0) }
    #expect(told == losses.map { String(format: "%.3f", $0) })
  }

  @Test func `every figure has a caption, and a short text that stands in its place`() throws {
    let figures = try report.written.figures
    #expect(figures.count == 10)
    for figure in figures {
      #expect(figure.caption.hasSuffix(".") && figure.caption != figure.alt, "\(figure.name)")
      #expect((1...150).contains(figure.alt.count), "\(figure.name)")
    }
  }

  @Test func `of few mistakes the place is told`() throws {
    let good = try SmallReport([
      "--points", "20", "--noise", "0.3", "--seed", "2", "--hidden", "30", "--steps", "3000",
      "--linear-steps", "10", "--figures", "boundary-network", "--formats", "svg",
    ])
    let models = try good.models
    let wrong = try good.points.filter { models.winner(of: "network", $0.place) != Int($0.label) }
    let reach = wrong.map { hypot($0.place.x, $0.place.y) }.max() ?? 0
    #expect(wrong.count > 1 && wrong.count <= 6 && reach > 0.02, "\(wrong)")
    let description = try good.entry("boundary-network").description
    let told = try #require(description.firstMatch(of: /The (\d+) misclassified .* ([\d.]+) of/))
    #expect(told.1 == "\(wrong.count)")
    // A bound that is true: rounded up.
    let bound = try #require(Double(told.2))
    #expect(bound >= reach && bound < reach + 0.001 && told.2.count == 5)
  }

  @Test func `the console says the losses and the accuracies of the report`() throws {
    let models = try report.written.models
    for name in ["linear", "network"] {
      let model = try #require(models[name])
      let numbers = [model.loss.total, model.loss.data, model.loss.penalty].map {
        String(format: "%.6f", $0)
      }
      let line = try #require(
        report.output.split(separator: "\n").first { $0.contains("(\(model.correct)/60)") })
      #expect(line.matches(of: /\d\.\d{6}/).map { String($0.0) } == numbers)
      #expect(line.contains(String(format: "%.2f ", model.accuracy)))
    }
    #expect(!report.output.contains("course"), "this is none of the course's runs")
  }
}
