// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target is checked alike: memory safety is strict and a warning is an error.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "spiral-report",
  products: [
    .executable(name: "spiral-report", targets: ["spiral-report"]),
    .library(name: "SpiralCore", targets: ["SpiralCore"]),
    .library(name: "Raster", targets: ["Raster"]),
    .library(name: "Images", targets: ["Images"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .library(name: "DecisionPlot", targets: ["DecisionPlot"]),
    .library(name: "CairoRendering", targets: ["CairoRendering"]),
    .library(name: "ImageComparison", targets: ["ImageComparison"]),
    .library(name: "ImageRegression", targets: ["ImageRegression"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // MARK: System libraries
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CLibPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CProcess"),
    .target(
      name: "CPNG", dependencies: ["CLibPNG"], linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CPixels"),

    // MARK: What every module may use
    .target(name: "Concurrency", swiftSettings: settings),
    .target(name: "TextFormatting", swiftSettings: settings),
    .target(
      name: "Files",
      dependencies: [
        "CProcess", "Concurrency", "TextFormatting",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),

    // MARK: Models and rasters
    .target(name: "SpiralCore", dependencies: ["Concurrency"], swiftSettings: settings),
    .target(
      name: "Raster", dependencies: ["Concurrency", "SpiralCore"], swiftSettings: settings),

    // MARK: Points of one's own
    .target(
      name: "Tables", dependencies: ["Files", "TextFormatting", "SpiralCore"],
      swiftSettings: settings),

    // MARK: Images and figures
    .target(
      name: "Images",
      dependencies: [
        "CPNG", "CPixels", "Files", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "Plotting", dependencies: ["Images"], swiftSettings: settings),
    .target(
      name: "Cairo", dependencies: ["CCairo", "Images"], swiftSettings: settings),
    .target(
      name: "CairoRendering",
      dependencies: [
        "Cairo", "Files", "Images", "Plotting",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: settings),
    .target(
      name: "DecisionPlot",
      dependencies: ["Concurrency", "Images", "Plotting", "Raster", "SpiralCore"],
      swiftSettings: settings),

    // MARK: Images under test
    .target(
      name: "ImageComparison", dependencies: ["Concurrency", "Files", "Images"],
      swiftSettings: settings),
    .target(
      name: "ImageRegression",
      dependencies: [
        "Concurrency", "Files", "TextFormatting", "Images", "ImageComparison",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // In the library itself: it works wherever it is installed, without its build folder.
      resources: [.embedInCode("Templates")], swiftSettings: settings),

    // MARK: The report and its command
    .target(
      name: "SpiralReport",
      dependencies: [
        "Concurrency", "Files", "TextFormatting", "SpiralCore", "Tables", "Raster", "Images",
        "Plotting", "CairoRendering", "DecisionPlot", "ImageRegression",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // As those of ImageRegression: the program works without its build folder.
      resources: [.embedInCode("Templates")], swiftSettings: settings),
    .executableTarget(
      name: "spiral-report",
      dependencies: [
        "SpiralReport", "ImageRegression", "ImageComparison", "DecisionPlot", "Plotting",
        "SpiralCore", "Tables", "Files", "TextFormatting", "CMalloc", "CProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),

    // MARK: Examples
    .executableTarget(
      name: "draw-your-points", dependencies: ["CairoRendering", "Plotting"],
      path: "examples/DrawYourPoints", swiftSettings: settings),
    .executableTarget(
      name: "draw-the-loss", dependencies: ["CairoRendering", "Plotting", "SpiralCore"],
      path: "examples/DrawTheLoss", swiftSettings: settings),
    .executableTarget(
      name: "draw-the-marks", dependencies: ["CairoRendering", "Images", "Plotting"],
      path: "examples/DrawTheMarks", swiftSettings: settings),
    .executableTarget(
      name: "draw-your-decisions",
      dependencies: ["CairoRendering", "DecisionPlot", "Plotting", "SpiralCore"],
      path: "examples/DrawYourDecisions", swiftSettings: settings),
    .executableTarget(
      name: "compare-two-images", dependencies: ["ImageComparison"],
      path: "examples/CompareTwoImages", swiftSettings: settings),
    .executableTarget(
      name: "check-a-folder", dependencies: ["ImageRegression"],
      path: "examples/CheckAFolder", swiftSettings: settings),

    // MARK: Trials
    .target(
      name: "TableMutations", dependencies: ["Tables", "SpiralCore", "Files", "TestSupport"],
      path: "Tests/TableMutations", swiftSettings: settings),
    .executableTarget(
      name: "table-trial", dependencies: ["TableMutations", "Tables", "SpiralCore", "Files"],
      path: "Benchmarks/TableTrial", swiftSettings: settings),

    // MARK: Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(name: "PNGFixtures", path: "Tests/PNGFixtures", swiftSettings: settings),
    .target(
      name: "PlottingTestSupport", dependencies: ["Images", "Plotting"],
      path: "Tests/PlottingTestSupport", swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "TextFormattingTests", dependencies: ["TextFormatting", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FilesTests", dependencies: ["Files", "Concurrency", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SpiralCoreTests", dependencies: ["SpiralCore", "Concurrency"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(
      name: "TablesTests",
      dependencies: ["Tables", "TableMutations", "SpiralCore", "Files", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RasterTests", dependencies: ["Raster", "SpiralCore", "Concurrency"],
      swiftSettings: settings),
    .testTarget(
      name: "ImagesTests", dependencies: ["Images", "Files", "PNGFixtures", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "PlottingTestSupport", "Images"],
      swiftSettings: settings),
    .testTarget(
      name: "CairoRenderingTests",
      dependencies: ["CairoRendering", "Cairo", "Plotting", "Images", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DecisionPlotTests",
      dependencies: [
        "DecisionPlot", "Images", "Plotting", "PlottingTestSupport", "Raster", "SpiralCore",
      ], swiftSettings: settings),
    .testTarget(
      name: "ImageComparisonTests",
      dependencies: ["ImageComparison", "Images", "Files", "PNGFixtures", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ImageRegressionTests",
      dependencies: [
        "ImageRegression", "ImageComparison", "Images", "Files", "PNGFixtures", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "SpiralReportTests",
      dependencies: [
        "SpiralReport", "SpiralCore", "Tables", "Concurrency", "Files", "TextFormatting", "Images",
        "ImageRegression", "PNGFixtures", "Plotting", "DecisionPlot", "CairoRendering", "Raster",
        "PlottingTestSupport", "TestSupport", "spiral-report", "draw-your-points",
        "draw-the-loss", "draw-the-marks", "draw-your-decisions", "compare-two-images",
        "check-a-folder",
      ], swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "spiral-report", "SpiralReport", "ImageRegression", "SpiralCore", "Tables", "Files",
        "Plotting", "PNGFixtures", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    // Depends on every library, so that their modules are built when its blocks are checked.
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "SpiralCore", "Raster", "Images", "Plotting", "DecisionPlot", "CairoRendering",
        "ImageComparison", "ImageRegression", "TestSupport",
      ],
      swiftSettings: settings),
  ]
)
