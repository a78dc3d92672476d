// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nobody who uses the libraries builds their benchmarks.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "spiral-report", path: "..")],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "SpiralCore", package: "spiral-report"),
        .product(name: "Raster", package: "spiral-report"),
        .product(name: "Images", package: "spiral-report"),
      ]),
    .executableTarget(
      name: "regions",
      dependencies: [
        .product(name: "SpiralCore", package: "spiral-report"),
        .product(name: "Raster", package: "spiral-report"),
      ]),
    .executableTarget(
      name: "plot-costs",
      dependencies: [
        .product(name: "CairoRendering", package: "spiral-report"),
        .product(name: "Images", package: "spiral-report"),
        .product(name: "Plotting", package: "spiral-report"),
      ]),
  ]
)
