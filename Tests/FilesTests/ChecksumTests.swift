import Files
import Foundation
import TestSupport
import Testing

struct ChecksumTests {
  /// The examples of the standard.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `checksums are those of the standard`(_ text: String, _ digits: String) {
    #expect(Checksum(of: Data(text.utf8)).text == digits)
  }

  @Test func `checksums are those of sha256sum at every length of the last block`() throws {
    let scratch = try Scratch()
    for count in 50...130 {
      try Data((0..<count).map { UInt8($0) }).write(to: URL(filePath: scratch.path("\(count)")))
    }
    let outcome = try Program.shell("sha256sum *", in: scratch.url)
    for line in outcome.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      let bytes = try Data(contentsOf: URL(filePath: scratch.path(String(words[1]))))
      #expect(Checksum(of: bytes).text == words[0])
    }
  }

  @Test func `only 64 hexadecimal digits are a checksum`() {
    let digits = Checksum(of: Data()).text
    #expect(Checksum(digits) == Checksum(of: Data()))
    for text in ["", String(digits.dropLast()), digits + "0", digits.uppercased()] {
      #expect(Checksum(text) == nil)
    }
  }
}
