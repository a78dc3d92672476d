import SpiralCore

/// Scores that are affine on each piece of the square, known for any convex part of it.
///
/// `Division` asks about the whole square first, and cuts it as it is told until each part has one
/// winner.
protocol PiecewiseScores {
  /// What is known of a part of the square.
  associatedtype Part

  /// The lines between pieces, along which `examine` may want to cut.
  var lines: [Line] { get }

  /// The whole square.
  var whole: Part { get }

  /// Finds out who wins in a part, or how to go on.
  ///
  /// - Parameter corners: The corners of the part, which is convex.
  mutating func examine(_ part: consuming Part, within corners: [Point]) -> Finding<Part>
}

/// What there is to say about the winners in a part of the square.
enum Finding<Part> {
  /// One class has the largest score throughout.
  case won(by: Int)
  /// The scores that may be the largest are planes there; in ascending order of the classes.
  case planes([Contender])
  /// The part must be cut along one of the lines.
  case cut(line: Int, negative: Part, positive: Part)
}

/// A class that may win, and its score.
struct Contender {
  /// The class.
  let index: Int
  /// Its score.
  var plane: ScorePlane
}
