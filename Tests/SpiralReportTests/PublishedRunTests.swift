import SpiralCore
import SpiralReport
import Testing

struct PublishedRunTests {
  /// What the course prints beside a study with all of its steps, whatever its losses.
  ///
  /// - Parameter forget: Makes a setting unknown, as in weights that do not say it.
  private func published(
    forgetting forget: (inout RunSettings) -> Void = { _ in }, change: (inout StudyPlan) -> Void
  ) throws -> PublishedRun? {
    var plan = StudyPlan()
    change(&plan)
    let tiny = try StudyPlan.tiny().train()
    func history(_ count: Int) -> LossHistory {
      LossHistory(Array(repeating: Loss(data: 1, penalty: 0), count: count))
    }
    let training = plan.training
    var settings = RunSettings(of: plan)
    forget(&settings)
    return PublishedRun(
      for: Study(
        plan: plan, settings: settings, points: tiny.points,
        linear: Trained(
          tiny.linear.model, history(training.linearStepCount), on: tiny.points,
          regularization: training.descent.regularization),
        network: Trained(
          tiny.network.model, history(training.networkStepCount), on: tiny.points,
          regularization: training.descent.regularization)))
  }

  @Test(arguments: [
    (CaseStudy.Preset.cs231nNotebook, 1.096919, 1.098637), (.cs231nNotes, 1.096956, 1.098744),
  ])
  func `each of the course's runs has its own numbers`(
    _ preset: CaseStudy.Preset, _ linear: Double, _ network: Double
  ) throws {
    let published = try published { $0.preset = preset }
    #expect(published?.linear.first == linear && published?.network.first == network)
  }

  @Test func `other data, training or seeds are none of the course's runs`() throws {
    #expect(try published { $0.seed = 1 } == nil)
    #expect(try published { $0.data = Spiral(pointsPerClass: 101) } == nil)
    #expect(try published { $0.training.hiddenCount = 99 } == nil)
    #expect(try published { $0.training.networkStepCount = 9999 } == nil)
  }

  @Test func `a run of which anything is unknown is not taken for the course's`() throws {
    #expect(try published { _ in } != nil)
    #expect(try published(forgetting: { $0.seed = nil }, change: { _ in }) == nil)
    #expect(try published(forgetting: { $0.preset = nil }, change: { _ in }) == nil)
    #expect(try published(forgetting: { $0.regularization = nil }, change: { _ in }) == nil)
  }
}
