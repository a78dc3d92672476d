package import Plotting

extension PartID {
  /// What a reader would call the part: "legend", "left panel: x axis", or just "x axis" in a figure
  /// of one panel.
  package var displayName: String {
    panel?.displayName.map { "\($0): \(kind.displayName)" } ?? kind.displayName
  }
}

extension PartID.Kind {
  fileprivate var displayName: String {
    switch self {
    case .heading: "heading"
    case .legend: "legend"
    case .title: "title"
    case .plot: "plot"
    case .xAxis: "x axis"
    case .yAxis: "y axis"
    }
  }
}

extension PartID.Panel {
  /// What a reader would call a panel, or nothing where it is the only one.
  fileprivate var displayName: String? {
    switch (rowCount, columnCount) {
    case (1, 1): nil
    case (1, 2): column == 0 ? "left panel" : "right panel"
    case (2, 1): row == 0 ? "upper panel" : "lower panel"
    default: "panel \(index + 1)"
    }
  }
}
