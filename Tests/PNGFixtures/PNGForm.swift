/// A pair of colour type and depth.
package struct PNGForm: Hashable, Sendable {
  package var colorType: UInt8
  package var bitDepth: Int

  package init(_ colorType: UInt8, _ bitDepth: Int) {
    self.colorType = colorType
    self.bitDepth = bitDepth
  }

  /// The fifteen pairs that PNG allows.
  package static let all: [PNGForm] =
    [1, 2, 4, 8, 16].map { PNGForm(0, $0) } + [8, 16].map { PNGForm(2, $0) }
    + [1, 2, 4, 8].map { PNGForm(3, $0) } + [8, 16].map { PNGForm(4, $0) }
    + [8, 16].map { PNGForm(6, $0) }

  package var sampleCount: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colorType] ?? 0 }
  package var name: String { "type \(colorType), \(bitDepth) bit" }
}
