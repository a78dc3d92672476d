import SpiralCore
import Testing

@testable import SpiralReport

struct MemoryTests {
  @Test func `the default report fits where there are 100 MB`() throws {
    try ReportOptions(outputFolder: "o").checkMemory(100e6)
  }

  @Test func `more points, steps or pixels than fit are refused with both numbers`() throws {
    var many = ReportOptions(outputFolder: "o")
    many.plan.data = Spiral(pointsPerClass: 1_000_000, classCount: 100)
    var long = ReportOptions(outputFolder: "o")
    long.plan.training.networkStepCount = 300_000_000
    var large = ReportOptions(outputFolder: "o")
    large.drawing.scale = 100
    for options in [many, long, large] {
      #expect {
        try options.checkMemory(8e9)
      } throws: { error in
        let text = "\(error)"
        return text.hasPrefix("This takes about ")
          && text.contains(" GB of memory, and there are 8.0 GB.")
      }
      try options.checkMemory(1e15)
    }
  }

  @Test func `documents without pixels need no memory for them`() throws {
    var options = ReportOptions(outputFolder: "o")
    options.drawing.scale = 100
    options.drawing.formats = [.svg]
    try options.checkMemory(100e6)
  }
}
