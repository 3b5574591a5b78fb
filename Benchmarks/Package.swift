// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

/// As the tool itself is linked.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-use-ld=lld"],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "nisba-benchmarks",
  dependencies: [
    .package(name: "nisba", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "NisbaBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Nisba", package: "nisba"),
        .product(name: "StringMetrics", package: "nisba"),
      ],
      path: "Benchmarks/Nisba",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "kernel-throughput",
      dependencies: [.product(name: "StringMetrics", package: "nisba")],
      swiftSettings: strict),
    .executableTarget(
      name: "query-latency",
      dependencies: [.product(name: "Nisba", package: "nisba")],
      swiftSettings: strict, linkerSettings: standalone),
  ],
  swiftLanguageModes: [.v6]
)
