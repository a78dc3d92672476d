package import Plotting

extension Palette {
  /// Every palette that a report can be drawn in, the default first.
  package static let choices: [Palette] = all + [.course]

  /// The colours of the course's own pictures: Spectral, whose first, middle and last come first.
  ///
  /// For comparison with those pictures only. On white paper its middle colour is deeper than
  /// Spectral's 0xFFFFBF, whose filled points would look hollow.
  package static let course = Palette(
    name: "course",
    light: [
      0x9E0142, 0xEDDC50, 0x5E4FA2, 0xF46D43, 0x66C2A5, 0xFEE08B, 0x3288BD, 0xD53E4F, 0xABDDA4,
      0xFDAE61,
    ],
    lightEdges: [
      0x9E0142, 0x767640, 0x5E4FA2, 0xB04A24, 0x2F7A63, 0x866A10, 0x1F6A98, 0xB52838, 0x3F7A38,
      0x985C14,
    ],
    dark: [
      0xBE1A55, 0xFFFFBF, 0x6A5BB0, 0xF46D43, 0x66C2A5, 0xFEE08B, 0x3288BD, 0xD53E4F, 0xABDDA4,
      0xFDAE61,
    ])
}
