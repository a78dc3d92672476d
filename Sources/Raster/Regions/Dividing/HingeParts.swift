import SpiralCore

/// The scores of a hinge form, for parts of the square that few hinges cross.
///
/// In a part most hinges are on throughout, and are then affine terms of the scores, or off. Of
/// those that bend there, max(0, f) lies between the plane that joins its values at the ends of the
/// range of f and a parallel one; so the lead of one class over another is known up to the distances
/// of these planes. Classes that cannot win are dropped. If more than one is left, the part is cut
/// along the hinge that brings the most doubt. Doubt shrinks with the square of a part's size, so
/// cuts gather along the ties: their number follows the length of the boundary, not that of the
/// pieces.
struct HingeParts: PiecewiseScores {
  /// A part of the square.
  struct Part {
    /// The hinges that may bend inside.
    fileprivate(set) var hinges: [Int32]
    /// The classes that may win, with their scores but for those hinges.
    fileprivate(set) var contenders: [Contender]
  }

  /// A hinge inside a part.
  private struct Bend {
    let hinge: Int32
    /// The plane below its positive part that is nearest: slopes, value at the origin, and bound.
    let floor: SIMD4<Double>
    /// No value of the positive part is further above that plane.
    let doubt: Double
  }

  let lines: [Line]
  let whole: Part
  private let outputs: Matrix
  /// The function of each hinge: slopes, value at the origin, and bound.
  private let functions: [SIMD4<Double>]
  private let tolerances: [Double]
  // Kept between calls, so that not every part asks for memory.
  private var bends: [Bend] = []
  private var floors: [SIMD4<Double>] = []

  /// Prepares the scores of a model.
  init(_ model: BoundedForm) {
    lines = model.functions.map(Line.init(hingeOf:))
    outputs = model.outputs
    functions = model.functions.map { function in
      SIMD4(
        function.gradient.x, function.gradient.y, function.offset,
        function.bound(within: Point(1, 1)))
    }
    tolerances = functions.map { BoundedForm.functionRounding * $0.w }
    whole = Part(
      hinges: functions.indices.map(Int32.init),
      contenders: model.form.base.enumerated().map { Contender(index: $0, plane: ScorePlane($1)) })
  }

  mutating func examine(_ part: consuming Part, within corners: [Point]) -> Finding<Part> {
    var part = consume part
    settleHinges(of: &part, within: corners)
    dropLosers(from: &part, within: corners)
    if part.contenders.count == 1 { return .won(by: part.contenders[0].index) }
    guard let sharpest = sharpestBend(among: part.contenders) else {
      return .planes(part.contenders)
    }
    part.hinges.removeAll(keepingCapacity: true)
    for bend in bends where bend.hinge != sharpest { part.hinges.append(bend.hinge) }
    var positive = part
    add(sharpest, to: &positive)
    return .cut(line: Int(sharpest), negative: part, positive: positive)
  }

  /// Adds the hinges that are on throughout to the scores, and notes those that bend.
  private mutating func settleHinges(of part: inout Part, within corners: [Point]) {
    bends.removeAll(keepingCapacity: true)
    for hinge in part.hinges {
      let function = functions[Int(hinge)]
      var least = Double.infinity
      var largest = -Double.infinity
      for corner in corners {
        let value = corner.x * function.x + corner.y * function.y + function.z
        least = min(least, value)
        largest = max(largest, value)
      }
      let tolerance = tolerances[Int(hinge)]
      if largest <= tolerance { continue }
      if least >= -tolerance {
        add(hinge, to: &part)
      } else {
        let slope = largest / (largest - least)
        var floor = function * slope
        floor.w = function.w
        bends.append(Bend(hinge: hinge, floor: floor, doubt: -least * slope))
      }
    }
  }

  private func add(_ hinge: Int32, to part: inout Part) {
    for index in part.contenders.indices {
      part.contenders[index].plane.add(
        functions[Int(hinge)], times: outputs[Int(hinge), part.contenders[index].index])
    }
  }

  /// Drops the classes that the best one in the middle beats everywhere.
  private mutating func dropLosers(from part: inout Part, within corners: [Point]) {
    floors.removeAll(keepingCapacity: true)
    for contender in part.contenders {
      var floor = contender.plane.sums
      for bend in bends {
        let output = outputs[Int(bend.hinge), contender.index]
        floor += bend.floor * SIMD4(output, output, output, abs(output))
      }
      floors.append(floor)
    }
    let leader = leader(at: corners.reduce(Point(0, 0), +) / Double(corners.count))
    let leading = part.contenders[leader].index
    var keptCount = 0
    for (index, floor) in floors.enumerated() {
      let challenger = part.contenders[index].index
      let most = largestLead(
        of: challenger, over: leading, floor - floors[leader], within: corners)
      // Tied all over, they would be tied in the middle, where the leader is the earlier one then.
      let tolerance = BoundedForm.scoreRounding * max(floor.w, floors[leader].w)
      if index != leader && most <= tolerance { continue }
      part.contenders.swapAt(keptCount, index)
      keptCount += 1
    }
    part.contenders.removeLast(floors.count - keptCount)
  }

  /// A bound of how far one class may lead another in a part.
  ///
  /// - Parameter difference: The difference of the planes below their scores.
  private func largestLead(
    of challenger: Int, over leader: Int, _ difference: SIMD4<Double>, within corners: [Point]
  ) -> Double {
    var lead = -Double.infinity
    for corner in corners {
      lead = max(lead, corner.x * difference.x + corner.y * difference.y + difference.z)
    }
    for bend in bends {
      let gain = outputs[Int(bend.hinge), challenger] - outputs[Int(bend.hinge), leader]
      if gain > 0 { lead += gain * bend.doubt }
    }
    return lead
  }

  /// The earliest class that is tied with the best one at a point.
  private func leader(at point: Point) -> Int {
    let values = floors.map { point.x * $0.x + point.y * $0.y + $0.z }
    let best = values.indexOfLargest
    return values.indices.first { index in
      values[best] - values[index]
        <= BoundedForm.scoreRounding * max(floors[best].w, floors[index].w)
    } ?? best
  }

  /// The hinge that brings the most doubt on who wins, or nil if none brings any.
  private func sharpestBend(among contenders: [Contender]) -> Int32? {
    var sharpest: Int32?
    var most = 0.0
    for bend in bends {
      let first = outputs[Int(bend.hinge), contenders[0].index]
      var spread = 0.0
      for contender in contenders.dropFirst() {
        spread = max(spread, abs(outputs[Int(bend.hinge), contender.index] - first))
      }
      if spread * bend.doubt > most { (sharpest, most) = (bend.hinge, spread * bend.doubt) }
    }
    return sharpest
  }
}
