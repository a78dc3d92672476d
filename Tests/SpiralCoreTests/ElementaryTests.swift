import Testing

@testable import SpiralCore

/// The elementary functions against an oracle of 1300 bits (Fixtures/elementary.py).
struct ElementaryTests {
  @Test func `log is correctly rounded`() throws {
    for row in try Self.table().log { #expect(Double.log(row.argument) == row.value, "\(row)") }
  }

  @Test func `sin is correctly rounded`() throws {
    for row in try Self.table().sin {
      #expect(Double.sin(row.argument) == row.value, "\(row)")
      #expect(Double.sin(-row.argument) == -row.value, "\(row)")
    }
  }

  @Test func `cos is correctly rounded`() throws {
    for row in try Self.table().cos {
      #expect(Double.cos(row.argument) == row.value, "\(row)")
      #expect(Double.cos(-row.argument) == row.value, "\(row)")
    }
  }

  @Test func `exp is within one unit in the last place`() throws {
    var largest = 0.0
    for row in try Self.table().exp {
      let result = Double.exp(row.argument)
      guard row.value.isFinite else {
        #expect(result == .infinity)
        continue
      }
      let error = abs((result - row.value) / row.value.ulp - row.rest)
      #expect(error < 1, "\(row)")
      largest = max(largest, error)
    }
    #expect(largest > 0.5)  // the oracle does see errors
  }

  @Test func `the vector log of normal numbers is within one unit in the last place`() throws {
    var largest = 0.0
    for row in try Self.table().log where row.argument.isNormal {
      let result = SIMD4.log(SIMD4(.nan, row.argument, 1, 2))
      let error = abs((result[1] - row.value) / row.value.ulp - row.rest)
      #expect(error < 1, "\(row)")
      #expect(result[0].isNaN)
      #expect(result[2] == 0)
      largest = max(largest, error)
    }
    #expect(largest > 0.5)  // the oracle does see errors
  }

  @Test func `the functions have IEEE's limits`() {
    #expect(Double.exp(.infinity) == .infinity)
    #expect(Double.exp(-.infinity) == 0)
    #expect(Double.exp(.nan).isNaN)
    #expect(Double.exp(0) == 1)
    #expect(Double.log(0) == -.infinity)
    #expect(Double.log(-0.0) == -.infinity)
    #expect(Double.log(.infinity) == .infinity)
    #expect(Double.log(1) == 0)
    #expect(Double.log(-1).isNaN)
    #expect(Double.log(.nan).isNaN)
    #expect(Double.sin(-0.0).sign == .minus)
    for function in [Double.sin, Double.cos] {
      #expect(function(.infinity).isNaN)
      #expect(function(-.infinity).isNaN)
      #expect(function(.nan).isNaN)
    }
  }

  @Test func `lanes do not see each other`() throws {
    let arguments = try Self.table().exp.map(\.argument) + [.infinity, -.infinity, .nan]
    for (index, argument) in arguments.enumerated() {
      let others = (1...3).map { arguments[(index + 7 * $0) % arguments.count] }
      let lanes = SIMD4.exp(SIMD4(others[0], argument, others[1], others[2]))
      #expect(lanes[1].bitPattern == Double.exp(argument).bitPattern)
    }
  }

  @Test func `exp grows from step to step`() {
    var last = 0.0
    for step in 0..<200_000 {
      let result = Double.exp(Double(step) * 0x1p-7 - 750)
      #expect(result >= last)
      last = result
    }
  }

  private struct Table: Decodable {
    let exp: [Row]
    let log: [Row]
    let sin: [Row]
    let cos: [Row]
  }

  /// An argument, the nearest double of the function there, and the rest in units of its last place.
  private struct Row: Decodable {
    let argument: Double
    let value: Double
    let rest: Double

    init(from decoder: any Decoder) throws {
      let fields = try decoder.singleValueContainer().decode(String.self).split(separator: " ")
      argument = try #require(Double(fields[0]))
      value = try #require(Double(fields[1]))
      rest = try #require(Double(fields[2]))
    }
  }

  private static func table() throws -> Table { try Fixtures.load(Table.self, "elementary.json") }
}
