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
  /// In how many pieces the hinge lines cut the view, the scores being affine on each.
  ///
  /// It is nil if there is a `fault`.
  public let linearPieceCount: Int?
  /// Which promise the exact computation broke, or nil if the regions are exact.
  ///
  /// With a fault the regions come from a fine grid of triangles with interpolated ties; say so
  /// beside the picture.
  public let fault: MeshFault?
}

extension DecisionRegions {
  /// Computes the regions of a piecewise linear model.
  ///
  /// - Precondition: the view has an area, and the model at least one class.
  /// - Complexity: O(H² · (K + log H)) for H hidden units whose hinge lines cross the view.
  public init(of classifier: some PiecewiseLinearClassifier, over view: View) {
    precondition(view.width > 0 && view.height > 0, "a view has an area")
    precondition(classifier.classCount > 0, "a classifier has a class")
    let form = classifier.hingeForm.stretched(from: view)
    do {
      let division = try Division(exactly: form)
      let tracer = RegionTracer(division.mesh, winners: division.winners)
      let rings = tracer.rings(classCount: form.classCount)
      try RegionTracer.check(rings, against: BoundedForm(form, doubt: .on))
      self.init(division, tracer, rings, of: form, over: view, fault: nil)
    } catch {
      self.init(sampling: classifier, over: view, because: error)
    }
  }

  /// Computes the regions on the grid of triangles that stands in for a broken exact computation.
  ///
  /// - Parameter fault: What broke.
  package init(
    sampling classifier: some PiecewiseLinearClassifier, over view: View, because fault: MeshFault
  ) {
    let form = classifier.hingeForm.stretched(from: view)
    let division = Division(sampling: form)
    let tracer = RegionTracer(division.mesh, winners: division.winners)
    let rings = tracer.rings(classCount: form.classCount)
    self.init(division, tracer, rings, of: form, over: view, fault: fault)
  }

  private init(
    _ division: Division, _ tracer: RegionTracer, _ rings: [[[Point]]], of form: HingeForm,
    over view: View, fault: MeshFault?
  ) {
    self.view = view
    regions = zip(rings, division.areaShares(classCount: form.classCount)).map { rings, share in
      Region(rings: rings.map { $0.map(view.position(of:)) }, areaShare: share)
    }
    boundaries = tracer.boundaries().map { line in
      Boundary(
        left: line.left, right: line.right, points: line.points.map(view.position(of:)))
    }
    triplePoints = tracer.triplePoints().map { point in
      TriplePoint(position: view.position(of: point.position), classes: point.classes)
    }
    hingeSegments = form.hinges.enumerated().compactMap { unit, hinge in
      hinge.function.segmentInSquare.map { segment in
        HingeSegment(
          unit: unit, start: view.position(of: segment.start), end: view.position(of: segment.end))
      }
    }
    linearPieceCount = fault == nil ? division.pieceCount : nil
    self.fault = fault
  }
}
