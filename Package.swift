// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]
/// A tool that starts sooner, runs a tenth faster and needs no Swift on the machine that it runs on. The libraries are
/// those of FoundationEssentials: it does not link where a module imports more of Foundation, which would make each
/// start longer. The linker is the one of the toolchain.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-use-ld=lld"],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "nisba",
  products: [
    .library(name: "Nisba", targets: ["Nisba"]),
    .library(name: "StringMetrics", targets: ["StringMetrics"]),
    .executable(name: "nisba", targets: ["nisba-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "ICUShims", dependencies: ["CICU"], cSettings: strictC),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "ZlibShims", dependencies: ["CZlib"], cSettings: strictC),
    .target(name: "NameData", cSettings: strictC),
    .target(name: "RespellingKernel", cSettings: strictC),
    .target(name: "BoundKernel", cSettings: strictC),
    .target(
      name: "Romanization", dependencies: ["ICUShims", "NameData"], swiftSettings: strict),
    .target(
      name: "NameAnatomy", dependencies: ["Romanization", "NameData"], swiftSettings: strict),
    .target(name: "VectorKernels", cSettings: strictC),
    .target(name: "StringMetrics", dependencies: ["VectorKernels"], swiftSettings: strict),
    .target(name: "Identity", dependencies: ["NameData"], swiftSettings: strict),
    .target(
      name: "WatchLists", dependencies: ["Identity", "ZlibShims"], swiftSettings: strict),
    .target(
      name: "Matching",
      dependencies: [
        "BoundKernel", "Identity", "NameAnatomy", "NameData", "Romanization",
        "RespellingKernel", "WatchLists",
      ],
      swiftSettings: strict),
    .target(
      name: "Nisba", dependencies: ["Identity", "Matching", "WatchLists"], swiftSettings: strict),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "ReportPage", cSettings: strictC),
    .target(
      name: "Reporting",
      dependencies: ["CMessageDigest", "Nisba", "ReportPage"],
      swiftSettings: strict),
    .target(
      name: "Evaluation",
      dependencies: ["Matching", "NameAnatomy", "Romanization", "WatchLists"],
      swiftSettings: strict),
    .target(
      name: "Learning",
      dependencies: [
        "Evaluation", "Matching", "NameAnatomy", "Romanization", "StringMetrics", "WatchLists",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "nisba-learn",
      dependencies: [
        "Learning", "Matching", "NameAnatomy", "Romanization", "WatchLists",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "nisba-cli",
      dependencies: [
        "Nisba", "Evaluation", "Matching", "NameAnatomy", "Reporting", "Romanization",
        "StringMetrics", "WatchLists",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: standalone),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "RomanizationTests", dependencies: ["Romanization", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "NameAnatomyTests", dependencies: ["NameAnatomy", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StringMetricsTests", dependencies: ["StringMetrics", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "IdentityTests", dependencies: ["Identity", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WatchListsTests", dependencies: ["Identity", "WatchLists", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["BoundKernel", "Nisba", "Matching", "RespellingKernel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Matching", "NameAnatomy", "WatchLists", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LearningTests", dependencies: ["Learning", "NameAnatomy", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Nisba", "Reporting", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "NisbaToolTests", dependencies: ["Identity", "Reporting", "nisba-cli", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
