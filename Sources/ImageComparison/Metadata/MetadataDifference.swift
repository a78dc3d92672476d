internal import Images

/// Something beside the pixels that two files do not have in common.
public struct MetadataDifference: Hashable, Sendable {
  /// The name of the chunk: `pHYs`, `gAMA`, `iTXt`, ….
  public let chunk: String
  /// What the baseline has, in words, or nothing.
  public let baseline: String?
  /// What the actual has, in words, or nothing.
  public let actual: String?
  /// Whether it changes the image's size or colours where it is shown; otherwise it is a note.
  public let changesAppearance: Bool
}

// Which chunk counts as what, and why, is said in the article Chunks; a test holds the two together.

extension MetadataDifference {
  /// What says how stored samples look, but for sRGB, which means the same as no word about colour.
  private static let color = ["gAMA", "cHRM", "iCCP", "cICP", "mDCV", "cLLI"]
  /// What makes the pixels, which are compared as such, and what is compared by its meaning alone.
  private static let unnoted = Set(
    ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "sRGB", "pHYs"] + color)

  /// All differences, those that change the appearance first.
  static func between(_ baseline: PNGFile, _ actual: PNGFile) -> [MetadataDifference] {
    // Beside another word about colour, sRGB decides whether that counts.
    let isAlone = color.allSatisfy { baseline.shown($0) == nil && actual.shown($0) == nil }
    let shown = (["pHYs", "eXIf"] + color + (isAlone ? [] : ["sRGB"])).compactMap {
      MetadataDifference($0, baseline.shown($0), actual.shown($0), changesAppearance: true)
    }
    let names = Set((baseline.chunks + actual.chunks).map(\.type))
      .subtracting(unnoted).subtracting(shown.map(\.chunk))
    return shown
      + names.sorted().compactMap {
        MetadataDifference($0, baseline.noted($0), actual.noted($0), changesAppearance: false)
      }
  }

  /// The difference of two statements; nothing where there is none.
  private init?(
    _ chunk: String, _ baseline: ChunkStatement?, _ actual: ChunkStatement?,
    changesAppearance: Bool
  ) {
    if baseline == actual { return nil }
    self.init(
      chunk: chunk, baseline: baseline?.text, actual: actual?.text,
      changesAppearance: changesAppearance)
  }
}
