internal import CPNG

/// The owner of one `cpng_reader`, which undoes compression, filters and interlacing.
@safe struct PNGDecoder: ~Copyable {
  private let handle: OpaquePointer
  private var rowsLeft: Int
  private let bytesPerRow: Int

  /// Makes a decoder of one file with this header.
  ///
  /// - Precondition: the size is one that a PNG may have.
  init(_ header: PNGHeader) throws(PNGDecodingError) {
    let layout = cpng_layout(
      width: UInt32(header.width), height: UInt32(header.height),
      bits_per_pixel: UInt32(header.bitsPerPixel), is_interlaced: header.isInterlaced)
    guard let handle = unsafe cpng_reader_open(layout) else { throw .outOfMemory }
    unsafe self.handle = handle
    rowsLeft = header.height
    bytesPerRow = header.bytesPerRow
  }

  deinit {
    unsafe cpng_reader_close(handle)
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

  /// Finds all faults that reading the rows would find, without their pixels.
  ///
  /// - Precondition: no row was read.
  mutating func checkRows(of file: PNGFile) throws(PNGDecodingError) {
    precondition(rowsLeft == file.header.height, "no row was read")
    rowsLeft = 0
    try check(
      unsafe file.contents.lend { file in
        unsafe cpng_reader_check_rows(handle, file) && cpng_reader_finish(handle, file)
      })
  }

  private func check(_ succeeded: Bool) throws(PNGDecodingError) {
    if succeeded { return }
    switch unsafe String(cString: cpng_reader_message(handle)) {
    case "out of memory": throw .outOfMemory
    case "incorrect data check": throw .imageData("their checksum, Adler-32, is wrong")
    case let message: throw .imageData(message)
    }
  }
}
