import Foundation
import Nisba

/// Prints the milliseconds that single queries take, on one core.
///
///     query-latency index.tsv queries.tsv [threshold]
///
/// Both files are as `nisba rank` reads them. The ten best names at or above the threshold are found, of
/// all names where none is given. The rows are p50, p90 and p99; the first tenth of the queries warms up.
@main struct QueryLatency {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let threshold = arguments.count == 3 ? Double(arguments[2]) : 0
    guard [2, 3].contains(arguments.count), let threshold else {
      FileHandle.standardError.write(Data("usage: query-latency index queries [threshold]\n".utf8))
      exit(64)
    }
    let (index, queries) = (arguments[0], arguments[1])
    let entries = try rows(index).map {
      Entry(id: Entry.ID(rawValue: $0.id), names: [EntryName($0.name, quality: .primary)])
    }
    var policy = Policy.standard
    policy.threshold = Score(threshold)
    policy.limit = 10
    let matcher = try Matcher(entries: [entries], policy: policy)
    let names = try rows(queries).map(\.name)
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

  private static func rows(_ path: String) throws -> [(id: String, name: String)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count < 2 ? nil : (String(fields[0]), String(fields[1]))
    }
  }
}
