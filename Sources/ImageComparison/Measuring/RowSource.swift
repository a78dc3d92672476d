internal import Images
internal import Synchronization

/// Decodes one file, on whatever core asks.
final class RowSource: Sendable {
  /// The file.
  let file: PNGFile
  /// Which file it is.
  let side: Side
  private let batchHeight: Int
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var reader: PNGRowReader
    var rowsLeft: Int
    var batch: StoredRows
    var error: PNGDecodingError?
  }

  /// Opens a file.
  init(_ file: PNGFile, side: Side, batchHeight: Int) throws(FileFault) {
    self.file = file
    self.side = side
    self.batchHeight = batchHeight
    do throws(PNGDecodingError) {
      // The reader refuses giant pictures before there is any memory for their rows.
      let reader = try PNGRowReader(file)
      state = Mutex(State(reader: reader, rowsLeft: file.header.height, batch: StoredRows()))
    } catch {
      throw FileFault(side: side, reason: "\(error)")
    }
  }

  /// Opens the same file at its top.
  func reopened() throws(FileFault) -> RowSource {
    try RowSource(file, side: side, batchHeight: batchHeight)
  }

  /// Decodes the next batch, which is short at the end of the picture and empty below it.
  func decode() {
    state.withLock { state in
      state.batch.rowCount = min(batchHeight, state.rowsLeft)
      state.rowsLeft -= state.batch.rowCount
      if state.batch.rowCount == 0 { return }
      if state.batch.bytes.isEmpty {
        state.batch.bytes = [UInt8](
          repeating: 0, count: file.header.bytesPerRow * batchHeight)
      }
      do throws(PNGDecodingError) {
        try state.reader.readStoredRows(state.batch.rowCount, into: &state.batch.bytes)
      } catch {
        state.error = error
      }
    }
  }

  /// Exchanges the decoded rows for memory of the same size, or for none.
  func exchange(_ batch: inout StoredRows) throws(FileFault) {
    let error = state.withLock { state in
      swap(&state.batch, &batch)
      return state.error
    }
    if let error { throw FileFault(side: side, reason: "\(error)") }
  }
}
