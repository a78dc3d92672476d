import Testing

@testable import SpiralCore

/// Trains the course's two runs and compares with what the course prints.
struct CaseStudyTests {
  @Test(arguments: CaseStudy.Preset.allCases)
  func `the linear classifier prints the course's twenty losses`(
    preset: CaseStudy.Preset
  ) throws {
    let study = CaseStudy(preset: preset)
    var (dataset, linear, _) = study.draw()
    var history = LossHistory()
    try study.training.descent.train(
      &linear, on: dataset, steps: 0..<study.training.linearStepCount, into: &history)
    for (row, published) in try Fixtures.published().run(preset).linear.enumerated() {
      #expect(abs(history[10 * row].total - published) <= Self.halfDigit)
    }
    #expect(Evaluation(of: linear, on: dataset).correctCount == 148)
  }

  @Test(arguments: CaseStudy.Preset.allCases)
  func `the net prints the course's losses as far as they can be reproduced`(
    preset: CaseStudy.Preset
  ) throws {
    let study = CaseStudy(preset: preset)
    var (dataset, _, network) = study.draw()
    var history = LossHistory()
    try study.training.descent.train(
      &network, on: dataset, steps: 0..<study.training.networkStepCount, into: &history)
    for (row, published) in try Fixtures.published().run(preset).network.enumerated() {
      let tolerance = Self.tolerance(ofNetworkStep: 1000 * row, preset: preset)
      #expect(abs(history[1000 * row].total - published) <= tolerance, "step \(1000 * row)")
    }
    #expect(Evaluation(of: network, on: dataset).correctCount == 294)
  }

  /// Six printed decimals: half a unit of the last, and a little for its own rounding to binary.
  static let halfDigit = 0.5e-6 + 1e-12

  /// How far runs of the same arithmetic in another order of summation part: measured on twelve
  /// NumPy runs from initial weights perturbed by one unit in the last place.
  static func tolerance(ofNetworkStep step: Int, preset: CaseStudy.Preset) -> Double {
    switch (preset, step) {
    case (.cs231nNotebook, ...3000), (.cs231nNotes, ...6000): halfDigit
    case (.cs231nNotebook, ...7000), (.cs231nNotes, _): 1e-5
    case (.cs231nNotebook, _): 5e-4
    }
  }
}

extension Fixtures.Published {
  fileprivate func run(_ preset: CaseStudy.Preset) -> Run {
    switch preset {
    case .cs231nNotebook: notebook
    case .cs231nNotes: notes
    }
  }
}
