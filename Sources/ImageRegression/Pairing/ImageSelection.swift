/// Which images of two folders are compared.
public enum ImageSelection: Hashable, Sendable {
  /// All.
  case all
  /// Those whose path one of the patterns matches.
  case matching([Glob])
  /// Those in a list and, if the list is whole, all others of the baseline too.
  case listed(Set<String>, isWhole: Bool)

  /// Whether an image is compared.
  func includes(_ path: String) -> Bool {
    switch self {
    case .all: true
    case .matching(let globs): globs.contains { $0.matches(path) }
    case .listed(let paths, let isWhole): isWhole || paths.contains(path)
    }
  }
}
