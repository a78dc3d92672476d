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
    var batch = StoredRows()
    var error: PNGDecodingError?
  }

  /// Opens a file.
  init(_ file: PNGFile, side: Side, batchHeight: Int) throws(FileFault) {
    self.file = file
    self.side = side
    self.batchHeight = batchHeight
    do throws(PNGDecodingError) {
      // The reader refuses giant images before there is any memory for their rows.
      let reader = try PNGRowReader(file)
      state = Mutex(State(reader: reader, rowsLeft: file.header.height))
    } catch {
      throw FileFault(side: side, reason: "\(error)")
    }
  }

  /// Opens the same file at its top.
  func reopened() throws(FileFault) -> RowSource {
    try RowSource(file, side: side, batchHeight: batchHeight)
  }

  /// Decodes the next batch, which is short at the end of the image and empty below it.
  func decode() {
    state.withLock { state in
      let rowCount = min(batchHeight, state.rowsLeft)
      state.rowsLeft -= rowCount
      state.batch = StoredRows()
      if rowCount == 0 { return }
      do throws(PNGDecodingError) {
        state.batch = StoredRows(
          bytes: try state.reader.readStoredRows(rowCount), rowCount: rowCount)
      } catch {
        state.error = error
      }
    }
  }

  /// Takes the rows that were decoded.
  func takeBatch() throws(FileFault) -> StoredRows {
    let (batch, error) = state.withLock { state in
      defer { state.batch = StoredRows() }
      return (state.batch, state.error)
    }
    if let error { throw FileFault(side: side, reason: "\(error)") }
    return batch
  }
}
