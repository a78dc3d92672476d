extension Palette {
  /// Every palette that can be chosen by name, the default first.
  public static let all: [Palette] = [.petroff, .print, .okabeIto]

  /// Petroff's ten colours (arXiv 2107.02270), for up to ten classes.
  ///
  /// The first three differ by at least 28 (CIEDE2000) under normal and all three kinds of
  /// colour-blind vision. On dark paper red and purple are lighter: the originals have too
  /// little contrast there.
  public static let petroff = Palette(
    name: "petroff",
    light: [
      0x3F90DA, 0xFFA90E, 0xBD1F01, 0x94A4A2, 0x832DB6, 0xA96B59, 0xE76300, 0xB9AC70, 0x717581,
      0x92DADD,
    ],
    lightEdges: [
      0x1F5F9C, 0x9A6200, 0x7A1400, 0x5A6866, 0x591B7E, 0x74483B, 0x9C4300, 0x6F6636, 0x4A4D56,
      0x2F7B7F,
    ],
    dark: [
      0x3F90DA, 0xFFA90E, 0xD93F2B, 0x94A4A2, 0x8E3BC2, 0xA96B59, 0xE76300, 0xB9AC70, 0x717581,
      0x92DADD,
    ])

  /// Eight colours that stay apart in grey: no two are nearer than 9 in lightness (L*).
  ///
  /// The first three are Paul Tol's high-contrast set; the others differ from them and from each other in lightness.
  public static let print = Palette(
    name: "print",
    light: [
      0x004488, 0xDDAA33, 0xBB5566, 0xB4EFFD, 0x9385F0, 0x431500, 0xC8CFB3, 0x695C05,
    ],
    lightEdges: [
      0x004488, 0x8A6614, 0xA04050, 0x2F7383, 0x5F50C4, 0x431500, 0x5F684A, 0x695C05,
    ],
    dark: [
      0x4477CC, 0xDDAA33, 0xCC6677, 0xA6F5FF, 0xA79BF5, 0x9A4A20, 0xC9D3AE, 0x7F7A2E,
    ])

  /// The eight colours of Okabe and Ito (2008), those that differ most first.
  public static let okabeIto = Palette(
    name: "okabe-ito",
    light: [
      0x0072B2, 0xD55E00, 0x009E73, 0xE69F00, 0x56B4E9, 0xCC79A7, 0xF0E442, 0x000000,
    ],
    lightEdges: [
      0x005A8D, 0xA84A00, 0x00704F, 0x8A5F00, 0x1F6F9E, 0x9A4574, 0x77700C, 0x000000,
    ],
    dark: [
      0x0072B2, 0xD55E00, 0x009E73, 0xE69F00, 0x56B4E9, 0xCC79A7, 0xF0E442, 0xBBBBBB,
    ])
}
