package import SpiralCore

/// Where the points of a report come from.
package protocol DataSource: Sendable {
  /// The points, with the names of classes and axes.
  ///
  /// - Parameter random: The stream of the report; what the data do not take from it goes to the models.
  func dataset(using random: inout RandomState) -> Dataset

  /// What is known of such data.
  var kind: DataKind { get }

  /// How many points there will be.
  var exampleCount: Int { get }

  /// The names that the data bring with them, of classes and axes.
  var names: [String] { get }

  /// Whether the points are of size 1 by their definition, so that training takes them as they are.
  var isOfUnitSize: Bool { get }

  /// What they are drawn with: the settings of a run that say it.
  var settings: RunSettings { get }

  /// What `report.json` says of the points beside their origin, classes and seed.
  var parameters: any Encodable { get }

  /// What a reader is told about the points.
  ///
  /// - Parameter seed: The seed of the stream that they were drawn from.
  func words(seed: UInt32) -> DataWords
}

extension DataSource {
  package var names: [String] { [] }
  package var isOfUnitSize: Bool { false }
}

/// What a reader is told about the points.
package struct DataWords: Sendable {
  /// What the data are called: the title of their plot.
  let title: Phrase
  /// How many there are, in a few words.
  let size: Phrase
  /// A sentence that names the data, for captions.
  let sentence: Phrase
  /// What their plot looks like, for readers who do not see it: at most 150 characters.
  let alternative: Phrase
  /// The same at length.
  let description: Phrase
}
