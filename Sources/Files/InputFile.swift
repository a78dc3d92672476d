package import FoundationEssentials

/// A file that the user names, read whole.
package struct InputFile: Sendable {
  /// The path as the user wrote it.
  package let path: String
  /// The contents, without a byte-order mark.
  package let bytes: Data

  /// Reads a file.
  ///
  /// - Throws: `notOpened`.
  package init(_ path: String) throws(FileError) {
    self.path = path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notOpened(path: path, reason: "there is no such file")
    }
    guard !isFolder else { throw .notOpened(path: path, reason: "it is a folder") }
    guard FileManager.default.isReadableFile(atPath: path),
      let data = FileManager.default.contents(atPath: path)
    else { throw .notOpened(path: path, reason: "it cannot be read") }
    // Editors on some systems put the mark in front of UTF-8; it is no part of the content.
    let mark = Data([0xEF, 0xBB, 0xBF])
    bytes = data.starts(with: mark) ? data.dropFirst(mark.count) : data
  }

  /// The error of a file whose content is not what it should be.
  ///
  /// - Parameter place: Where in the file, unless it is all of it.
  package func bad(at place: String? = nil, _ reason: String) -> FileError {
    .badContent(path: path, place: place, reason: reason)
  }
}

extension InputFile {
  /// Reads the file as JSON in UTF-8, whose objects have no key twice.
  ///
  /// - Parameter allowsJSON5: Whether it may have the numbers of JSON5, which knows NaN: its place can be told
  ///   then.
  /// - Throws: `badContent` with the place.
  package func decode<Document: Decodable>(
    _ type: Document.Type = Document.self, allowsJSON5: Bool = false
  ) throws(FileError) -> Document {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = allowsJSON5
    if let fault = JSONFault(in: bytes) { throw bad(at: fault.place, fault.reason) }
    do {
      return try decoder.decode(type, from: bytes)
    } catch let error as DecodingError {
      throw endsAnObject
        ? bad(at: error.place, error.reason) : bad("it is not JSON, or is cut short")
    } catch {
      throw bad("\(error)")
    }
  }

  /// Whether the last character of the file ends an object, as it does unless the file is cut short.
  private var endsAnObject: Bool {
    bytes.last { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "}")
  }
}
