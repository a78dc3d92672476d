import SpiralCore

/// Which data the points of a report are: a set that is drawn from the random stream, or a table.
///
/// A drawn set stands in a file of its own, beside the value that ``drawn`` lists.
package struct DataKind: Sendable {
  /// The name on the command line and in files.
  package let name: String
  /// The settings of data that have no meaning for this kind.
  package let foreignSettings: [RunSetting]
  private let makeSource: @Sendable (RunSettings) -> any DataSource

  /// A set that is drawn around a shape.
  ///
  /// - Parameters:
  ///   - name: The name on the command line and in files.
  ///   - usual: The set where nothing is said of it.
  ///   - setClassCount: Sets its number of classes, if that can be chosen.
  ///   - hasPreset: Whether the course has printed runs of it.
  init<Data: DrawnData>(
    _ name: String, _ usual: Data,
    classCount setClassCount: (@Sendable (inout Data, Int) -> Void)? = nil,
    hasPreset: Bool = false
  ) {
    self.name = name
    foreignSettings = (hasPreset ? [] : [.preset]) + (setClassCount == nil ? [.classCount] : [])
    makeSource = { settings in
      var data = usual
      data.pointsPerClass = settings.pointsPerClass ?? usual.pointsPerClass
      data.noise = settings.noise ?? usual.noise
      if let count = settings.classCount { setClassCount?(&data, count) }
      return data
    }
  }

  private init(tableNamed name: String) {
    self.name = name
    foreignSettings = [.preset, .pointsPerClass, .classCount, .noise]
    makeSource = { _ in preconditionFailure("the points of a table are given with it") }
  }

  /// The data of some settings, and of the usual ones where they are unknown.
  ///
  /// - Precondition: the points are drawn: a table has its own.
  package func source(_ settings: RunSettings) -> any DataSource { makeSource(settings) }

  /// Whether the course has printed runs of such data.
  var hasPreset: Bool { !foreignSettings.contains(.preset) }
}

extension DataKind {
  /// The course's spiral.
  package static let spiral = Spiral.kind
  /// A table that the user gives.
  package static let table = DataKind(tableNamed: "table")

  /// The sets that are drawn, the default first.
  package static let drawn: [DataKind] = [
    .spiral, Moons.kind, Circles.kind, XOR.kind, Blobs.kind,
  ]

  /// All kinds.
  static let all = drawn + [.table]
}

extension DataKind: Hashable {
  package static func == (one: DataKind, other: DataKind) -> Bool { one.name == other.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
