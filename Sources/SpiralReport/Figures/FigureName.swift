/// The figures that a report can have; the raw value is the stem of their files.
package enum FigureName: String, CaseIterable, Sendable {
  /// The data.
  case spiral
  /// Both models side by side.
  case compare
  /// The regions of the linear model.
  case boundaryLinear = "boundary-linear"
  /// The regions of the net.
  case boundaryNet = "boundary-net"
  /// The loss of both models at every step.
  case loss
  /// The pieces on which the net is linear.
  case partition
  /// The net's regions at six moments of training.
  case evolution
  /// What the hidden layer does to the plane.
  case hidden
  /// How often each class is taken for each.
  case confusion
  /// The accuracy of both models for many seeds.
  case seeds

  /// What it is made of, which decides the shape of its page.
  var kind: FigureKind {
    switch self {
    case .spiral, .boundaryLinear, .boundaryNet, .partition: .map
    case .compare, .hidden, .confusion: .pair
    case .loss: .chart
    case .seeds: .strip
    case .evolution: .grid
    }
  }

  /// Whether it can be drawn before the net is trained.
  var showsNoNetwork: Bool {
    switch self {
    case .spiral, .boundaryLinear: true
    case .compare, .boundaryNet, .loss, .partition, .evolution, .hidden, .confusion, .seeds: false
    }
  }

  /// What a run draws unless told otherwise.
  package static let standard: [FigureName] = [
    .spiral, .compare, .boundaryLinear, .boundaryNet, .loss,
  ]
}

/// The forms in which a figure is written; the raw value is the ending of its file.
package enum FigureFormat: String, CaseIterable, Sendable {
  /// Pixels.
  case png
  /// Outlines for the web.
  case svg
  /// Outlines for print.
  case pdf
}
