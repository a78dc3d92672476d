/// Which of the two files of a comparison.
public enum Side: String, Hashable, Sendable {
  /// The approved image.
  case baseline
  /// The image in question.
  case actual
}

/// Why one of the two files of a comparison cannot be used.
public struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which file it is.
  public let side: Side
  /// What is wrong with it and what to do, to follow the file's name.
  public let reason: String

  /// Makes a fault.
  public init(side: Side, reason: String) {
    self.side = side
    self.reason = reason
  }

  /// The side and the reason.
  public var description: String { "\(side.rawValue): \(reason)" }
}
