package import FoundationEssentials

/// A file for an output folder: where it goes, and what is in it.
package struct OutputFile: Equatable, Sendable {
  /// The path relative to the output folder, with `/` between folders.
  package let path: String
  /// The contents.
  package let bytes: Data
  /// What tells whether the file is still as it was written.
  package let checksum: Checksum

  /// Makes a file of bytes.
  package init(_ path: String, _ bytes: some Sequence<UInt8>) {
    self.path = path
    self.bytes = Data(bytes)
    // Here and not when it is written: files are made on all cores, and written by one.
    checksum = Checksum(of: self.bytes)
  }

  /// Makes a file of UTF-8 text.
  package init(_ path: String, text: String) {
    self.init(path, text.utf8)
  }
}
