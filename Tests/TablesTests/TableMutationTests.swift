import TableMutations
import TestSupport
import Testing

/// A few of the tables that `make mutate-tables` reads by the hundred thousand.
struct TableMutationTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `whatever a table holds, it is read or refused with its line`(part: UInt64) throws {
    for seed in part * 500..<(part + 1) * 500 {
      let mutation = TableMutation(seed: seed)
      let broken = try mutation.brokenPromises(at: scratch.path("points.csv"))
      #expect(broken == [], "seed \(seed): \(String(decoding: mutation.bytes, as: UTF8.self))")
    }
  }
}
