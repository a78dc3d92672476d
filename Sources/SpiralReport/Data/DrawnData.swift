import SpiralCore
import TextFormatting

/// A set that is drawn from the random stream around a shape, with normal noise.
protocol DrawnData: DataSource {
  /// What it is called, and what can be said of it.
  static var kind: DataKind { get }
  var pointsPerClass: Int { get set }
  var classCount: Int { get }
  var noise: Double { get set }
}

extension DrawnData {
  package var kind: DataKind { Self.kind }
  package var exampleCount: Int { pointsPerClass * classCount }

  package var settings: RunSettings {
    var settings = RunSettings()
    settings.dataKind = kind
    settings.pointsPerClass = pointsPerClass
    settings.classCount = kind.foreignSettings.contains(.classCount) ? nil : classCount
    settings.noise = noise
    return settings
  }

  package var parameters: any Encodable {
    DrawnParameters(pointsPerClass: pointsPerClass, noise: noise)
  }

  /// The number of classes: "1 class", "2 classes".
  var classes: Phrase { classCount == 1 ? "1 class" : "\(classCount) classes" }

  /// The points of a class: "1 point", "1,000 points".
  var points: Phrase {
    pointsPerClass == 1 ? "1 point" : "\(pointsPerClass.grouped) points"
  }

  /// The words for a shape with noise in both coordinates.
  ///
  /// - Parameters:
  ///   - shape: What there is to see, with the number of points.
  ///   - details: Where each class lies, in a sentence.
  func words(title: Phrase, shape: Phrase, details: Phrase, seed: UInt32) -> DataWords {
    let size: Phrase = "\(classes) of \(points)"
    let spread: Phrase =
      noise == 0
      ? "There is no noise."
      : "Each coordinate has normal noise with the standard deviation \(noise.shortest)."
    return DataWords(
      title: title, size: "\(size), seed \("\(seed)")",
      sentence: "The data: \(shape), seed \("\(seed)").", alternative: "Scatter plot: \(shape).",
      description: .sentences([
        "A scatter plot of \(size) in the plane.", details, spread,
      ]))
  }
}

/// What `report.json` says of points that were drawn.
struct DrawnParameters: Encodable {
  let pointsPerClass: Int
  let noise: Double
  var factor: Double?
}
