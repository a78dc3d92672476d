import Testing

@testable import Plotting

struct SymbolTests {
  /// Corners are written to two decimals.
  private static let tolerance = 0.02
  private static let circle = Double.pi * 9

  @Test(arguments: Symbol.allCases.filter { $0 != .circle && $0 != .hourglass && $0 != .bow })
  func `every symbol has the area of the circle`(_ symbol: Symbol) {
    let corners = symbol.outline().steps.ends
    var doubled = 0.0
    for (first, second) in zip(corners, corners.dropFirst() + [corners[0]]) {
      doubled += first.x * second.y - second.x * first.y
    }
    let error = abs(doubled) / 2 - Self.circle
    #expect(abs(error) < Self.tolerance * Self.circle)
  }

  @Test(arguments: [Symbol.hourglass, .bow])
  func `two triangles that meet have that area together`(_ symbol: Symbol) {
    let corners = symbol.outline().steps.ends
    let side = abs(corners[0].x) * 2
    let error = side * side / 2 - Self.circle
    #expect(abs(error) < Self.tolerance * Self.circle)
  }

  @Test func `there are ten shapes`() {
    #expect(Set(Symbol.allCases.map { $0.outline() }).count == 10)
  }
}
