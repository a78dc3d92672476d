/// The version of the program.
package enum SpiralReportVersion {
  /// As in CHANGELOG.md.
  package static let current = "0.1.0"
}
