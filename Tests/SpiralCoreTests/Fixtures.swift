import Foundation
import Testing

/// The independent numbers that the tests compare with.
enum Fixtures {
  /// Points and weights that NumPy drew from one seed.
  struct Stream: Decodable {
    let points: [HexDouble]
    let linearWeights: [HexDouble]
    let hiddenWeights: [HexDouble]
    let outputWeights: [HexDouble]
  }

  /// NumPy's first thousand draws.
  struct Draws: Decodable {
    let rand0: [HexDouble]
    let randn0: [HexDouble]
    let randnMax: [HexDouble]
  }

  /// What the course prints.
  struct Published: Decodable {
    struct Run: Decodable {
      let linear: [Double]
      let network: [Double]
    }
    let notes: Run
    let notebook: Run
  }

  static func streams() throws -> [String: Stream] {
    struct File: Decodable { let seeds: [String: Stream] }
    return try load(File.self, "numpy-streams.json").seeds
  }

  static func draws() throws -> Draws { try load(Draws.self, "numpy-draws.json") }

  static func published() throws -> Published { try load(Published.self, "published-losses.json") }

  static func load<Content: Decodable>(_ type: Content.Type, _ name: String) throws -> Content {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
    return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }
}

/// A double written exactly, as C99 hexadecimal.
struct HexDouble: Decodable {
  let value: Double

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    value = try #require(Double(text), "\(text) is not a hexadecimal double")
  }
}
