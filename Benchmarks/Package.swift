// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "nisba-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "nisba", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "kernel-throughput",
      dependencies: [.product(name: "StringMetrics", package: "nisba")])
  ],
  swiftLanguageModes: [.v6]
)
