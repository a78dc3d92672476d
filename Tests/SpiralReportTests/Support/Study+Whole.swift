import SpiralCore
import SpiralReport

extension Study {
  /// The study with both models trained.
  init(_ parameters: CaseStudy) throws(ReportError) {
    self = try Study(withoutNetwork: parameters) { _ in }.trainingNetwork { _ in }
  }
}
