import Foundation
import Plotting
import Testing

struct LogarithmTests {
  /// Fifteen digits, as documented; places on a page need nine.
  private let tolerance = 1e-15

  @Test(arguments: [1e-300, 0.1, 0.9999, 1, 1.0001, 1.414, 1.4143, 2, 2.718, 1e4, 1e300])
  func `a place on a log axis follows the system's logarithm`(_ value: Double) throws {
    let scale = Scale.log(1e-300...1e308)
    let share = try #require(scale.share(of: value))
    let low = log(1e-300)
    #expect(abs(share - (log(value) - low) / (log(1e308) - low)) <= tolerance)
  }
}
