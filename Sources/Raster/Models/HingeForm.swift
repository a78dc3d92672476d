public import SpiralCore

/// Scores written as planes that bend along lines: s(x) = a(x) + Σₕ max(0, fₕ(x)) · vₕ.
///
/// Here a(x) are **K** affine functions, fₕ the affine function of hinge **h**, and vₕ its K
/// outputs. Softmax regression has no hinges; a two-layer ReLU net has one for each hidden unit.
public struct HingeForm: Equatable, Sendable {
  /// One line along which the scores bend: where `function` is zero.
  public struct Hinge: Equatable, Sendable {
    /// What the ReLU is applied to.
    public var function: AffineFunction
    /// What a unit of its positive part adds to each score, `[K]`.
    public var outputs: [Double]

    /// Makes a hinge from the function that it bends and what it adds to the scores.
    public init(function: AffineFunction, outputs: [Double]) {
      self.function = function
      self.outputs = outputs
    }
  }

  /// The scores where every hinge is off, `[K]`.
  public var base: [AffineFunction]
  /// The hinges, `[H]`.
  public var hinges: [Hinge]

  /// Makes the form from its planes and hinges.
  ///
  /// - Precondition: each hinge has one output for each function of `base`.
  public init(base: [AffineFunction], hinges: [Hinge]) {
    precondition(!base.isEmpty, "a classifier has a class")
    precondition(hinges.allSatisfy { $0.outputs.count == base.count }, "K outputs per hinge")
    self.base = base
    self.hinges = hinges
  }

  /// The number of classes, K.
  public var classCount: Int { base.count }

  /// The score of each class at a point, `[K]`.
  public func scores(at point: Point) -> [Double] {
    var scores = base.map { $0.value(at: point) }
    for hinge in hinges {
      let height = hinge.function.value(at: point)
      if height <= 0 { continue }  // lets NaN through, as the net does
      for k in scores.indices { scores[k] += height * hinge.outputs[k] }
    }
    return scores
  }
}

/// A classifier whose scores are piecewise linear, so that its regions are polygons.
public protocol PiecewiseLinearClassifier: Classifier {
  /// The scores as planes and hinges.
  var hingeForm: HingeForm { get }
}

extension SoftmaxClassifier: PiecewiseLinearClassifier {
  /// One plane per class, and no hinges.
  public var hingeForm: HingeForm {
    HingeForm(
      base: biases.indices.map { k in
        AffineFunction(gradient: Point(weights[0, k], weights[1, k]), offset: biases[k])
      },
      hinges: [])
  }
}

extension TwoLayerNetwork: PiecewiseLinearClassifier {
  /// Constant planes, and one hinge per hidden unit.
  public var hingeForm: HingeForm {
    HingeForm(
      base: outputBiases.map { AffineFunction(gradient: Point(0, 0), offset: $0) },
      hinges: hiddenBiases.indices.map { h in
        HingeForm.Hinge(
          function: AffineFunction(
            gradient: Point(hiddenWeights[0, h], hiddenWeights[1, h]), offset: hiddenBiases[h]),
          outputs: outputBiases.indices.map { k in outputWeights[h, k] })
      })
  }
}
