/// A drawing for light and dark paper in one: where the colours differ, it names the dark one in a class.
///
/// One set of outlines with a few classes is half of two drawings, and needs no script to change with the
/// reader's setting. An image that differs is there twice, in the classes `on-light` and `on-dark`.
package struct ThemedSVG: Sendable {
  /// The drawing for light paper, with classes for the page's style sheet.
  package let svg: String
  /// What the classes mean on dark paper: `fill-0d1117` is `fill: #0d1117`.
  package let darkStyles: [String: String]
}
