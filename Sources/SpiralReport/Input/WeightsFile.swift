import Files
import FoundationEssentials
import SpiralCore

/// Trained models read from a file, with their loss histories where those lie beside it.
struct WeightsFile {
  let linear: SoftmaxClassifier
  let network: TwoLayerNetwork
  /// The loss before each step, or `nil` where there is no table of it.
  let linearHistory: LossHistory?
  let networkHistory: LossHistory?

  /// Reads and checks a weights file.
  ///
  /// - Parameter classNames: The classes of the data that the models must fit.
  /// - Throws: `notOpened` or `badContent`.
  init(_ path: String, classNames: [String]) throws(FileError) {
    let file = try InputFile(path)
    // JSON5 knows NaN, whose place can be told then.
    let document: WeightsDocument = try file.decode(allowsJSON5: true)
    let check = ShapeCheck(file: file)
    guard document.schema == 1 else {
      throw file.bad(at: "schema", "it is \(document.schema); this version reads schema 1")
    }
    guard document.classes == classNames else {
      throw file.bad(
        at: "classes",
        "they are \(document.classes.joined(separator: ", ")), and those of the data are "
          + classNames.joined(separator: ", "))
    }
    let classCount = classNames.count
    linear = SoftmaxClassifier(
      weights: try check.matrix(document.linear.weights, "linear.weights", 2, classCount),
      biases: try check.vector(document.linear.biases, "linear.biases", classCount))
    let network = document.network
    let hiddenCount = network.hiddenBiases.count
    self.network = TwoLayerNetwork(
      hiddenWeights: try check.matrix(
        network.hiddenWeights, "network.hiddenWeights", 2, hiddenCount),
      hiddenBiases: try check.vector(network.hiddenBiases, "network.hiddenBiases", hiddenCount),
      outputWeights: try check.matrix(
        network.outputWeights, "network.outputWeights", hiddenCount, classCount),
      outputBiases: try check.vector(network.outputBiases, "network.outputBiases", classCount))
    let folder = path.folder.map { $0 + "/" } ?? ""
    linearHistory = try LossTable.read(folder + "loss-linear.csv")
    networkHistory = try LossTable.read(folder + "loss-network.csv")
  }
}

/// Compares arrays of numbers with the shapes they must have.
private struct ShapeCheck {
  let file: InputFile

  func vector(_ values: [Double], _ place: String, _ count: Int) throws(FileError) -> [Double] {
    guard values.count == count else {
      throw file.bad(at: place, "it has \(values.count) numbers where \(count) are needed")
    }
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw file.bad(at: "\(place)[\(index)]", "it is \(values[index])")
    }
    return values
  }

  func matrix(
    _ rows: [[Double]], _ place: String, _ rowCount: Int, _ columnCount: Int
  ) throws(FileError) -> Matrix {
    guard rows.count == rowCount else {
      throw file.bad(at: place, "it has \(rows.count) rows where \(rowCount) are needed")
    }
    for (index, row) in rows.enumerated() {
      _ = try vector(row, "\(place)[\(index)]", columnCount)
    }
    return Matrix(
      rowCount: rowCount, columnCount: columnCount, values: rows.flatMap(\.self))
  }
}
