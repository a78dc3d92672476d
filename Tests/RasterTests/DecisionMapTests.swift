import Foundation
import Raster
import SpiralCore
import Testing

struct DecisionMapTests {
  /// Confidences are stored with 24 bits.
  static let tolerance = 0x1p-24

  /// Three times as wide as high, so that rows and columns in the wrong order cannot cancel.
  static let wide = View(x: 0...30, y: 0...10)

  @Test func `a model of x alone splits the columns`() {
    let map = DecisionMap(of: Self.threshold(x: 15), over: Self.wide, columns: 30, rows: 10)
    for row in map.rows {
      #expect(row.classes == Array(repeating: 0, count: 15) + Array(repeating: 1, count: 15))
    }
  }

  @Test func `a model of y alone splits the rows, and the top row has the largest y`() {
    let map = DecisionMap(of: Self.threshold(y: 5), over: Self.wide, columns: 30, rows: 10)
    #expect(map.rows.map(\.classes.count) == Array(repeating: 30, count: 10))
    #expect(map.rows.map { $0.classes[7] } == [1, 1, 1, 1, 1, 0, 0, 0, 0, 0])
  }

  @Test func `a cell has the class and the softmax probability of its centre`() {
    let view = View(x: -2...4, y: 1...3)
    let classifier = SoftmaxClassifier(
      weights: Matrix(rowCount: 2, columnCount: 3, values: [1, -2, 0.5, 0.25, 1, -1]),
      biases: [0.5, 0, -0.25])
    let map = DecisionMap(of: classifier, over: view, columns: 7, rows: 3)
    for row in 0..<3 {
      for column in 0..<7 {
        let center = Point(
          -2 + 6 * (Double(column) + 0.5) / 7, 3 - 2 * (Double(row) + 0.5) / 3)
        let scores = classifier.scores(at: center)
        let winner = classifier.predictedClass(at: center)
        #expect(Int(map.rows[row].classes[column]) == winner)
        let powers = scores.map { exp($0) }
        let probability = powers[winner] / powers.reduce(0, +)
        #expect(abs(Double(map.rows[row].confidences[column]) - probability) < Self.tolerance)
      }
    }
  }

  @Test func `scores of a million give finite confidences between 1 over K and 1`() {
    var classifier = Self.threshold(x: 15)
    classifier.weights.values = classifier.weights.values.map { $0 * 1e6 }
    let map = DecisionMap(of: classifier, over: Self.wide, columns: 31, rows: 4)
    for confidence in map.rows.flatMap(\.confidences) {
      #expect((0.5...1).contains(confidence))
    }
  }

  @Test func `tied scores go to the lowest class with confidence 1 over K`() {
    let map = DecisionMap(of: Self.constant([0, 2, 2, 2]), over: Self.wide, columns: 3, rows: 2)
    #expect(map.rows.flatMap(\.classes).allSatisfy { $0 == 1 })
    let flat = DecisionMap(of: Self.constant([1, 1, 1]), over: Self.wide, columns: 3, rows: 2)
    #expect(flat.rows.flatMap(\.confidences).allSatisfy { $0 == Float(1.0 / 3) })
  }

  @Test func `a single class is certain everywhere`() {
    let map = DecisionMap(of: Self.constant([-3]), over: Self.wide, columns: 3, rows: 2)
    #expect(map.rows.flatMap(\.confidences).allSatisfy { $0 == 1 })
    #expect(map.classShares == [1])
  }

  @Test func `class shares add up and name a class without a region`() {
    let map = DecisionMap(of: Self.constant([1, 0, 3]), over: Self.wide, columns: 5, rows: 7)
    #expect(map.classShares == [0, 0, 1])
    let half = DecisionMap(of: Self.threshold(y: 2.5), over: Self.wide, columns: 8, rows: 4)
    #expect(half.classShares == [0.25, 0.75])
  }

  @Test func `classes alone are the same as classes with confidence`() {
    let bare = DecisionMap(
      of: Self.threshold(x: 11), over: Self.wide, columns: 9, rows: 2, includingConfidence: false)
    let full = DecisionMap(of: Self.threshold(x: 11), over: Self.wide, columns: 9, rows: 2)
    #expect(bare.rows.map(\.classes) == full.rows.map(\.classes))
    #expect(bare.rows.allSatisfy { $0.confidences.isEmpty })
  }

  /// Class 1 where x exceeds a threshold.
  static func threshold(x: Double) -> SoftmaxClassifier {
    SoftmaxClassifier(
      weights: Matrix(rowCount: 2, columnCount: 2, values: [0, 1, 0, 0]), biases: [0, -x])
  }

  /// Class 1 where y exceeds a threshold.
  static func threshold(y: Double) -> SoftmaxClassifier {
    SoftmaxClassifier(
      weights: Matrix(rowCount: 2, columnCount: 2, values: [0, 0, 0, 1]), biases: [0, -y])
  }

  /// The same scores everywhere.
  static func constant(_ scores: [Double]) -> SoftmaxClassifier {
    SoftmaxClassifier(
      weights: Matrix(zerosOfRowCount: 2, columnCount: scores.count), biases: scores)
  }
}
