/// Groups changed pixels that are at most 8 px apart in both directions, as rows go by from the top.
///
/// This is the same as growing every changed pixel by 4 px on all sides and joining what overlaps.
struct RegionFinder {
  private static let reach = 8

  /// The groups that were found, joined ones included.
  private var groups: [Group] = []
  /// The last row with a change in each column, and its group.
  private var lastRows: [Int]
  private var lastGroups: [Int]

  /// Changed pixels that belong together.
  private struct Group {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
    var changedPixels: Int
    var largest: UInt32
    /// The group that this one was joined to, or itself.
    var parent = 0

    init(_ columns: ClosedRange<Int>, row: Int, changedPixels: Int, largest: UInt32) {
      self.columns = columns
      rows = row...row
      self.changedPixels = changedPixels
      self.largest = largest
    }

    mutating func formUnion(_ other: Group) {
      columns = columns.joined(with: other.columns)
      rows = rows.joined(with: other.rows)
      changedPixels += other.changedPixels
      largest = max(largest, other.largest)
    }
  }

  /// Starts at the top of an image of so many columns.
  init(width: Int) {
    lastRows = [Int](repeating: -1 - Self.reach, count: width)
    lastGroups = [Int](repeating: -1, count: width)
  }

  /// Adds a row with changes, from the left.
  mutating func add(row: Int, _ changes: [ChangedPixel]) {
    guard var first = changes.first?.column else { return }
    var (last, count, largest) = (first, 0, UInt32(0))
    for change in changes {
      if change.column - last > Self.reach {
        add(Group(first...last, row: row, changedPixels: count, largest: largest))
        (first, count, largest) = (change.column, 0, 0)
      }
      last = change.column
      count += 1
      largest = max(largest, change.distance)
    }
    add(Group(first...last, row: row, changedPixels: count, largest: largest))
  }

  /// Joins a run of one row with all groups that it touches.
  private mutating func add(_ run: Group) {
    let row = run.rows.lowerBound
    let left = max(run.columns.lowerBound - Self.reach, 0)
    let right = min(run.columns.upperBound + Self.reach, lastRows.count - 1)
    var group: Int?
    var previous = -1
    for column in left...right where row - lastRows[column] <= Self.reach {
      if lastGroups[column] == previous { continue }
      previous = lastGroups[column]
      let other = root(of: previous)
      if let group, group != other {
        groups[other].formUnion(groups[group])
        groups[group].parent = other
      }
      group = other
    }
    if let group {
      groups[group].formUnion(run)
    } else {
      groups.append(run)
      groups[groups.count - 1].parent = groups.count - 1
    }
    for column in run.columns {
      lastRows[column] = row
      lastGroups[column] = group ?? groups.count - 1
    }
  }

  private mutating func root(of group: Int) -> Int {
    var group = group
    while groups[group].parent != group {
      groups[group].parent = groups[groups[group].parent].parent
      group = groups[group].parent
    }
    return group
  }

  /// The groups as boxes: those with most changed pixels first, then from the top and the left.
  func regions(levels: (UInt32) -> Double) -> [PixelDifference.Region] {
    groups.enumerated().filter { $0.offset == $0.element.parent }.map { _, group in
      PixelDifference.Region(
        x: group.columns.lowerBound, y: group.rows.lowerBound, width: group.columns.count,
        height: group.rows.count, changedPixels: group.changedPixels,
        largest: levels(group.largest))
    }.sorted { ($1.changedPixels, $0.y, $0.x) < ($0.changedPixels, $1.y, $1.x) }
  }
}

extension ClosedRange<Int> {
  /// The smallest range that holds both.
  fileprivate func joined(with other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
