import Foundation
import TestSupport
import Testing

extension Scratch {
  /// The environment in which a program uses functions in C for those of the system with the same names.
  func preloading(_ source: String) throws -> [String: String] {
    try Data(source.utf8).write(to: url.appending(path: "ours.c"))
    let built = try Program.shell("clang -shared -fPIC -o ours.so ours.c", in: url)
    try #require(built.status == 0, "\(built.errors)")
    return ["LD_PRELOAD": path("ours.so")]
  }
}
