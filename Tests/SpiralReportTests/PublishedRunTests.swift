import SpiralCore
import SpiralReport
import Testing

struct PublishedRunTests {
  /// What the course prints beside a study with all of its steps, whatever its losses.
  private func published(_ change: (inout StudyPlan) -> Void) throws -> PublishedRun? {
    var plan = StudyPlan()
    change(&plan)
    let tiny = try StudyPlan.tiny().train()
    func history(_ count: Int) -> LossHistory {
      LossHistory(Array(repeating: Loss(data: 1, penalty: 0), count: count))
    }
    let training = plan.training
    return PublishedRun(
      for: Study(
        plan: plan, dataset: tiny.dataset,
        linear: Trained(
          tiny.linear.model, history(training.linearStepCount), on: tiny.dataset,
          by: training.descent),
        network: Trained(
          tiny.network.model, history(training.networkStepCount), on: tiny.dataset,
          by: training.descent)))
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
}
