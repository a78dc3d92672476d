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
/// in `Limits`. `reason` is for readers. Anything else is refused: what is misread loosens a test.
struct ToleranceFile: Sendable {
  static let name = "tolerances.json"

  /// The limits of the images that have their own.
  private let limits: [String: Limits]

  /// Reads the file beside a baseline; where there is none, no image has limits of its own.
  ///
  /// - Throws: `notOpened`, or `badContent` with the place.
  init(of baseline: ImageSource) throws(FileError) {
    let path = baseline.folder.isEmpty ? Self.name : "\(baseline.folder)/\(Self.name)"
    // A link that leads nowhere is no reason to compare without the limits.
    guard !baseline.isPipe, FileSystem.isTaken(path) else {
      limits = [:]
      return
    }
    let file = try InputFile(path)
    let document = try file.decode(Document.self)
    let value = try file.decode(JSONValue.self)
    if let unknown = value.unknownKey {
      throw file.bad(
        at: unknown.place, "unknown key '\(unknown.key)'; it may be misspelt")
    }
    if let place = value.placeOfNull {
      throw file.bad(at: place, "it is null; give a value, or leave the key out")
    }
    guard document.schema.value == 1 else {
      throw file.bad(at: "schema", "it is \(document.schema.value); this version reads schema 1")
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
  /// The limits of an image, if it has its own.
  subscript(path: String) -> Limits? {
    // By its bytes: strings are equal however an accent is spelled, files are not.
    guard let place = limits.index(forKey: path),
      limits[place].key.utf8.elementsEqual(path.utf8)
    else { return nil }
    return limits[place].value
  }

  /// Files that look like this one but are not read, one sentence each.
  static func notesOnOthers(in pair: ImagePair) -> [String] {
    [pair.baseline, pair.actual].flatMap { source in
      source.files.filter { path in
        FileSystem.lastName(in: path).lowercased() == name
          // A copy of the folder has a copy of its file.
          && !(path == name && pair.baseline.files.contains(name))
      }.sorted().map {
        "'\(source.fullPath(of: $0))' is not read: limits stand in "
          + "'\(pair.baseline.fullPath(of: name))' alone, by the paths of the pictures."
      }
    }
  }

  /// Which tolerances can be removed, one sentence each.
  ///
  /// - Parameters:
  ///   - limits: The limits of images that have none here.
  ///   - notChecked: Images of which nothing is known.
  func notes(
    on verdicts: [ImageVerdict], otherwise limits: Limits, notChecked: Set<String>
  ) -> [String] {
    let needsNone = Set(verdicts.filter { $0.comparison.state == .same }.map(\.path))
    let known = Set((notChecked + verdicts.map(\.path)).map { Array($0.utf8) })
    var notes = self.limits.keys.sorted().compactMap { path -> String? in
      if !known.contains(Array(path.utf8)) {
        return "\(ToleranceFile.name) lists '\(path)', which does not exist; remove the entry."
      }
      guard needsNone.contains(path) else { return nil }
      return "'\(path)' needs no tolerance; remove it from \(ToleranceFile.name)."
    }
    let others = verdicts.map(\.path).filter { self[$0] == nil }
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
    let schema: WholeNumber
    let pictures: [String: Entry]
  }

  private struct Entry: Decodable {
    let tolerance: Double
    let pixels: PixelEntry?
    let window: WholeNumber?
    let reason: String?

    func limits() throws(LimitError) -> Limits {
      try Limits(tolerance: tolerance, pixels: pixels?.limit, window: window?.value)
    }
  }

  /// A number without a part behind the point, whose place is told if it has one: of `Int` it is not.
  private struct WholeNumber: Decodable {
    let value: Int

    init(from decoder: any Decoder) throws {
      guard let value = Int(exactly: try decoder.singleValueContainer().decode(Double.self)) else {
        throw DecodingError.typeMismatch(
          Int.self, .init(codingPath: decoder.codingPath, debugDescription: ""))
      }
      self.value = value
    }
  }

  /// A number, or a share as a string.
  private struct PixelEntry: Decodable {
    let limit: Limits.PixelLimit

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if (try? value.decode(Double.self)) != nil {
        limit = .count(try WholeNumber(from: decoder).value)
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
  /// Where a limit is null, which the decoder takes for one that is left out.
  fileprivate var placeOfNull: String? {
    let pictures = children.first { $0.key == "pictures" }?.value.children ?? []
    return pictures.lazy.compactMap { image in
      image.value.children.first { $0.value == .null }.map { "pictures.\(image.key).\($0.key)" }
    }.first
  }

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
