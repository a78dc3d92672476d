internal import Images

extension FileContents {
  /// Whether two files hold the same bytes, as far as they can be read.
  func hasSameBytes(as other: FileContents) -> Bool {
    if count != other.count { return false }
    return Self.blocks(of: 0..<count).allSatisfy { range in
      guard let block = try? bytes(range), let otherBlock = try? other.bytes(range) else {
        return false
      }
      return block.span.hasSameBytes(as: otherBlock.span)
    }
  }
}
