import SpiralCore

/// What the course prints for its own run of the case study.
package struct PublishedRun: Sendable {
  /// Loss of the linear model at every tenth of its 200 steps.
  package let linear: [Double]
  /// Loss of the net at every thousandth of its 10,000 steps.
  package let network: [Double]

  /// The training accuracies, which both printed runs share.
  static let accuracies: (linear: String, network: String) = ("0.49", "0.98")

  /// The printed run that a study repeats, or `nil` where it did something else, or may have.
  package init?(for study: Study) {
    let settings = study.settings
    guard settings.areTheCourses, let preset = settings.preset,
      study.linear.history?.count == settings.linearStepCount,
      study.network.history?.count == settings.networkStepCount
    else { return nil }
    switch preset {
    case .cs231nNotebook: self = .notebook
    case .cs231nNotes: self = .notes
    }
  }

  private init(linear: [Double], network: [Double]) {
    self.linear = linear
    self.network = network
  }

  private static let notebook = PublishedRun(
    linear: [
      1.096919, 0.917310, 0.851535, 0.822352, 0.807594, 0.799452, 0.794683, 0.791765, 0.789921,
      0.788726, 0.787937, 0.787408, 0.787049, 0.786803, 0.786633, 0.786514, 0.786431, 0.786373,
      0.786331, 0.786302,
    ],
    network: [
      1.098637, 0.294416, 0.266441, 0.251507, 0.248295, 0.247111, 0.246421, 0.245959, 0.245339,
      0.244981,
    ])

  private static let notes = PublishedRun(
    linear: [
      1.096956, 0.917265, 0.851503, 0.822336, 0.807586, 0.799448, 0.794681, 0.791764, 0.789920,
      0.788726, 0.787938, 0.787409, 0.787049, 0.786803, 0.786633, 0.786514, 0.786431, 0.786373,
      0.786331, 0.786302,
    ],
    network: [
      1.098744, 0.294946, 0.259301, 0.248310, 0.246170, 0.245649, 0.245491, 0.245400, 0.245335,
      0.245292,
    ])
}
