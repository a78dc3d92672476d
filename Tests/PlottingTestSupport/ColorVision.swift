import Foundation
package import Images

/// How a colour looks to readers who see colours differently, and how far colours are apart.
package enum ColorVision: CaseIterable {
  case normal
  case protanopia
  case deuteranopia
  case tritanopia

  /// The simulation of Machado, Oliveira and Fernandes (2009) at full severity, on linear RGB.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// CIEDE2000 between two colours as they look.
  package func distance(_ first: Color, _ second: Color) -> Double {
    Lab(times(matrix, first.linear)).distance(to: Lab(times(matrix, second.linear)))
  }

  /// The least distance of any two of some colours.
  package func leastDistance(_ colors: some Collection<Color>) -> Double {
    let colors = Array(colors)
    return colors.indices.flatMap { first in
      colors[(first + 1)...].map { distance(colors[first], $0) }
    }.min() ?? .infinity
  }
}

extension Color {
  /// The channels as shares of full light.
  fileprivate var linear: [Double] {
    [red, green, blue].map {
      let share = Double($0) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  /// The share of the light of white.
  fileprivate var luminance: Double { times(xyzOfRGB, linear)[1] }

  /// The contrast of WCAG 2, from 1 to 21.
  package func contrast(with other: Color) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The lightness L* of the colour printed in grey.
  package var greyness: Double { Lab(linear).lightness }
}

/// The least gap in grey between any two of some colours.
package func leastGreyGap(_ colors: some Collection<Color>) -> Double {
  let levels = colors.map(\.greyness).sorted()
  return zip(levels, levels.dropFirst()).map { $1 - $0 }.min() ?? .infinity
}

private let xyzOfRGB = [
  [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
  [0.0193339, 0.1191920, 0.9503041],
]

private func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
  matrix.map { row in
    // A simulated colour may leave the screen's range by a hair.
    min(1, max(0, zip(row, vector).map(*).reduce(0, +)))
  }
}

/// A colour of CIE L*a*b* under D65.
private struct Lab {
  let lightness: Double
  let a: Double
  let b: Double

  init(_ linear: [Double]) {
    let white = [0.95047, 1, 1.08883]
    let xyz = xyzOfRGB.map { zip($0, linear).map(*).reduce(0, +) }
    let f = zip(xyz, white).map { value, white in
      let share = value / white
      return share > 216 / 24389 ? cbrt(share) : (24389 / 27 * share + 16) / 116
    }
    lightness = 116 * f[1] - 16
    a = 500 * (f[0] - f[1])
    b = 200 * (f[1] - f[2])
  }

  /// CIEDE2000 (Sharma, Wu and Dalal 2005).
  func distance(to other: Lab) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let seventh = pow(meanChroma, 7)
    let stretch = 1.5 - 0.5 * (seventh / (seventh + pow(25, 7))).squareRoot()
    let (c1, h1) = Lab.polar(a * stretch, b)
    let (c2, h2) = Lab.polar(other.a * stretch, other.b)
    var turn = h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    if c1 * c2 == 0 { turn = 0 }
    var hue = (h1 + h2) / 2
    if abs(h1 - h2) > 180 { hue += h1 + h2 < 360 ? 180 : -180 }
    if c1 * c2 == 0 { hue = h1 + h2 }
    let light = (lightness + other.lightness) / 2
    let chroma = (c1 + c2) / 2
    let t =
      1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6)
      - 0.20 * cosine(4 * hue - 63)
    let offset = (light - 50) * (light - 50)
    let dL = (other.lightness - lightness) / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let dC = (c2 - c1) / (1 + 0.045 * chroma)
    let dH = 2 * (c1 * c2).squareRoot() * sine(turn / 2) / (1 + 0.015 * chroma * t)
    let cube = pow(chroma, 7)
    let rotation =
      -2 * (cube / (cube + pow(25, 7))).squareRoot()
      * sine(60 * exp(-((hue - 275) / 25) * ((hue - 275) / 25)))
    return (dL * dL + dC * dC + dH * dH + rotation * dC * dH).squareRoot()
  }

  private static func polar(_ a: Double, _ b: Double) -> (chroma: Double, hue: Double) {
    let degrees = atan2(b, a) * 180 / .pi
    return (hypot(a, b), degrees < 0 ? degrees + 360 : degrees)
  }
}

private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
