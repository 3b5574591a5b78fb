import Foundation

/// The samples of the package, screened once for all tests.
enum Samples {
  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let passengers = "Data/Samples/passengers.csv"
  static let watchList = "Data/Samples/watchlist.csv"

  /// The travellers against the list, as CSV.
  static let screened = Result {
    try Tool.run(
      ["screen", passengers, "--list", watchList, "--format", "csv"], in: package)
  }

  /// The names of so many travellers that several workers share them.
  static func names() throws -> [String] {
    Array(try CSVTable(text(of: passengers))["name"].prefix(150))
  }

  /// The text of a file of the package.
  static func text(of path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }
}
