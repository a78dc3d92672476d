package import Files

/// A table of points that cannot be used, and why.
package struct TableError: Error, Equatable {
  /// The path of the file as the user wrote it.
  package let path: String
  /// What is wrong with the table.
  package let fault: TableFault

  /// Names the file and what is wrong with it.
  package init(path: String, _ fault: TableFault) {
    self.path = path
    self.fault = fault
  }

  /// The same as what is wrong with any input, for callers that read tables of their own.
  package var fileError: FileError {
    .badContent(path: path, place: fault.place, reason: fault.reason)
  }
}

extension TableError: CustomStringConvertible {
  /// What happened, in one sentence.
  package var description: String { fileError.description }
}
