import SpiralCore
import SpiralReport

extension StudyPlan {
  /// The study with both models trained.
  func train() throws(ReportError) -> Study {
    try trainBaseline { _ in }.trainNetwork { _ in }
  }

  /// A study that takes milliseconds.
  static func tiny(
    classes: Int = 3, points: Int = 5, hidden: Int = 4, steps: Int = 3
  ) -> StudyPlan {
    var plan = StudyPlan()
    plan.data = Spiral(pointsPerClass: points, classCount: classes)
    plan.training.hiddenCount = hidden
    plan.training.linearStepCount = steps
    plan.training.networkStepCount = steps
    return plan
  }
}
