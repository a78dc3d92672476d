import Testing

@testable import Plotting

/// Far below what a page can show; a share is two roundings away from the exact one.
private let roundingTolerance = 1e-12

struct ScaleTests {
  @Test func `a linear scale maps its limits to zero and one`() {
    let scale = Scale.linear(-2...6)
    #expect(scale.share(of: -2) == 0)
    #expect(scale.share(of: 6) == 1)
    #expect(scale.share(of: 0) == 0.25)
    #expect(scale.share(of: 14) == 2)
  }

  @Test func `a log scale maps equal ratios to equal lengths`() throws {
    let scale = Scale.log(1...10_000)
    for (power, value) in [1.0, 10, 100, 1000, 10_000].enumerated() {
      let share = try #require(scale.share(of: value))
      #expect(abs(share - Double(power) / 4) < roundingTolerance)
    }
  }

  @Test func `values without a place have none`() {
    #expect(Scale.linear(0...1).share(of: .nan) == nil)
    #expect(Scale.linear(0...1).share(of: .infinity) == nil)
    for value in [0.0, -0.0, -1, .nan, .infinity] {
      #expect(Scale.log(1...10).share(of: value) == nil)
    }
  }

  @Test func `a single value stands in the middle`() throws {
    for value in [5.0, -1e-9, 0, 1e300] {
      #expect(Scale.linear(value...value).share(of: value) == 0.5)
    }
    let share = try #require(Scale.log(7...7).share(of: 7))
    #expect(abs(share - 0.5) < roundingTolerance)
  }

  @Test func `the widest range of doubles does not overflow`() {
    let scale = Scale.linear(-.greatestFiniteMagnitude ... .greatestFiniteMagnitude)
    #expect(scale.share(of: 0) == 0.5)
    #expect(scale.share(of: .greatestFiniteMagnitude) == 1)
  }

  @Test func `a scale that shows zero reaches to it from either side`() {
    func domain(_ values: [Double]) -> ClosedRange<Double> {
      Scale.fitting(values, kind: .linear, margin: 0.1, showsZero: true).domain
    }
    #expect(domain([5, 10]) == 0...11)
    #expect(domain([-10, -5]) == -11...0)
    #expect(domain([-5, 10]) == -6.5...11.5)
    #expect(domain([]) == 0...1)
  }

  @Test(arguments: [
    ([3.2, 97], Scale.Kind.linear, 0.0...100), ([-0.83, 0.41], .linear, -1...0.6),
    ([1234, 1789], .linear, 1200...1800), ([0, 100], .linear, 0...100),
    ([3, 4000], .log, 1...10_000), ([0.1, 1], .log, 0.1...1), ([], .linear, 0...1),
  ])
  func `a scale that ends at ticks has round limits`(
    _ values: [Double], _ kind: Scale.Kind, _ domain: ClosedRange<Double>
  ) {
    #expect(Scale.fitting(values, kind: kind, endsAtTicks: true).domain == domain)
  }

  @Test func `a fitting scale looks at values that have a place`() {
    let history = [0.0, 0.5, 0.1, 0.05, .nan, .infinity]
    #expect(Scale.fitting(history, kind: .log).domain == 0.05...0.5)
    #expect(Scale.fitting(history, kind: .linear).domain == 0...0.5)
    #expect(Scale.fitting([], kind: .linear).domain == 0...1)
    #expect(Scale.fitting([-1, 0], kind: .log).domain == 1...10)
  }
}
