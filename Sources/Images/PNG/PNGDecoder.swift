internal import CPNG

/// The owner of one `cpng_reader`, which undoes compression, filters and interlacing.
@safe struct PNGDecoder: ~Copyable {
  private let handle: OpaquePointer
  private var rowsLeft: Int
  private let bytesPerRow: Int

  /// Makes a decoder of one file with this header.
  init(_ header: PNGHeader) throws(PNGDecodingError) {
    guard let handle = unsafe cpng_reader_open() else { throw .outOfMemory }
    unsafe self.handle = handle
    rowsLeft = header.height
    bytesPerRow = header.bytesPerRow
  }

  deinit {
    unsafe cpng_reader_close(handle)
  }

  /// Decodes up to the pixels.
  func start(_ file: PNGFile) throws(PNGDecodingError) {
    try check(unsafe file.contents.lend { file in unsafe cpng_reader_start(handle, file) })
  }

  /// Decodes the next rows of the same file; after the last, checks that the pixels end there.
  mutating func readRows(_ count: Int, of file: PNGFile) throws(PNGDecodingError) -> [UInt8] {
    precondition((0...rowsLeft).contains(count), "rows left")
    rowsLeft -= count
    let (byteCount, isLast) = (count * bytesPerRow, rowsLeft == 0)
    var succeeded = false
    let rows = unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { rows, initializedCount in
      succeeded = unsafe file.contents.lend { file in
        unsafe cpng_reader_read_rows(handle, file, rows.baseAddress, UInt32(count))
          && (!isLast || cpng_reader_finish(handle, file))
      }
      initializedCount = succeeded ? byteCount : 0
    }
    try check(succeeded)
    return rows
  }

  private func check(_ succeeded: Bool) throws(PNGDecodingError) {
    if succeeded { return }
    let message = unsafe String(cString: cpng_reader_message(handle))
    if message == "out of memory" { throw .outOfMemory }
    let reason = message.hasPrefix("IDAT: ") ? String(message.dropFirst(6)) : message
    throw .imageData(PNGDecoder.words[reason] ?? reason)
  }

  /// Plain words for libpng's commonest.
  ///
  /// Most viewers open such files, but not all do, and each draws something else where rows are missing: one
  /// that is kept under test is not left to them.
  private static let words = [
    "incorrect data check": "their checksum, Adler-32, is wrong",
    "Too much image data": "there is more data than the rows need",
    "Extra compressed data": "there is more data than the rows need",
    "..Too many IDATs found": "there is more data than the rows need",
    "Not enough image data": "rows are missing",
  ]
}
