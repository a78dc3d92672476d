import SpiralCore

/// Which data the points of a report are.
package enum DataKind: String, CaseIterable, Sendable {
  /// The course's spiral.
  case spiral
  /// Two half circles that reach into each other.
  case moons
  /// A circle within another.
  case circles
  /// Four squares, of which those that lie across are of one class.
  case xor
  /// Round heaps.
  case blobs
  /// A table that the user gives.
  case table

  /// The sets that are drawn from the random stream.
  package static let drawn = allCases.filter { $0 != .table }

  /// The settings of data that have no meaning for this kind.
  package var foreignSettings: [RunSetting] {
    switch self {
    case .spiral: []
    case .blobs: [.preset]
    case .moons, .circles, .xor: [.preset, .classCount]
    case .table: [.preset, .pointsPerClass, .classCount, .noise]
    }
  }

  /// The data of some settings, and of the usual ones where they are unknown.
  ///
  /// - Precondition: the points are drawn: a table has its own.
  package func source(_ settings: RunSettings) -> any DataSource {
    switch self {
    case .spiral:
      let usual = Spiral()
      return Spiral(
        pointsPerClass: settings.pointsPerClass ?? usual.pointsPerClass,
        classCount: settings.classCount ?? usual.classCount,
        noise: settings.noise ?? usual.noise)
    case .moons:
      let usual = Moons()
      return Moons(
        pointsPerClass: settings.pointsPerClass ?? usual.pointsPerClass,
        noise: settings.noise ?? usual.noise)
    case .circles:
      let usual = Circles()
      return Circles(
        pointsPerClass: settings.pointsPerClass ?? usual.pointsPerClass,
        noise: settings.noise ?? usual.noise)
    case .xor:
      let usual = XOR()
      return XOR(
        pointsPerClass: settings.pointsPerClass ?? usual.pointsPerClass,
        noise: settings.noise ?? usual.noise)
    case .blobs:
      let usual = Blobs()
      return Blobs(
        pointsPerClass: settings.pointsPerClass ?? usual.pointsPerClass,
        classCount: settings.classCount ?? usual.classCount,
        noise: settings.noise ?? usual.noise)
    case .table: preconditionFailure("the points of a table are given with it")
    }
  }
}
