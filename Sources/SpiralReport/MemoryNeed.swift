import Files
import Plotting
import SpiralCore

extension ReportOptions {
  /// About how many bytes making the report takes at most, from what was measured.
  ///
  /// Points cost their places, classes and symbols in the figures that are drawn at once; a picture its
  /// pixels and its map, two of them at a time; a step its losses and their text.
  var memoryNeed: Double {
    let points = Double(plan.data.exampleCount) * 400
    let steps =
      Double(plan.training.linearStepCount)
      + Double(plan.training.networkStepCount)
    let pages = drawing.formats.contains(.png) ? drawing.figures : []
    let pixels = pages.map { figure in
      let page = drawing.pageSize.page(for: figure.page)
      return page.width * (page.height ?? page.width) * drawing.scale * drawing.scale
    }
    return 50e6 + points + steps * 150 + pixels.sorted().suffix(2).reduce(0, +) * 8
  }

  /// Refuses what does not fit into the memory of this machine, before any work is done for it.
  ///
  /// - Parameter memory: How many bytes there are.
  /// - Throws: `notEnoughMemory`.
  func checkMemory(_ memory: Double = FileSystem.memory) throws(ReportError) {
    guard memoryNeed > memory else { return }
    throw .notEnoughMemory(needed: memoryNeed, available: memory)
  }
}
