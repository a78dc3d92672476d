import Concurrency

/// Sums over examples from which a model's loss and gradient follow.
///
/// A type of sums knows one model's forward and backward pass over a few examples.
protocol BlockSums: Sendable {
  /// The parameters in the form that the passes read.
  associatedtype Parameters: Sendable
  /// Room for what one tile's forward pass hands to its backward pass.
  associatedtype Tile

  /// Sums over no examples.
  init(zerosFor parameters: Parameters)
  /// Room for a tile of ``tileSize`` vectors.
  static func makeTile(for parameters: Parameters) -> Tile
  /// Adds a tile's examples, by one forward and one backward pass.
  mutating func add(
    _ examples: Span<Examples>, parameters: Parameters, in tile: inout Tile)
  /// Adds the sums over other examples.
  mutating func add(_ other: Self)
}

/// How many vectors of examples go forward and backward together.
///
/// A tile of 64 examples and 100 hidden units takes 50 KB, so that the backward pass finds it in a
/// near cache. The tile does not change the result: sums go on from one tile to the next.
let tileSize = 16

extension Batch {
  /// Sums over all examples, on all cores where there is work for them.
  ///
  /// The examples are cut into blocks; each is summed from its first example to its last, and the
  /// blocks' sums are added in order. The cut depends on the size of the problem alone, so one core
  /// and many give the same bits.
  ///
  /// - Parameters:
  ///   - parameters: The model as it is at this step.
  ///   - unitCount: How many hidden units an example passes.
  ///   - tile: Room that is used again from step to step where there is one block only.
  func sums<Sums: BlockSums>(
    _ parameters: Sums.Parameters, unitCount: Int, in tile: inout Sums.Tile
  ) -> Sums {
    let blockCount = blockCount(unitCount: unitCount)
    if blockCount == 1 { return sum(examples.indices, parameters, in: &tile) }
    let blocks: [Sums] = concurrentMap(blockCount) { block in
      let start = examples.count * block / blockCount
      let end = examples.count * (block + 1) / blockCount
      var tile = Sums.makeTile(for: parameters)
      return sum(start..<end, parameters, in: &tile)
    }
    return blocks.dropFirst().reduce(into: blocks[0]) { $0.add($1) }
  }

  /// How many blocks the examples are cut into.
  func blockCount(unitCount: Int) -> Int {
    min(max(examples.count * unitCount / Self.smallestBlock, 1), Self.largestBlockCount)
  }

  private func sum<Sums: BlockSums>(
    _ block: Range<Int>, _ parameters: Sums.Parameters, in tile: inout Sums.Tile
  ) -> Sums {
    var sums = Sums(zerosFor: parameters)
    for start in stride(from: block.lowerBound, to: block.upperBound, by: tileSize) {
      let end = min(start + tileSize, block.upperBound)
      sums.add(examples.span.extracting(start..<end), parameters: parameters, in: &tile)
    }
    return sums
  }

  /// Vectors times units that keep a core busy for a tenth of a millisecond: less is not worth
  /// waking another core.
  private static let smallestBlock = 1 << 15
  /// More blocks than most machines have cores, and few enough for each to hold a gradient.
  private static let largestBlockCount = 64
}
