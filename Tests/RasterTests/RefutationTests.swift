import SpiralCore
import Testing

@testable import Raster

/// The checks of finished regions, given those of another model.
struct RefutationTests {
  /// Two classes that tie along x = 0 or beside it.
  private func form(tieAt x: Double) -> BoundedForm {
    BoundedForm(
      HingeForm(
        base: [
          AffineFunction(gradient: Point(1, 0), offset: -x),
          AffineFunction(gradient: Point(-1, 0), offset: x),
        ], hinges: []))
  }

  @Test func `regions of one model are refuted by another`() throws {
    let (own, other) = (form(tieAt: 0), form(tieAt: 0.1))
    let division = try Division(of: HingeParts(own)) { false }
    let rings = RegionTracer(division).rings(classCount: 2)
    #expect(division.fault(against: own) { false } == nil)
    #expect(RegionTracer.fault(of: rings, against: own) { false } == nil)
    #expect(division.fault(against: other) { false } != nil)
    #expect(RegionTracer.fault(of: rings, against: other) { false } != nil)
  }
}
