/// What EXIF data asks of a viewer: to turn the pixels, and to show them at another size.
///
/// Browsers do both, as the CSS property `image-orientation` and the HTML standard say. Everything else in
/// EXIF is about how a photograph was taken.
package struct ExifView: Equatable {
  /// How the pixels are turned or mirrored, 2 … 8; 1 is upright.
  package private(set) var orientation = 1
  /// The size in CSS pixels, where it is another than that of the pixels.
  private(set) var size: SIMD2<Int>?

  /// Reads EXIF data; nothing when it asks for nothing, or cannot be read.
  package init?(_ data: [UInt8], width: Int, height: Int) {
    guard let fields = ExifFields(data) else { return nil }
    if let value = fields.whole(.orientation), (2...8).contains(value) { orientation = value }
    size = Self.size(fields, of: SIMD2(width, height))
    if orientation == 1 && size == nil { return nil }
  }

  /// The size that the HTML standard takes from a density: only where the size in pixels, written once more,
  /// says the same.
  private static func size(_ fields: ExifFields, of pixels: SIMD2<Int>) -> SIMD2<Int>? {
    guard fields.whole(.unit) == 2, let x = fields.ratio(.xDensity),
      let y = fields.ratio(.yDensity),
      let width = fields.whole(.width), let height = fields.whole(.height),
      Double(pixels.x) * 72 / x == Double(width), Double(pixels.y) * 72 / y == Double(height)
    else { return nil }
    let size = SIMD2(width, height)
    return size == pixels ? nil : size
  }

  /// The same in a few words.
  var text: String {
    let turns = [
      2: "mirrored", 3: "turned by 180°", 4: "upside down, mirrored",
      5: "mirrored, turned by 270°", 6: "turned by 90°", 7: "mirrored, turned by 90°",
      8: "turned by 270°",
    ]
    let turn = turns[orientation].map { "orientation \(orientation): \($0)" }
    return [turn, size.map { "shown as \($0.x) × \($0.y) px" }].compactMap(\.self)
      .joined(separator: ", ")
  }
}

/// The few fields of EXIF data that are looked at.
private struct ExifFields {
  enum Tag: Int {
    case orientation = 0x0112
    case xDensity = 0x011A
    case yDensity = 0x011B
    case unit = 0x0128
    case more = 0x8769
    case width = 0xA002
    case height = 0xA003
  }

  private let data: [UInt8]
  private let isBigEndian: Bool
  /// Type, number of values, and where their four bytes are.
  private var fields: [Int: (type: Int, count: Int, place: Int)] = [:]

  init?(_ data: [UInt8]) {
    // Some programs write the mark of a JPEG segment in front, and some viewers read on behind it.
    let data = data.starts(with: "Exif\0\0".utf8) ? Array(data.dropFirst(6)) : data
    self.data = data
    isBigEndian = data.starts(with: "MM".utf8)
    guard isBigEndian || data.starts(with: "II".utf8), number(at: 2, 2) == 42,
      let first = number(at: 4, 4)
    else { return nil }
    read(at: first)
    if let more = whole(.more) { read(at: more) }
  }

  private mutating func read(at start: Int) {
    guard let count = number(at: start, 2) else { return }
    for field in 0..<count {
      let place = start + 2 + 12 * field
      guard let tag = number(at: place, 2), let type = number(at: place + 2, 2),
        let count = number(at: place + 4, 4), number(at: place + 8, 4) != nil
      else { return }
      // The first of two counts.
      if fields[tag] == nil { fields[tag] = (type, count, place + 8) }
    }
  }

  /// A whole number of one, two or four bytes.
  func whole(_ tag: Tag) -> Int? {
    guard let field = fields[tag.rawValue], field.count == 1,
      let size = [1: 1, 3: 2, 4: 4][field.type]
    else { return nil }
    return number(at: field.place, size)
  }

  /// A positive ratio of two numbers that stand elsewhere.
  func ratio(_ tag: Tag) -> Double? {
    guard let field = fields[tag.rawValue], field.count == 1, field.type == 5,
      let place = number(at: field.place, 4), let above = number(at: place, 4),
      let below = number(at: place + 4, 4), above > 0, below > 0
    else { return nil }
    return Double(above) / Double(below)
  }

  private func number(at place: Int, _ size: Int) -> Int? {
    guard place >= 0, place <= data.count - size else { return nil }
    let bytes = data[place..<place + size]
    let ordered = isBigEndian ? Array(bytes) : bytes.reversed()
    return ordered.reduce(0) { $0 << 8 | Int($1) }
  }
}
