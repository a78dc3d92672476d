internal import ImageComparison
internal import Images

/// How a browser turns an image before it shows it, by the orientation in the EXIF data of its file.
struct Orientation: Equatable {
  /// The number that EXIF has for it, 1 … 8; 1 is as the pixels are stored.
  let number: Int

  /// As the pixels are stored.
  static let upright = Orientation(number: 1)

  private init(number: Int) { self.number = number }

  /// Reads the orientation of a file; what is missing or makes no sense turns nothing.
  init(of file: PNGFile) {
    let data = file.data(of: "eXIf").first.map(Array.init) ?? []
    let view = ExifView(data, width: file.header.width, height: file.header.height)
    number = view?.orientation ?? 1
  }

  /// Whether an image stands on its side.
  var swapsSides: Bool { number >= 5 }

  /// Where a box of stored pixels is shown, in an image of a stored size.
  func shown(_ box: Box, width: Int, height: Int) -> Box {
    let right = width - box.x - box.width
    let below = height - box.y - box.height
    let (x, y) =
      switch number {
      case 2: (right, box.y)
      case 3: (right, below)
      case 4: (box.x, below)
      case 5: (box.y, box.x)
      case 6: (below, box.x)
      case 7: (below, right)
      case 8: (box.y, right)
      default: (box.x, box.y)
      }
    return swapsSides
      ? Box(x: x, y: y, width: box.height, height: box.width)
      : Box(x: x, y: y, width: box.width, height: box.height)
  }
}

/// A rectangle of pixels.
struct Box: Equatable {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
}
