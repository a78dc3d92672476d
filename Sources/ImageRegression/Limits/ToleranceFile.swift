internal import Files
internal import ImageComparison
internal import TextFormatting

/// Limits of single images, from `tolerances.json` in the folder of the baseline.
///
/// They lie there so that a test is only loosened where the images are that it guards:
///
/// ```json
/// {
///   "schema": 1,
///   "pictures": {
///     "loss.png": {"tolerance": 2, "pixels": "0.05%", "window": 64, "reason": "…"}
///   }
/// }
/// ```
///
/// A key is the path of an image relative to the folder. `tolerance` is in levels, 0 … 255; `pixels` is a
/// number of pixels or a share such as `"0.05%"`; `window` is in pixels, 0 … 1024. What is left out is as
/// in `Limits`. `reason` is for readers.
struct ToleranceFile: Sendable {
  static let name = "tolerances.json"

  /// The limits of the images that have their own.
  let limits: [String: Limits]

  /// Reads the file of a folder; a folder without one gives no limits.
  ///
  /// - Throws: `notOpened`, or `badContent` with the place.
  init(in folder: String) throws(FileError) {
    let path = folder.isEmpty ? ToleranceFile.name : "\(folder)/\(ToleranceFile.name)"
    guard FileSystem.exists(path) else {
      limits = [:]
      return
    }
    let file = try InputFile(path)
    let document = try file.decode(Document.self)
    if let unknown = try file.decode(JSONValue.self).unknownKey {
      throw file.bad(
        at: unknown.place, "unknown key '\(unknown.key)'; it may be misspelt")
    }
    guard document.schema == 1 else {
      throw file.bad(at: "schema", "it is \(document.schema); this version reads schema 1")
    }
    var limits: [String: Limits] = [:]
    for (path, entry) in document.pictures.sorted(by: { $0.key < $1.key }) {
      if entry.tolerance == 0 {
        throw file.bad(
          at: "pictures.\(path)",
          "a tolerance of 0 allows no difference; give a larger one, or remove the entry")
      }
      do {
        limits[path] = try entry.limits()
      } catch {
        throw file.bad(at: "pictures.\(path)", "\(error)")
      }
    }
    self.limits = limits
  }
}

// MARK: Use

extension ToleranceFile {
  /// Which tolerances can be removed, one sentence each.
  ///
  /// - Parameters:
  ///   - limits: The limits of images that have none here.
  ///   - notChecked: Images of which nothing is known.
  func notes(
    on verdicts: [ImageVerdict], otherwise limits: Limits, notChecked: Set<String>
  ) -> [String] {
    let needsNone = Set(verdicts.filter { $0.comparison.state == .same }.map(\.path))
    let known = notChecked.union(verdicts.map(\.path))
    var notes = self.limits.keys.sorted().compactMap { path -> String? in
      if !known.contains(path) {
        return "\(ToleranceFile.name) lists '\(path)', which does not exist; remove the entry."
      }
      guard needsNone.contains(path) else { return nil }
      return "'\(path)' needs no tolerance; remove it from \(ToleranceFile.name)."
    }
    let others = verdicts.map(\.path).filter { self.limits[$0] == nil }
    if limits != .exact, !others.isEmpty, others.allSatisfy(needsNone.contains) {
      notes.append(
        "No picture needs the tolerance of \(limits.tolerance.shortest); it can be removed.")
    }
    return notes
  }
}

// MARK: Form

extension ToleranceFile {
  private struct Document: Decodable {
    let schema: Int
    let pictures: [String: Entry]
  }

  private struct Entry: Decodable {
    let tolerance: Double
    let pixels: PixelEntry?
    let window: Int?

    func limits() throws(LimitError) -> Limits {
      try Limits(tolerance: tolerance, pixels: pixels?.limit, window: window)
    }
  }

  /// A number, or a share as a string.
  private struct PixelEntry: Decodable {
    let limit: Limits.PixelLimit

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let count = try? value.decode(Int.self) {
        limit = .count(count)
        return
      }
      guard let limit = Limits.PixelLimit(text: try value.decode(String.self)) else {
        throw DecodingError.typeMismatch(
          Int.self, .init(codingPath: decoder.codingPath, debugDescription: ""))
      }
      self.limit = limit
    }
  }
}

extension JSONValue {
  /// A key that the file of tolerances does not have, and where it stands: a typing error would loosen a
  /// test.
  fileprivate var unknownKey: (key: String, place: String?)? {
    func first(in value: JSONValue, besides known: Set<String>, at place: String?) -> (
      String, String?
    )? {
      value.children.first { !known.contains($0.key) }.map { ($0.key, place) }
    }
    if let found = first(in: self, besides: ["schema", "pictures"], at: nil) {
      return found
    }
    let pictures = children.first { $0.key == "pictures" }?.value.children ?? []
    return pictures.lazy.compactMap { image in
      first(
        in: image.value, besides: ["tolerance", "pixels", "window", "reason"],
        at: "pictures.\(image.key)")
    }.first
  }
}
