extension Matrix {
  /// A·B.
  func times(_ other: Matrix) -> Matrix {
    precondition(columnCount == other.rowCount, "A·B needs as many columns as rows")
    var product = Matrix(zerosOfRowCount: rowCount, columnCount: other.columnCount)
    for i in 0..<rowCount {
      for k in 0..<columnCount {
        for j in 0..<other.columnCount { product[i, j] += self[i, k] * other[k, j] }
      }
    }
    return product
  }

  /// Aᵀ·B.
  func transposedTimes(_ other: Matrix) -> Matrix {
    precondition(rowCount == other.rowCount, "Aᵀ·B needs as many rows as rows")
    var product = Matrix(zerosOfRowCount: columnCount, columnCount: other.columnCount)
    for k in 0..<rowCount {
      for i in 0..<columnCount {
        for j in 0..<other.columnCount { product[i, j] += self[k, i] * other[k, j] }
      }
    }
    return product
  }

  /// A·Bᵀ.
  func timesTransposed(_ other: Matrix) -> Matrix {
    precondition(columnCount == other.columnCount, "A·Bᵀ needs as many columns as columns")
    var product = Matrix(zerosOfRowCount: rowCount, columnCount: other.rowCount)
    for i in 0..<rowCount {
      for j in 0..<other.rowCount {
        for k in 0..<columnCount { product[i, j] += self[i, k] * other[j, k] }
      }
    }
    return product
  }

  /// The sum of each column.
  var columnSums: [Double] {
    var sums = [Double](repeating: 0, count: columnCount)
    for i in 0..<rowCount {
      for j in 0..<columnCount { sums[j] += self[i, j] }
    }
    return sums
  }

  /// Adds one row to every row.
  mutating func addToRows(_ row: [Double]) {
    precondition(row.count == columnCount, "a row has one entry per column")
    for i in 0..<rowCount {
      for j in 0..<columnCount { self[i, j] += row[j] }
    }
  }

  /// Adds a multiple of a matrix of the same shape.
  mutating func addScaled(_ other: Matrix, by factor: Double) {
    precondition(
      rowCount == other.rowCount && columnCount == other.columnCount, "the shapes are equal")
    values.addScaled(other.values, by: factor)
  }

  /// The sum of the squared entries.
  var sumOfSquares: Double { values.reduce(0) { $0 + $1 * $1 } }
}

extension [Double] {
  /// Adds a multiple of as many numbers.
  mutating func addScaled(_ other: [Double], by factor: Double) {
    precondition(count == other.count, "the lengths are equal")
    for index in indices { self[index] += factor * other[index] }
  }
}

extension Dataset {
  /// X, the points as rows: `[N × 2]`.
  var pointMatrix: Matrix {
    Matrix(rowCount: exampleCount, columnCount: 2, values: points.flatMap { [$0.x, $0.y] })
  }
}
