public import SpiralCore

/// The exact regions of a piecewise linear model inside a view, as polygons.
///
/// ```swift
/// let regions = DecisionRegions(of: network, over: .framing(dataset.points))
/// for boundary in regions.boundaries { draw(boundary.points) }
/// ```
///
/// The rings of all classes tile the view: they meet in the same points and leave no gap. Unlike a
/// contour of a grid they are right at every zoom.
public struct DecisionRegions: Equatable, Sendable {
  /// Where one class wins.
  public struct Region: Equatable, Sendable {
    /// Closed polygons without their repeated first point: outer rings counter-clockwise, holes
    /// clockwise, so that both fill rules fill the region. Empty for a class that never wins.
    public let rings: [[Point]]
    /// The share of the view's area, 0 … 1.
    public let areaShare: Double
  }

  /// A line along which two classes are tied.
  public struct Boundary: Equatable, Sendable {
    /// The class on the left of the line's direction, the lower of the two.
    public let left: Int
    /// The class on the right.
    public let right: Int
    /// The corners of the line; a closed one repeats its first point at the end.
    public let points: [Point]
  }

  /// A point where three or more regions meet.
  public struct TriplePoint: Equatable, Sendable {
    /// Where it lies.
    public let position: Point
    /// The classes that meet, ascending.
    public let classes: [Int]
  }

  /// The part of a hidden unit's hinge line that lies inside the view.
  public struct HingeSegment: Equatable, Sendable {
    /// The index of the hidden unit.
    public let unit: Int
    /// One end, on a side of the view.
    public let start: Point
    /// The other end.
    public let end: Point
  }

  /// The rectangle that the regions tile.
  public let view: View
  /// The region of each class, `[K]`.
  public let regions: [Region]
  /// The lines between regions.
  public let boundaries: [Boundary]
  /// The points where three or more regions meet.
  public let triplePoints: [TriplePoint]
  /// The hinge lines of the hidden units that bend the scores inside the view.
  public let hingeSegments: [HingeSegment]
  /// Which promise the exact computation broke, or nil if the regions are exact.
  ///
  /// With a fault the regions come from a fine grid of triangles with interpolated ties; say so
  /// beside the picture.
  public let fault: MeshFault?
  private let linearPieces: LinearPieces
}

extension DecisionRegions {
  /// Computes the regions of a piecewise linear model.
  ///
  /// - Precondition: the view has an area, and the model at least one class.
  /// - Complexity: It grows with the number of hinge lines that cross the boundaries, times H · K
  ///   for checking them; not with the number of linear pieces.
  public init(of classifier: some PiecewiseLinearClassifier, over view: View) {
    do {
      try self.init(of: classifier, over: view) { false }
    } catch {
      preconditionFailure("nothing stops it")
    }
  }

  /// Computes the regions of a piecewise linear model, unless something stops it.
  ///
  /// - Parameters:
  ///   - classifier: The model.
  ///   - view: The rectangle to look at.
  ///   - isStopped: Whether to give up. It is asked many times a second, from any thread, and must
  ///     not change back to false.
  /// - Throws: `CancellationError` if it was stopped.
  /// - Precondition: the view has an area, and the model at least one class.
  public init(
    of classifier: some PiecewiseLinearClassifier, over view: View,
    isStopped: @Sendable () -> Bool
  ) throws(CancellationError) {
    precondition(view.width > 0 && view.height > 0, "a view has an area")
    precondition(classifier.classCount > 0, "a classifier has a class")
    let form = classifier.hingeForm.stretched(from: view)
    let model = BoundedForm(form)
    let division = try Division(of: HingeParts(model), isStopped: isStopped)
    let tracer = RegionTracer(division)
    let rings = tracer.rings(classCount: form.classCount)
    let fault =
      division.fault(against: model, isStopped: isStopped)
      ?? RegionTracer.fault(of: rings, against: model, isStopped: isStopped)
    if isStopped() { throw CancellationError() }
    if let fault {
      try self.init(sampling: classifier, over: view, because: fault, isStopped: isStopped)
    } else {
      self.init(tracer, rings, of: form, over: view, fault: nil)
    }
  }

  /// Computes the regions on the grid of triangles that stands in for a broken exact computation.
  ///
  /// - Parameter fault: What broke.
  package init(
    sampling classifier: some PiecewiseLinearClassifier, over view: View, because fault: MeshFault,
    isStopped: @Sendable () -> Bool
  ) throws(CancellationError) {
    let form = classifier.hingeForm.stretched(from: view)
    let division = try Division(
      of: GridParts(BoundedForm(form), isStopped: isStopped), isStopped: isStopped)
    let tracer = RegionTracer(division)
    let rings = tracer.rings(classCount: form.classCount)
    self.init(tracer, rings, of: form, over: view, fault: fault)
  }

  private init(
    _ tracer: RegionTracer, _ rings: [[[Point]]], of form: HingeForm, over view: View,
    fault: MeshFault?
  ) {
    self.view = view
    regions = rings.map { rings in
      Region(rings: rings.map { $0.map(view.position(of:)) }, areaShare: area(of: rings) / 4)
    }
    boundaries = tracer.boundaries().map { line in
      Boundary(
        left: line.left, right: line.right, points: line.points.map(view.position(of:)))
    }
    triplePoints = tracer.triplePoints().map { point in
      TriplePoint(position: view.position(of: point.position), classes: point.classes)
    }
    let segments = form.hinges.enumerated().compactMap { unit, hinge in
      hinge.function.segmentInSquare.map { (unit: unit, segment: $0) }
    }
    hingeSegments = segments.map { unit, segment in
      HingeSegment(
        unit: unit, start: view.position(of: segment.start), end: view.position(of: segment.end))
    }
    linearPieces = LinearPieces(segments.map { form.hinges[$0.unit].function })
    self.fault = fault
  }
}

extension DecisionRegions {
  /// In how many pieces the hinge lines cut the view, the scores being affine on each.
  ///
  /// It is nil if there is a `fault`. It is counted when first asked for.
  ///
  /// - Complexity: O(n² log n) for n hinge lines, on all cores; O(1) from the second time on.
  public var linearPieceCount: Int? { fault == nil ? linearPieces.count : nil }

  /// Counts the pieces, unless something stops it; see `linearPieceCount`.
  ///
  /// - Parameter isStopped: Whether to give up; it is asked many times a second, from any thread.
  /// - Throws: `CancellationError` if it was stopped.
  public func linearPieceCount(
    isStopped: @Sendable () -> Bool
  ) throws(CancellationError) -> Int? {
    fault == nil ? try linearPieces.count(isStopped: isStopped) : nil
  }
}
