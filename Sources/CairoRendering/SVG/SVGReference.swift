/// A reference to an image, a clip or outlines of the scene, which Cairo's SVG holds as the address of a linked image.
///
/// Cairo writes pixels and clips differently from version to version, but copies an address as it is.
enum SVGReference: Hashable {
  /// An image of the scene, by its number.
  case image(Int)
  /// Outlines of one style, by their number.
  case outlines(Int)
  /// The start of a clip, by its number.
  case clip(Int)
  /// The end of the clip that was started last.
  case endOfClip

  var address: String {
    switch self {
    case .image(let number): "image-\(number)"
    case .outlines(let number): "outlines-\(number)"
    case .clip(let number): "clip-\(number)"
    case .endOfClip: "end-of-clip"
    }
  }

  init?(address: String) {
    let parts = address.split(separator: "-", maxSplits: 1)
    switch (parts.first, parts.last.flatMap { Int($0) }) {
    case ("image", let number?): self = .image(number)
    case ("outlines", let number?): self = .outlines(number)
    case ("clip", let number?): self = .clip(number)
    case ("end", nil): self = .endOfClip
    default: return nil
    }
  }
}
