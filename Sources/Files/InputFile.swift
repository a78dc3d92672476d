import CProcess
package import FoundationEssentials
import Synchronization
import SystemPackage

/// A file that the user names, read whole. It may be a pipe or a terminal, which is read once, to its end.
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
    let data = try Self.contents(path)
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

// MARK: Reading

extension InputFile {
  /// Only what fits into memory beside what is made of it is read from a pipe, which need not end.
  private static let largestStream = 1 << 30
  /// So many bytes of a stream are put to the others at once.
  private static let blockSize = 1 << 16
  /// One stream is read at a time.
  private static let stream = Mutex(())

  /// All bytes of a file, a byte-order mark among them.
  ///
  /// - Throws: `notOpened`.
  package static func contents(_ path: String) throws(FileError) -> Data {
    do {
      let type = try FilePath(path).stat().type
      if type == .directory { throw FileError.notOpened(path: path, reason: "it is a folder") }
      if type == .regular { return try Data(contentsOf: URL(exactly: path)) }
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter { try rest(of: file, at: path) }
    } catch let error as FileError {
      throw error
    } catch {
      throw .notOpened(path: path, reason: systemReason(error))
    }
  }

  /// What a pipe, a terminal or a device gives until its end.
  private static func rest(of file: FileDescriptor, at path: String) throws -> Data {
    try stream.withLock { _ in
      var bytes = Data()
      // In blocks: to append to data takes ten times as long as to an array.
      var block: [UInt8] = []
      while true {
        let next = next_byte(file.rawValue)
        if next == -1 || block.count == blockSize {
          bytes.append(contentsOf: block)
          block.removeAll(keepingCapacity: true)
        }
        if next == -1 { return bytes }
        guard let byte = UInt8(exactly: next) else { throw Errno(rawValue: -1 - next) }
        guard bytes.count < largestStream else {
          throw FileError.notOpened(path: path, reason: "it has more than 1 GiB")
        }
        block.append(byte)
      }
    }
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
