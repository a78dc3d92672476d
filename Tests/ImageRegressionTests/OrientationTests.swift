import Images
import PNGFixtures
import Testing

@testable import ImageRegression

struct OrientationTests {
  /// Where EXIF says that the first row and the first column of the stored pixels are shown.
  private enum Edge { case top, bottom, left, right }
  private static let edges: [(number: UInt8, row: Edge, column: Edge)] = [
    (1, .top, .left), (2, .top, .right), (3, .bottom, .right), (4, .bottom, .left),
    (5, .left, .top), (6, .right, .top), (7, .right, .bottom), (8, .left, .bottom),
  ]

  private func orientation(_ data: [UInt8]) throws -> Orientation {
    var picture = PNGFixture.grey(20, 20)
    picture.ancillary = [PNGChunk("eXIf", data)]
    return Orientation(of: try PNGFile(picture.file))
  }

  private func exif(_ number: UInt8, isLittleEndian: Bool) -> [UInt8] {
    isLittleEndian
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0]
        + [0x0F, 0x01, 2, 0, 1, 0, 0, 0, 9, 0, 0, 0]
        + [0x12, 0x01, 3, 0, 1, 0, 0, 0, number, 0, 0, 0, 0, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
        + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, number, 0, 0, 0, 0, 0, 0]
  }

  @Test(arguments: [false, true])
  func `a box is shown where EXIF puts its pixels`(_ isLittleEndian: Bool) throws {
    let (width, height) = (7, 4)
    for (number, row, column) in Self.edges {
      let orientation = try orientation(exif(number, isLittleEndian: isLittleEndian))
      #expect(orientation.number == Int(number))
      let isSideways = [.left, .right].contains(row)
      #expect(orientation.swapsSides == isSideways)
      for (x, y) in [(0, 0), (6, 3), (2, 1)] {
        let shown = orientation.shown(
          Box(x: x, y: y, width: 1, height: 1), width: width, height: height)
        for (edge, stored) in [(row, y), (column, x)] {
          switch edge {
          case .top: #expect(shown.y == stored)
          case .bottom: #expect(shown.y == (isSideways ? width : height) - 1 - stored)
          case .left: #expect(shown.x == stored)
          case .right: #expect(shown.x == (isSideways ? height : width) - 1 - stored)
          }
        }
      }
      let box = orientation.shown(
        Box(x: 1, y: 1, width: 3, height: 2), width: width, height: height)
      #expect([box.width, box.height] == (isSideways ? [2, 3] : [3, 2]))
    }
  }

  @Test func `data that say nothing turn nothing`() throws {
    let whole = exif(6, isLittleEndian: false)
    for data in [
      [], [1, 2, 3], exif(0, isLittleEndian: true), exif(9, isLittleEndian: true),
      Array(whole.prefix(15)), [0x4D, 0x4D, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0xFF, 0xFF],
    ] as [[UInt8]] {
      #expect(try orientation(data) == .upright)
    }
  }
}
