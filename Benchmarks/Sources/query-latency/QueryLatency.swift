import FoundationEssentials
import Glibc
import Nisba

/// Prints the milliseconds that single queries take, on one core.
///
///     query-latency list.nisba queries.tsv [threshold]
///
/// The list is a compiled one, or a table of identifiers and names, which is compiled first; the queries are a table
/// like that. The ten best names at or above the threshold are found, of all names where none is given. The rows are
/// p50, p90 and p99; the first tenth of the queries warms up.
@main struct QueryLatency {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let threshold = arguments.count == 3 ? Double(arguments[2]) : 0
    guard [2, 3].contains(arguments.count), let threshold else {
      print("usage: query-latency list queries [threshold]")
      exit(64)
    }
    var policy = Policy.standard
    policy.threshold = Score(threshold)
    policy.limit = 10
    let matcher = try Matcher(try compiled(arguments[0]), policy: policy)
    let names = try rows(arguments[1]).map(\.name)
    let clock = ContinuousClock()
    var milliseconds: [Double] = []
    for name in names.prefix(names.count / 10) + names {
      let time = try clock.measure { _ = try matcher.hits(for: Query(name)) }
      milliseconds.append(time / .milliseconds(1))
    }
    let sorted = milliseconds.dropFirst(names.count / 10).sorted()
    for percent in [50, 90, 99] where !sorted.isEmpty {
      print("p\(percent)\t\(sorted[min(sorted.count - 1, sorted.count * percent / 100)])")
    }
  }

  /// Opens a compiled list, or compiles a table.
  private static func compiled(_ path: String) throws -> CompiledList {
    if CompiledList.isCompiled(path) { return try CompiledList(contentsOf: path) }
    let folder = "\(FileManager.default.temporaryDirectory.path)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let table = "\(folder)/list.tsv", file = "\(folder)/list.nisba"
    let content = try rows(path).map { "\($0.id)\t\($0.name)\n" }
    try ("id\tname\n" + content.joined()).write(toFile: table, atomically: false, encoding: .utf8)
    try CompiledList.write([WatchList(contentsOf: table)], to: file)
    // The file stays mapped.
    return try CompiledList(contentsOf: file)
  }

  private static func rows(_ path: String) throws -> [(id: String, name: String)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count < 2 ? nil : (String(fields[0]), String(fields[1]))
    }
  }
}
