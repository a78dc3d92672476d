internal import CCairo

/// The bytes of a font file, at one place in memory for as long as a face reads from them.
@safe final class FontFile: Sendable {
  // Written once in `init` and only read afterwards, by any thread.
  nonisolated(unsafe) let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ contents: [UInt8]) {
    unsafe bytes = .allocate(capacity: contents.count)
    _ = unsafe bytes.initialize(fromContentsOf: contents)
  }

  deinit { unsafe bytes.deallocate() }
}

/// The owner of an `FT_Face` and of the library that it belongs to.
///
/// FreeType's objects are for one thread at a time: a face with its own library shares nothing.
@safe struct OpenFace: ~Copyable {
  let file: FontFile
  let library: FT_Library
  let face: FT_Face

  /// Opens the first face of a file.
  init(_ file: FontFile) throws(CairoError) {
    var library: FT_Library?
    let started = unsafe FT_Init_FreeType(&library)
    guard started == 0, let library = unsafe library else {
      throw .unreadableFont(reason: "FreeType error \(started)")
    }
    var face: FT_Face?
    let opened = unsafe FT_New_Memory_Face(
      library, file.bytes.baseAddress, FT_Long(file.bytes.count), 0, &face)
    guard opened == 0, let face = unsafe face else {
      _ = unsafe FT_Done_FreeType(library)
      throw .unreadableFont(reason: "FreeType error \(opened)")
    }
    self.file = file
    unsafe self.library = library
    unsafe self.face = face
  }

  deinit {
    unsafe FT_Done_Face(face)
    unsafe FT_Done_FreeType(library)
  }
}
