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
  /// The number of the face in its file, which is 0 unless the file is a collection.
  let index: Int
  let library: FT_Library
  let face: FT_Face

  /// Opens the face of a file that text is set in.
  ///
  /// The faces of a collection may differ in the shapes that Chinese, Japanese and Korean give to one
  /// character. The face for simplified Chinese says so in its name; without one it is the first.
  init(choosingFaceOf file: FontFile) throws(CairoError) {
    let first = try OpenFace(file, index: 0)
    let count = unsafe first.face.pointee.num_faces
    for index in 0..<max(1, count) {
      let face = try OpenFace(file, index: index)
      if face.familyName.hasSuffix(" SC") {
        self = face
        return
      }
    }
    self = first
  }

  /// Opens a face of a file.
  init(_ file: FontFile, index: Int) throws(CairoError) {
    var library: FT_Library?
    let started = unsafe FT_Init_FreeType(&library)
    guard started == 0, let library = unsafe library else {
      throw .unreadableFont(reason: "FreeType error \(started)")
    }
    var face: FT_Face?
    let opened = unsafe FT_New_Memory_Face(
      library, file.bytes.baseAddress, FT_Long(file.bytes.count), FT_Long(index), &face)
    guard opened == 0, let face = unsafe face else {
      _ = unsafe FT_Done_FreeType(library)
      throw .unreadableFont(reason: "FreeType error \(opened)")
    }
    self.file = file
    self.index = index
    unsafe self.library = library
    unsafe self.face = face
  }

  /// The name that the face has in common with its bold and italic ones.
  private var familyName: String {
    unsafe face.pointee.family_name.map { unsafe String(cString: $0) } ?? ""
  }

  /// Whether the face is semibold at least, by its weight class; by its style where it has none.
  var isBold: Bool {
    guard let table = unsafe FT_Get_Sfnt_Table(face, FT_SFNT_OS2) else {
      return unsafe face.pointee.style_flags & FT_Long(FT_STYLE_FLAG_BOLD) != 0
    }
    return unsafe table.assumingMemoryBound(to: TT_OS2.self).pointee.usWeightClass >= 600
  }

  deinit {
    unsafe FT_Done_Face(face)
    unsafe FT_Done_FreeType(library)
  }
}
