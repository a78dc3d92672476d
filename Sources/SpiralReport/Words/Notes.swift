import SpiralCore
import Tables
import TextFormatting

extension StudyResults {
  /// What was done to the points before training, one sentence each: nothing to worry about, and good to
  /// know.
  package func notes(in language: Language) -> [String] { notes.map { language($0) } }

  var notes: [Phrase] {
    let phrases = (study.plan.data as? TableData)?.reading?.table.form.words ?? []
    return phrases + [standardization].compactMap(\.self)
  }

  private var standardization: Phrase? {
    guard let measured = study.points.standardization else { return nil }
    let names = dataset.axisNames
    let (mean, scale) = (measured.mean, measured.scale)
    return """
      For training, \(names.x) was standardised with mean \(mean.x.brief) and standard deviation \
      \(scale.x.brief), and \(names.y) with \(mean.y.brief) and \(scale.y.brief); figures and tables \
      keep the units of the data.
      """
  }
}
