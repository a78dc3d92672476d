import TextFormatting

extension RunSettings {
  /// The settings of the run, those marked that are not the usual ones of its data.
  ///
  /// - Parameters:
  ///   - data: Sentences that name the data, and what was done to them.
  ///   - source: The data.
  func section(data: [Phrase], of source: any DataSource) -> StorySection {
    var plan = StudyPlan()
    plan.data = dataKind.flatMap { $0 == .table ? nil : $0.source(RunSettings()) } ?? source
    var usual = RunSettings(of: plan)
    usual.dataKind = .spiral
    var table = StoryTable(
      "Settings of the run", columns: [.words("setting"), .words("value"), .words("default")])
    var isAnyMarked = false
    let foreign = dataKind?.foreignSettings ?? []
    for setting in RunSetting.allCases where !foreign.contains(setting) {
      let (value, standard) = (text(of: setting), usual.text(of: setting) ?? "")
      let isMarked = value != standard
      isAnyMarked = isAnyMarked || isMarked
      table.add(
        [setting.words, value.map { "\($0)" } ?? "unknown", "\(standard)"], isMarked: isMarked)
    }
    return StorySection(
      id: "settings", heading: "Settings",
      paragraphs: [
        .sentences(data),
        isAnyMarked
          ? "Settings that differ from their defaults are in bold."
          : "All settings have their default values.",
      ], tables: [table])
  }
}
