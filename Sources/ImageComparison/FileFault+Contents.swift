internal import Images

extension FileFault {
  /// What makes a file unusable that no other is compared with; it is read to its last pixel, since it
  /// may become a baseline. Nothing if it is whole.
  init?(in contents: FileContents, _ side: Side) {
    do throws(PNGDecodingError) {
      _ = try PNGFile(whole: contents)
      return nil
    } catch {
      self.init(side: side, reason: "\(error)")
    }
  }
}
