extension Polyline {
  /// The dashes of the chain, the first of which begins at its start.
  ///
  /// As in Cairo, a dash without length is a point, and so is one that begins just where the chain
  /// ends. In a closed chain a dash that ends at the start and the first one are a single dash.
  ///
  /// - Parameter pattern: Lengths of dashes and gaps in turn. With an odd number of them dashes and
  ///   gaps change places each time around.
  func dashes(_ pattern: [Double]) -> [Polyline] {
    let edges = edges
    // What has no length, or none that is a number, has no room for a gap.
    guard edges.reduce(0, { $0 + $1.length }).isFinite, !edges.isEmpty else { return [self] }
    var finished: [Polyline] = []
    var walk = DashWalk(pattern)
    var dash: Polyline? = Polyline(from: points[0])
    for edge in edges {
      var done = 0.0
      while edge.length - done >= walk.remaining {
        done += walk.remaining
        let place = edge.start + done * edge.direction
        if var ended = dash {
          ended.append(place)
          finished.append(ended)
          dash = nil
        } else {
          dash = Polyline(from: place)
        }
        walk.startNext()
      }
      walk.remaining -= edge.length - done
      dash?.append(edge.end)
    }
    guard var last = dash else { return finished }
    guard isClosed else { return finished + [last] }
    // Without a gap all of the chain is one dash.
    guard let first = finished.first else { return [self] }
    for point in first.points { last.append(point) }
    return [last] + finished.dropFirst()
  }
}

/// Where a line stands in a pattern of dashes and gaps.
private struct DashWalk {
  private let pattern: [Double]
  private var index = 0
  /// How much of the present dash or gap is left.
  var remaining: Double

  init(_ pattern: [Double]) {
    self.pattern = pattern
    remaining = pattern[0]
  }

  mutating func startNext() {
    index = (index + 1) % pattern.count
    remaining = pattern[index]
  }
}
