/// Which pictures of two folders are compared.
package enum PictureSelection: Sendable {
  /// All.
  case all
  /// Those whose path a pattern stands for.
  case matching([Glob])
  /// Those that a run drew, and unless it chose some figures, all others of the baseline too.
  case drawn(Set<String>, isWhole: Bool)

  /// Whether a picture is compared; others are listed as not checked.
  func includes(_ path: String) -> Bool {
    switch self {
    case .all: true
    case .matching(let globs): globs.contains { $0.matches(path) }
    case .drawn(let paths, let isWhole): isWhole || paths.contains(path)
    }
  }

  /// The options that confine an update to the pictures that were compared and fail.
  ///
  /// The folder of a run may hold pictures of others, which must not become a baseline by the way.
  func options(for failures: [String]) -> [String] {
    switch self {
    case .all: []
    case .matching(let globs): globs.flatMap { ["--only", $0.pattern] }
    case .drawn: failures.flatMap { ["--only", $0] }
    }
  }
}
