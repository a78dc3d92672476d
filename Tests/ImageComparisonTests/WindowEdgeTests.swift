import ImageComparison
import PNGFixtures
import Testing

/// Two changed pixels that just fit into one window, or just not.
struct WindowEdgeTests {
  @Test(arguments: [
    (31, 0, 2), (31, 1, 2), (31, 31, 2), (-31, 1, 2), (0, 31, 2), (32, 0, 1), (32, 1, 1),
    (0, 32, 1),
    (-32, 1, 1), (31, 32, 1),
  ])
  func `a window is 32 pixels wide and high`(_ across: Int, _ down: Int, _ count: Int) throws {
    let changes = [(x: 40, y: 3), (x: 40 + across, y: 3 + down)]
    let difference = try #require(
      compare(.grey(80, 50), .grey(80, 50, changes: changes)).difference)
    #expect(difference.densestWindow == count)
  }
}
