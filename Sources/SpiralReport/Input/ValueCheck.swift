import Files
import SpiralCore
import TextFormatting

/// The largest magnitude of a parameter: that of a run that did not diverge is smaller, and sums and
/// products of such numbers stay finite whatever is computed from both models.
private let largestParameter = 1e140

/// Compares the values of a weights file with what they must be.
struct ValueCheck {
  let file: InputFile

  /// Numbers that are finite; others are named with their place.
  func finite(_ values: [Double], _ place: String) throws(FileError) {
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw file.bad(at: "\(place)[\(index)]", "it is \(values[index])")
    }
  }

  func vector(_ values: [Double], _ place: String, _ count: Int) throws(FileError) -> [Double] {
    guard values.count == count else {
      throw file.bad(at: place, "it has \(values.count) numbers where \(count) are needed")
    }
    try finite(values, place)
    if let index = values.firstIndex(where: { $0.magnitude > largestParameter }) {
      throw file.bad(
        at: "\(place)[\(index)]", "it is \(values[index]), so large that scores may overflow")
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

// MARK: Settings

extension ValueCheck {
  /// A setting in its limits; one that is not there is unknown.
  private func setting<Number>(
    _ value: Number?, _ place: String, _ limits: ClosedRange<Number>
  ) throws(FileError) -> Number? {
    guard let value else { return nil }
    return try number(value, place, limits)
  }

  func number<Number>(
    _ value: Number, _ place: String, _ limits: ClosedRange<Number>
  ) throws(FileError) -> Number {
    // Not a number lies in no range.
    guard limits.contains(value) else {
      throw file.bad(
        at: place, "it is \(value), not between \(limits.lowerBound) and \(limits.upperBound)")
    }
    return value
  }

  /// What a file says of its run.
  func settings(
    _ run: WeightsDocument.Run?, classCount: Int, hiddenCount: Int, isStandardized: Bool
  ) throws(FileError) -> RunSettings {
    var settings = RunSettings()
    settings.classCount = classCount
    settings.hiddenCount = hiddenCount
    // What a file does not say of this was so before it could be said.
    settings.holdout = 0
    settings.standardization = isStandardized ? .yes : .no
    guard let run else { return settings }
    let data = run.dataset
    if let name = data.kind {
      guard let kind = DataKind.all.first(where: { $0.name == name }) else {
        let names = DataKind.all.map(\.name).joined(separator: ", ")
        throw file.bad(at: "run.dataset.kind", "it is '\(name)'; this version knows \(names)")
      }
      settings.dataKind = kind
      // A table has no number of classes that an option could contradict.
      if kind.foreignSettings.contains(.classCount) { settings.classCount = nil }
    }
    settings.holdout = try setting(data.holdout, "run.dataset.holdout", SettingLimits.holdout) ?? 0
    if let name = data.preset {
      guard let preset = CaseStudy.Preset(rawValue: name) else {
        let names = CaseStudy.Preset.allCases.map(\.rawValue).joined(separator: " or ")
        throw file.bad(at: "run.dataset.preset", "it is '\(name)', not \(names)")
      }
      settings.preset = preset
    }
    settings.seed = try setting(data.seed, "run.dataset.seed", 0...Int(UInt32.max)).map(UInt32.init)
    settings.pointsPerClass = try setting(
      data.pointsPerClass, "run.dataset.pointsPerClass", SettingLimits.pointsPerClass)
    settings.noise = try setting(data.noise, "run.dataset.noise", SettingLimits.noise)
    let training = run.parameters
    if let units = training.hiddenUnits, units != hiddenCount {
      throw file.bad(
        at: "run.parameters.hiddenUnits", "it is \(units), and the net has \(hiddenCount)")
    }
    settings.linearStepCount = try setting(
      training.linearSteps, "run.parameters.linearSteps", SettingLimits.stepCount)
    settings.networkStepCount = try setting(
      training.networkSteps, "run.parameters.networkSteps", SettingLimits.stepCount)
    settings.stepSize = try setting(
      training.stepSize, "run.parameters.stepSize", SettingLimits.stepSize)
    settings.regularization = try setting(
      training.regularization, "run.parameters.regularization", SettingLimits.regularization)
    return settings
  }

  /// The checksums of the tables of a run.
  func tables(
    _ tables: WeightsDocument.LossTables?
  ) throws(FileError) -> (linear: Checksum?, network: Checksum?) {
    (
      try checksum(tables?.linear, "run.lossTables.linear"),
      try checksum(tables?.network, "run.lossTables.network")
    )
  }

  func checksum(_ text: String?, _ place: String) throws(FileError) -> Checksum? {
    guard let text else { return nil }
    guard let checksum = Checksum(text) else {
      throw file.bad(at: place, "'\(text)' is not a SHA-256 of 64 digits")
    }
    return checksum
  }
}

// MARK: Units

extension ValueCheck {
  /// What the models of a file expect points to be standardised by.
  func standardization(
    _ entry: WeightsDocument.StandardizationEntry?
  ) throws(FileError) -> Standardization? {
    guard let entry else { return nil }
    let mean = try vector(entry.mean, "standardization.mean", 2)
    let scale = try vector(entry.scale, "standardization.scale", 2)
    if let index = scale.firstIndex(where: { $0 < .leastNormalMagnitude }) {
      throw file.bad(at: "standardization.scale[\(index)]", "it is \(scale[index]), not above 0")
    }
    return Standardization(mean: Point(mean[0], mean[1]), scale: Point(scale[0], scale[1]))
  }

  /// What the coordinates of a table are called.
  func axisNames(_ names: [String]?) throws(FileError) -> Dataset.AxisNames {
    guard let names else { return Dataset.AxisNames(x: "x", y: "y") }
    guard names.count == 2 else {
      throw file.bad(at: "run.dataset.axes", "it has \(names.count) names where 2 are needed")
    }
    return Dataset.AxisNames(x: names[0], y: names[1])
  }
}
