import Files
import FoundationEssentials
import SpiralCore
import TextFormatting

/// Trained models read from a file, with what it says of the run that made them.
struct WeightsFile {
  let linear: SoftmaxClassifier
  let network: TwoLayerNetwork
  /// What the classes are called.
  let classNames: [String]
  /// What the models expect points to be standardised by, if anything.
  let standardization: Standardization?
  /// What the coordinates of a table are called.
  let axisNames: Dataset.AxisNames
  /// The checksum of `points.csv`, by which the points of a table are known.
  let pointsChecksum: Checksum?
  /// What is known of the run: of an older file the sizes of both models alone.
  let settings: RunSettings
  /// The tables of losses that lie beside the file.
  let histories: Histories
  private let file: InputFile

  /// The tables of losses that lie beside a file.
  struct Histories {
    /// The loss before each step, or nothing where the run's table is not there.
    var linear: LossHistory?
    var network: LossHistory?
    /// The names of tables that are not known to be of the run, and are not used.
    var others: [String] = []
  }

  /// Reads and checks a weights file and the tables beside it.
  ///
  /// - Throws: `notOpened`, or `badContent` with the place.
  init(_ path: String) throws(FileError) {
    file = try InputFile(path)
    let document = try file.weights()
    let check = ValueCheck(file: file)
    classNames = document.classes
    let classCount = try check.number(classNames.count, "classes", SettingLimits.classCount)
    linear = SoftmaxClassifier(
      weights: try check.matrix(document.linear.weights, "linear.weights", 2, classCount),
      biases: try check.vector(document.linear.biases, "linear.biases", classCount))
    let network = document.network
    let hiddenCount = try check.number(
      network.hiddenBiases.count, "network.hiddenBiases", SettingLimits.hiddenCount)
    self.network = TwoLayerNetwork(
      hiddenWeights: try check.matrix(
        network.hiddenWeights, "network.hiddenWeights", 2, hiddenCount),
      hiddenBiases: try check.vector(network.hiddenBiases, "network.hiddenBiases", hiddenCount),
      outputWeights: try check.matrix(
        network.outputWeights, "network.outputWeights", hiddenCount, classCount),
      outputBiases: try check.vector(network.outputBiases, "network.outputBiases", classCount))
    standardization = try check.standardization(document.standardization)
    axisNames = try check.axisNames(document.run?.dataset.axes)
    pointsChecksum = try check.checksum(document.run?.dataset.points, "run.dataset.points")
    var settings = try check.settings(
      document.run, classCount: classCount, hiddenCount: hiddenCount,
      isStandardized: document.standardization != nil)
    let own = try check.tables(document.run?.lossTables)
    var histories = Histories()
    histories.linear = try file.history(
      "loss-linear.csv", own.linear, of: &settings.linearStepCount, "linearSteps",
      others: &histories.others)
    histories.network = try file.history(
      "loss-network.csv", own.network, of: &settings.networkStepCount, "networkSteps",
      others: &histories.others)
    self.settings = settings
    self.histories = histories
  }

  /// The points that the models were trained on and those that were held out, from the table beside the
  /// file.
  ///
  /// - Throws: ``ReportError/noPoints(weights:)``, or `file` with `badContent`.
  func pointsBeside() throws(ReportError) -> PointsFile.Sets {
    let path = (file.path.folder.map { $0 + "/" } ?? "") + "points.csv"
    guard FileSystem.exists(path) else { throw .noPoints(weights: file.path) }
    return try ReportError.wrap { () throws(FileError) in
      let points = try InputFile(path)
      guard Checksum(of: points.bytes) == pointsChecksum,
        let sets = try PointsFile.read(points, classNames: classNames, axisNames: axisNames)
      else {
        throw file.bad(
          at: "run.dataset.points",
          "the points of the run differ from those in points.csv beside the file")
      }
      return sets
    }
  }

  /// The error of a file whose run had other points than those that are given.
  func wrongPoints() -> FileError {
    file.bad(at: "run.dataset.points", "the points of the run differ from those of the given table")
  }

  /// The error of a file whose classes are not those of the data.
  func wrongClasses(_ names: [String]) -> FileError {
    file.bad(
      at: "classes",
      "they are \(classNames.joined(separator: ", ")), and those of the data are "
        + names.joined(separator: ", "))
  }
}

extension InputFile {
  /// Reads a table beside the file, and takes it if it is the run's own.
  ///
  /// - Parameters:
  ///   - own: The checksum of the run's table.
  ///   - steps: The number of steps, which a table of the run must have.
  ///   - others: Gets the name of a table that is not taken.
  /// - Throws: `badContent` for a table that is not whole.
  fileprivate func history(
    _ name: String, _ own: Checksum?, of steps: inout Int?, _ setting: String,
    others: inout [String]
  ) throws(FileError) -> LossHistory? {
    let folder = path.folder.map { $0 + "/" } ?? ""
    guard let table = try LossTable(at: folder + name) else { return nil }
    guard table.checksum == own else {
      others.append(name)
      return nil
    }
    if let steps, steps != table.history.count {
      throw bad(
        at: "run.parameters.\(setting)",
        "it is \(steps), and the run's \(name) has \(table.history.count) rows")
    }
    steps = table.history.count
    return table.history
  }

  /// The file as a document of weights, in which each member stands once and none is unknown.
  fileprivate func weights() throws(FileError) -> WeightsDocument {
    let document: WeightsDocument
    do {
      document = try decode()
    } catch {
      // JSON5 knows NaN and infinity, whose place can be told then.
      guard let document: WeightsDocument = try? decode(allowsJSON5: true) else { throw error }
      let check = ValueCheck(file: self)
      try check.finite(document.linear.weights.flatMap(\.self), "linear.weights")
      try check.finite(document.linear.biases, "linear.biases")
      let network = document.network
      try check.finite(network.hiddenWeights.flatMap(\.self), "network.hiddenWeights")
      try check.finite(network.hiddenBiases, "network.hiddenBiases")
      try check.finite(network.outputWeights.flatMap(\.self), "network.outputWeights")
      try check.finite(network.outputBiases, "network.outputBiases")
      throw error
    }
    guard 1...2 ~= document.schema else {
      throw bad(at: "schema", "it is \(document.schema); this version reads schemas 1 and 2")
    }
    if let name = firstMember(notIn: WeightsDocument.names(inSchema: document.schema)) {
      throw bad(at: name, "schema \(document.schema) has no such member")
    }
    guard document.schema == 1 || document.run != nil else {
      throw bad(at: "run", "it is missing")
    }
    return document
  }
}
