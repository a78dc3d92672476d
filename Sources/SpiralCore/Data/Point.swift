/// A point of the plane in data coordinates, y up.
public typealias Point = SIMD2<Double>
