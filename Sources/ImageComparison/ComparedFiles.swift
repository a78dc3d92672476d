internal import Concurrency
package import Images

/// Two files that were compared, with what is still at hand of them for an explanation.
package struct ComparedFiles: Sendable {
  /// What became of them.
  package let comparison: Comparison
  /// The baseline in pale grey with every change marked, if that was asked for and something differs;
  /// nothing where it would cover more than 2²⁸ pixels.
  package let drawing: PaletteImage?
  /// Which pixels changed, if that was asked for and some did.
  package let changes: ChangeMask?
  /// Their rows, if both can be read and their bytes differ.
  private let rows: RowPairs?

  /// Compares two PNG files.
  ///
  /// Each is decoded once; rows near differences are kept as far as memory for them is bounded, so that
  /// of usual figures nothing is decoded again to find movements.
  ///
  /// - Parameters:
  ///   - isDrawn: Whether a difference is drawn, which takes a byte for each pixel.
  ///   - marksChanges: Whether changed pixels are marked, which takes a bit for each pixel.
  ///   - memory: The bytes of rows that may be kept, 16 MiB unless told otherwise.
  package init(
    baseline: FileContents, actual: FileContents, limits: Limits = .exact, isDrawn: Bool = false,
    marksChanges: Bool = false, memory: Int? = nil
  ) {
    if baseline.hasSameBytes(as: actual) {
      self.init(Comparison(equalFiles: baseline, limits: limits))
      return
    }
    let sides: [(Side, FileContents)] = [(.baseline, baseline), (.actual, actual)]
    let opened = concurrentMap(2) { index in
      Result { () throws(FileFault) in try Self.open(sides[index].1, sides[index].0) }
    }
    var faults: [FileFault] = []
    var files: [PNGFile] = []
    for result in opened {
      do throws(FileFault) { files.append(try result.get()) } catch { faults.append(error) }
    }
    guard faults.isEmpty, let old = files.first, let new = files.last else {
      self.init(Comparison(faults: Self.faults(of: sides, besides: faults), limits: limits))
      return
    }
    do throws(FileFault) {
      var rows = try RowPairs(old, new, memory: memory ?? KeptRows.usualMemory)
      var record = DifferenceRecord(
        painter: isDrawn ? DifferencePainter(of: rows) : nil,
        mask: marksChanges ? ChangeMask(width: rows.sharedWidth) : nil)
      let difference = try rows.measure(recording: &record)
      let comparison = Comparison(old, new, difference: difference, limits: limits)
      self.init(
        comparison, drawing: comparison.isExplainable ? record.painter?.finish() : nil,
        changes: difference == nil ? nil : record.mask, rows: rows)
    } catch {
      self.init(Comparison(faults: Self.faults(of: sides, besides: [error]), limits: limits))
    }
  }

  private init(
    _ comparison: Comparison, drawing: PaletteImage? = nil, changes: ChangeMask? = nil,
    rows: RowPairs? = nil
  ) {
    self.comparison = comparison
    self.drawing = drawing
    self.changes = changes
    self.rows = rows
  }

  /// The movements of an ``Explanation``: bounded memory, and no look at rows that are far from a change.
  ///
  /// - Throws: ``FileFault``, never of files that could be read to the end before.
  package func shifts() throws(FileFault) -> [Shift?] {
    guard var rows else { return [] }
    return try comparison.shifts(of: &rows)
  }

  /// Whether nothing differs but soft edges, as between two versions of a drawing library.
  ///
  /// - Throws: ``FileFault``, never of files that could be read to the end before.
  package func haveOnlySoftEdges() throws(FileFault) -> Bool {
    guard var rows else { return false }
    return try comparison.hasOnlySoftEdges(in: &rows)
  }

  private static func open(_ file: FileContents, _ side: Side) throws(FileFault) -> PNGFile {
    do throws(PNGDecodingError) {
      return try PNGFile(file)
    } catch {
      throw FileFault(side: side, reason: "\(error)")
    }
  }

  /// The faults of both files, where one of them is known to have some.
  private static func faults(
    of sides: [(Side, FileContents)], besides known: [FileFault]
  ) -> [FileFault] {
    sides.flatMap { side, file in
      let faults = known.filter { $0.side == side }
      return faults.isEmpty ? [FileFault(in: file, side)].compactMap(\.self) : faults
    }
  }
}
