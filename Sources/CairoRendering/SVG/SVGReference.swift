/// What the painter refers to in Cairo's stream by the address of a picture.
///
/// Cairo would write pixels and clips in ways that differ from version to version; it passes an
/// address through untouched.
enum SVGReference: Hashable {
  /// A picture of the scene, by its number.
  case image(Int)
  /// What follows is seen through a clip, by its number.
  case clip(Int)
  /// The clip that was begun last ends.
  case endOfClip

  var address: String {
    switch self {
    case .image(let number): "image-\(number)"
    case .clip(let number): "clip-\(number)"
    case .endOfClip: "end-of-clip"
    }
  }

  init?(address: String) {
    let parts = address.split(separator: "-", maxSplits: 1)
    switch (parts.first, parts.last.flatMap { Int($0) }) {
    case ("image", let number?): self = .image(number)
    case ("clip", let number?): self = .clip(number)
    case ("end", nil): self = .endOfClip
    default: return nil
    }
  }
}
