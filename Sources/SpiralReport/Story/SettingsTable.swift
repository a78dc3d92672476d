import TextFormatting

extension RunSettings {
  /// The settings of the run, those marked that are not the usual ones.
  ///
  /// - Parameter data: A sentence that names the data.
  func section(data: Phrase) -> StorySection {
    let usual = RunSettings(of: StudyPlan())
    var table = StoryTable(
      "Settings of the run", columns: [.words("setting"), .words("value"), .words("default")])
    var isAnyMarked = false
    for setting in RunSetting.allCases {
      let (value, standard) = (text(of: setting), usual.text(of: setting) ?? "")
      let isMarked = value != standard
      isAnyMarked = isAnyMarked || isMarked
      table.add(
        [setting.words, value.map { "\($0)" } ?? "unknown", "\(standard)"], isMarked: isMarked)
    }
    return StorySection(
      id: "settings", heading: "Settings",
      paragraphs: [
        data,
        isAnyMarked
          ? "Settings that are not the default are in bold." : "All settings are the default.",
      ], tables: [table])
  }
}
