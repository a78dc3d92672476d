/// How far apart two pixels can look over any background.
///
/// With straight samples `c`, opacity `a` and the largest sample `M`, a pixel over a background `g`
/// shows `(c·a + (M − a)·g) / M`. The difference of two pixels is linear in `g`, so it is largest over
/// black or white: `d = max over channels of max(|P₁ − P₂|, |P₁ − P₂ − M(a₁ − a₂)|) / M`, `P = c·a`.
package struct PixelDistance {
  /// The largest sample `M`: 255 or 65535.
  let maximum: UInt16

  /// Measures pixels whose samples are in `0 … maximum`.
  package init(maximum: UInt16) {
    self.maximum = maximum
  }

  /// `d · M`, exact: 0 when the pixels look the same over every background, at most `M²`.
  @inline(__always)
  package func callAsFunction(_ p: SIMD4<UInt16>, _ q: SIMD4<UInt16>) -> UInt32 {
    if p == q { return 0 }
    if p.w == maximum && q.w == maximum {
      let difference = pointwiseMax(p, q) &- pointwiseMin(p, q)
      return UInt32(difference.max()) &* UInt32(maximum)
    }
    let products = SIMD4<Int64>(truncatingIfNeeded: p) &* Int64(p.w)
    let others = SIMD4<Int64>(truncatingIfNeeded: q) &* Int64(q.w)
    let overBlack = products &- others
    let overWhite = overBlack &- Int64(maximum) &* (Int64(p.w) &- Int64(q.w))
    var largest: Int64 = 0
    for channel in 0..<3 {
      largest = max(largest, abs(overBlack[channel]), abs(overWhite[channel]))
    }
    return UInt32(largest)
  }

  /// A distance in the levels 0 … 255 of an eight-bit channel.
  package func levels(_ distance: UInt32) -> Double {
    Double(distance) / Double(maximum) / Double(maximum / 255)
  }
}

/// A pixel of a row that looks different over some background.
struct ChangedPixel {
  /// Where it is.
  let column: Int
  /// How far its colours are apart, times `M`.
  let distance: UInt32
}

extension PixelDistance {
  /// The changed pixels of a row within some columns, from the left.
  func changes(
    in columns: [Range<Int>], from baseline: [SIMD4<UInt16>], to actual: [SIMD4<UInt16>]
  ) -> [ChangedPixel] {
    var changes: [ChangedPixel] = []
    for columns in columns {
      for column in columns {
        let distance = self(baseline[column], actual[column])
        if distance > 0 { changes.append(ChangedPixel(column: column, distance: distance)) }
      }
    }
    return changes
  }
}
