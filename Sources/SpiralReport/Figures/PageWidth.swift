import TextFormatting

/// The width of figures as a person gives it: an amount and its unit, such as 229pt.
package struct PageWidth: Hashable, Sendable {
  /// The units that a width is given in; the raw value is how they are written.
  package enum Unit: String, CaseIterable, Hashable, Sendable {
    /// A TeX point, 1/72.27 in: what `\the\columnwidth` says. It is a little less than the point of
    /// other programs, so that a figure never is too wide for them either.
    case points = "pt"
    /// A millimetre.
    case millimetres = "mm"
    /// A centimetre.
    case centimetres = "cm"
    /// An inch.
    case inches = "in"
    /// A CSS pixel, 1/96 in: a figure for a screen.
    case pixels = "px"

    /// How many units of a page, which are CSS pixels, it is long.
    package var pageUnits: Double {
      switch self {
      case .points: 96 / 72.27
      case .millimetres: 96 / 25.4
      case .centimetres: 96 / 2.54
      case .inches: 96
      case .pixels: 1
      }
    }
  }

  /// How many of the unit.
  package let amount: Double
  /// The unit.
  package let unit: Unit

  /// The widths that figures can have, in units of a page.
  package static let range = 160.0...1600

  /// A width that figures can have, or `nil` for another one.
  package init?(_ amount: Double, _ unit: Unit) {
    guard Self.range.contains(amount * unit.pageUnits) else { return nil }
    self.amount = amount
    self.unit = unit
  }

  /// The width as it is written.
  package var text: String { amount.shortest + unit.rawValue }

  /// The width in whole units of a page, so that edges meet pixels and no line of a page is too long.
  package var pageUnits: Double {
    // 3.25 in are 312 units, however the product is rounded.
    (amount * unit.pageUnits + 1e-9).rounded(.down)
  }
}
