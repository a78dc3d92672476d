import Files
import FoundationEssentials
import SpiralCore
import Tables
import TextFormatting

/// `data/points.csv`: the points of a study, which reads them back where they are those of a table.
enum PointsFile {
  /// What the fourth column calls the points that were trained on and those that were held out.
  private static let parts = (training: "training", heldOut: "held out")

  /// The points of a study that was written.
  struct Sets {
    /// All points, those that were held out after the others.
    let all: Dataset
    /// The points that were trained on.
    let training: Dataset
    /// The points that were held out, if any.
    let heldOut: Dataset?
  }

  /// `x,y,label`, one row an example; with a fourth column `set` where examples are held out, after the
  /// others.
  static func write(_ study: Study) -> Data {
    let heldOut = study.heldOut
    func rows(_ dataset: Dataset, _ part: String?) -> [String] {
      let names = dataset.classNames.map(\.csvField)
      let end = part.map { ",\($0)\n" } ?? "\n"
      return zip(dataset.points, dataset.labels).map { point, label in
        "\(point.x.withoutNegativeZero),\(point.y.withoutNegativeZero),\(names[label])\(end)"
      }
    }
    let header = heldOut == nil ? "x,y,label\n" : "x,y,label,set\n"
    let lines =
      rows(study.dataset, heldOut == nil ? nil : parts.training)
      + (heldOut.map { rows($0, parts.heldOut) } ?? [])
    return Data((header + lines.joined()).utf8)
  }

  /// Reads the points of a study back.
  ///
  /// - Parameters:
  ///   - file: A file that ``write(_:)`` has made.
  ///   - classNames: The classes in their order.
  ///   - axisNames: What the coordinates are called.
  /// - Returns: The points, or nothing where a class is unknown.
  /// - Throws: `badContent`.
  static func read(
    _ file: InputFile, classNames: [String], axisNames: Dataset.AxisNames
  ) throws(FileError) -> Sets? {
    var columns = ColumnChoice()
    (columns.x, columns.y, columns.label) = ("x", "y", "label")
    let all = try Self.dataset(file, columns)
    let indices = Dictionary(
      classNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let classes = all.classNames.compactMap { indices[$0] }
    guard classes.count == all.classCount else { return nil }
    func dataset(_ examples: some Collection<Int>) -> Dataset {
      Dataset(
        points: examples.map { all.points[$0] },
        labels: examples.map { classes[all.labels[$0]] }, classNames: classNames,
        axisNames: axisNames, origin: DataKind.table.name)
    }
    guard file.bytes.starts(with: Data("x,y,label,set\n".utf8)) else {
      let whole = dataset(all.points.indices)
      return Sets(all: whole, training: whole, heldOut: nil)
    }
    columns.label = "set"
    let sets = try Self.dataset(file, columns)
    let isHeldOut = sets.labels.map { sets.classNames[$0] == parts.heldOut }
    let examples = all.points.indices
    return Sets(
      all: dataset(examples), training: dataset(examples.filter { !isHeldOut[$0] }),
      heldOut: dataset(examples.filter { isHeldOut[$0] }))
  }

  private static func dataset(
    _ file: InputFile, _ columns: ColumnChoice
  ) throws(FileError) -> Dataset {
    do { return try PointTable(file, columns: columns).dataset } catch { throw error.fileError }
  }
}

extension String {
  /// The text as a field of a table with commas: in quotes where it holds a quote, a line end, or what
  /// might be taken for the separator of the table.
  fileprivate var csvField: String {
    let needsQuotes = utf8.contains(where: Set("\",;|\t\r\n".utf8).contains)
    return needsQuotes ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }
}
