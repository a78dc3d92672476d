package import SpiralCore
import TextFormatting

/// What is known of the run that made two models: each setting, or nothing.
///
/// A run of this program knows all of them. A file of weights may lack some, and options may say them.
package struct RunSettings: Equatable, Sendable {
  /// Which data the points are.
  package var dataKind: DataKind?
  /// The printed run of the course that the random stream follows.
  package var preset: CaseStudy.Preset?
  /// The seed of the random stream.
  package var seed: UInt32?
  /// The number of points of each class.
  package var pointsPerClass: Int?
  /// The number of classes.
  package var classCount: Int?
  /// The standard deviation of a point's angle, in radians.
  package var noise: Double?
  /// The share of each class that is kept from training.
  package var holdout: Double?
  /// Whether points are standardised for training.
  package var standardization: StandardizationChoice?
  /// The number of hidden units of the net.
  package var hiddenCount: Int?
  /// How many steps the linear model was trained.
  package var linearStepCount: Int?
  /// How many steps the net was trained.
  package var networkStepCount: Int?
  /// The step size of both trainings.
  package var stepSize: Double?
  /// The L2 regularisation strength of both trainings.
  package var regularization: Double?

  /// Knows nothing.
  package init() {}

  /// What a study that is carried out as planned knows.
  package init(of plan: StudyPlan) {
    self = plan.data.settings
    preset = plan.data.kind.hasPreset ? plan.preset : nil
    seed = plan.seed
    holdout = plan.holdout
    let takesPointsAsTheyAre = plan.standardization == .auto && plan.data.isOfUnitSize
    standardization = takesPointsAsTheyAre ? .no : plan.standardization
    hiddenCount = plan.training.hiddenCount
    linearStepCount = plan.training.linearStepCount
    networkStepCount = plan.training.networkStepCount
    stepSize = plan.training.descent.stepSize
    regularization = plan.training.descent.regularization
  }
}

/// One setting of a run.
package enum RunSetting: CaseIterable, Sendable {
  case dataKind, preset, seed, pointsPerClass, classCount, noise, holdout
  case standardization, hiddenCount, linearStepCount, networkStepCount, stepSize, regularization

  /// The settings that decide the points.
  static let ofData: [RunSetting] = [
    .dataKind, .preset, .seed, .pointsPerClass, .classCount, .noise, .holdout,
  ]
  /// The settings that decide how the models were trained.
  static let ofTraining: [RunSetting] = allCases.filter { !ofData.contains($0) }
}

extension RunSettings {
  /// A setting as text, from which it can be read back; nothing where it is unknown.
  package func text(of setting: RunSetting) -> String? {
    switch setting {
    case .dataKind: dataKind?.name
    case .preset: preset?.rawValue
    case .seed: seed.map { "\($0)" }
    case .pointsPerClass: pointsPerClass.map { "\($0)" }
    case .classCount: classCount.map { "\($0)" }
    case .noise: noise?.shortest
    case .holdout: holdout?.shortest
    case .standardization: standardization?.rawValue
    case .hiddenCount: hiddenCount.map { "\($0)" }
    case .linearStepCount: linearStepCount.map { "\($0)" }
    case .networkStepCount: networkStepCount.map { "\($0)" }
    case .stepSize: stepSize?.shortest
    case .regularization: regularization?.shortest
    }
  }

  /// The settings of which nothing is known, among those that the data have.
  func unknown(among settings: [RunSetting]) -> [RunSetting] {
    let foreign = dataKind?.foreignSettings ?? []
    return settings.filter { text(of: $0) == nil && !foreign.contains($0) }
  }

  /// Whether all settings are known and those of the course, whichever of its two runs.
  var areTheCourses: Bool {
    var courses = RunSettings(of: StudyPlan())
    courses.preset = preset
    return preset != nil && self == courses
  }
}

// MARK: Two sources

/// A setting of which two sources say different things.
package struct SettingConflict: Equatable, Sendable {
  /// The setting.
  package let setting: RunSetting
  /// What options say.
  package let given: String
  /// What the weights say.
  package let known: String

  /// Names both values.
  package init(_ setting: RunSetting, given: String, known: String) {
    self.setting = setting
    self.given = given
    self.known = known
  }
}

extension RunSettings {
  /// Where others say something else of the same run.
  func conflicts(withGiven given: RunSettings) -> [SettingConflict] {
    RunSetting.allCases.compactMap { setting in
      guard let known = text(of: setting), let text = given.text(of: setting), text != known,
        setting != .standardization || given.standardization != .auto
      else { return nil }
      return SettingConflict(setting, given: text, known: known)
    }
  }

  /// These settings, and those of others where these are unknown.
  func completed(by others: RunSettings) -> RunSettings {
    var all = self
    all.dataKind = dataKind ?? others.dataKind
    all.preset = preset ?? others.preset
    all.seed = seed ?? others.seed
    all.pointsPerClass = pointsPerClass ?? others.pointsPerClass
    all.classCount = classCount ?? others.classCount
    all.noise = noise ?? others.noise
    all.holdout = holdout ?? others.holdout
    all.standardization = standardization ?? others.standardization
    all.hiddenCount = hiddenCount ?? others.hiddenCount
    all.linearStepCount = linearStepCount ?? others.linearStepCount
    all.networkStepCount = networkStepCount ?? others.networkStepCount
    all.stepSize = stepSize ?? others.stepSize
    all.regularization = regularization ?? others.regularization
    return all
  }

  /// The study that has these settings, and the usual ones where they are unknown.
  ///
  /// - Parameter table: The points of a table, where there is one.
  package func plan(table: TableData? = nil) -> StudyPlan {
    var plan = StudyPlan()
    let usual = plan.training.descent
    plan.data = table ?? (dataKind ?? .spiral).source(self)
    plan.preset = preset ?? plan.preset
    plan.seed = seed ?? plan.seed
    plan.holdout = holdout ?? plan.holdout
    plan.standardization = standardization ?? plan.standardization
    plan.training.hiddenCount = hiddenCount ?? plan.training.hiddenCount
    plan.training.linearStepCount = linearStepCount ?? plan.training.linearStepCount
    plan.training.networkStepCount = networkStepCount ?? plan.training.networkStepCount
    plan.training.descent = GradientDescent(
      stepSize: stepSize ?? usual.stepSize,
      regularization: regularization ?? usual.regularization)
    return plan
  }
}

// MARK: Limits

/// The values that settings may have, on the command line and in files alike.
package enum SettingLimits {
  /// Points of each class.
  package static let pointsPerClass = 1...1_000_000
  /// Classes.
  package static let classCount = 1...100
  /// The standard deviation of a point's angle, in radians.
  package static let noise = 0.0...1000
  /// The share of each class that is kept from training.
  package static let holdout = 0.0...0.9
  /// Hidden units.
  package static let hiddenCount = 1...20_000
  /// Steps of a training.
  package static let stepCount = 1...10_000_000
  /// The step size.
  package static let stepSize = Double.leastNonzeroMagnitude...1e9
  /// The regularisation strength.
  package static let regularization = 0.0...1e9
}
