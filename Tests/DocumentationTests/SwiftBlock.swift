import Foundation

/// A block of Swift in a page of documentation.
struct SwiftBlock {
  /// The path of the page.
  let page: String
  /// The line of the page that the block begins in, counted from 1.
  let line: Int
  /// The lines of the block.
  let code: [Substring]

  /// The blocks of a page that are marked as Swift, in order.
  static func all(in text: String, page: String) -> [SwiftBlock] {
    var blocks: [SwiftBlock] = []
    var open: (line: Int, isSwift: Bool, code: [Substring])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("```") else {
        open?.code.append(line)
        continue
      }
      if let block = open {
        if block.isSwift {
          blocks.append(SwiftBlock(page: page, line: block.line, code: block.code))
        }
        open = nil
      } else {
        open = (index + 2, line.dropFirst(3) == "swift", [])
      }
    }
    return blocks
  }

  /// A source file with the block as the body of a function, whose errors are reported at the page.
  ///
  /// - Parameter number: Tells the functions of all blocks apart.
  func source(number: Int) -> String {
    let imports = code.filter { $0.hasPrefix("import ") }
    // An import leaves an empty line, so that lines keep their numbers.
    let body = code.map { $0.hasPrefix("import ") ? "" : $0 }
    return """
      \(imports.joined(separator: "\n"))
      func block\(number)() async throws {
      #sourceLocation(file: "\(page)", line: \(line))
      \(body.joined(separator: "\n"))
      #sourceLocation()
      }

      """
  }
}
