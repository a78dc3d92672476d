import Concurrency
import Testing

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 9, 10, 11, 20, 1003])
  func `runs of pieces give each result once and in order`(_ count: Int) {
    #expect(concurrentMap(count, inRunsOf: 10) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
