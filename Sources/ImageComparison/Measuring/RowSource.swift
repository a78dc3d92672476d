internal import Images
internal import Synchronization

/// Decodes one file, on whatever core asks.
final class RowSource: Sendable {
  /// Which file it is.
  let side: Side
  private let batchHeight: Int
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var reader: PNGRowReader
    var rowsLeft: Int
    var batch: [UInt8]
    var rowCount = 0
    var error: PNGDecodingError?
  }

  /// Opens a file.
  init(_ file: PNGFile, side: Side, batchHeight: Int) throws(FileFault) {
    self.side = side
    self.batchHeight = batchHeight
    do throws(PNGDecodingError) {
      // The reader refuses giant pictures before there is any memory for their rows.
      let reader = try PNGRowReader(file)
      let batch = [UInt8](repeating: 0, count: file.header.bytesPerRow * batchHeight)
      state = Mutex(State(reader: reader, rowsLeft: file.header.height, batch: batch))
    } catch {
      throw FileFault(side: side, reason: "\(error)")
    }
  }

  /// Decodes the next batch, which is short at the end of the picture and empty below it.
  func decode() {
    state.withLock { state in
      state.rowCount = min(batchHeight, state.rowsLeft)
      state.rowsLeft -= state.rowCount
      if state.rowCount == 0 { return }
      do throws(PNGDecodingError) {
        try state.reader.readStoredRows(state.rowCount, into: &state.batch)
      } catch {
        state.error = error
      }
    }
  }

  /// Exchanges the decoded rows for memory of the same size.
  ///
  /// - Returns: How many rows there are.
  func exchange(_ batch: inout [UInt8]) throws(FileFault) -> Int {
    let (rowCount, error) = state.withLock { state in
      swap(&state.batch, &batch)
      return (state.rowCount, state.error)
    }
    if let error { throw FileFault(side: side, reason: "\(error)") }
    return rowCount
  }
}
