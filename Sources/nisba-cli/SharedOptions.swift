import ArgumentParser
import Foundation
import Nisba

/// The kinds of names, as arguments.
extension NameKind: ExpressibleByArgument {}

/// What decides which candidates are hits.
struct PolicyOptions: ParsableArguments {
  @Option(help: "The lowest score that is a hit, 0 to 1.")
  var threshold: Double?

  @Option(help: "The most hits for one name.")
  var limit: Int?

  /// The standard policy with what was given.
  func policy(limit standardLimit: Int, threshold standardThreshold: Score?) -> Policy {
    var policy = Policy.standard
    policy.limit = limit ?? standardLimit
    policy.threshold = threshold.map { Score($0) } ?? standardThreshold ?? policy.threshold
    return policy
  }

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold \(threshold): expected a number from 0 to 1")
    }
    if let limit, limit < 1 { throw ValidationError("--limit \(limit): expected 1 or more") }
  }
}

/// The watch lists of a command.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("list"), parsing: .upToNextOption,
    help: """
      A watch list: OFAC sdn.csv (with alt.csv and add.csv beside it), UN consolidated XML, or CSV, \
      TSV or JSON lines with a column “name”. May be given several times.
      """)
  var paths: [String]

  @Option(
    name: .customLong("list-column"),
    help: "Which header of a list stands for a column, as in name=Customer.")
  var columns: [String] = []

  @Flag(help: "Stop at the first bad row instead of reporting and counting it.")
  var strict = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("--list: expected at least one watch list") }
  }

  /// Reads the lists whole, reporting refused rows.
  func read() throws -> [WatchList] {
    let mapping = try ColumnMapping(parsing: columns)
    return try paths.map { path in
      let list = try WatchList(contentsOf: path, columns: mapping, strict: strict)
      for refusal in list.refusals { StandardError.note("\(refusal)") }
      return list
    }
  }
}

/// How many queries are scored at the same time.
struct WorkerOptions: ParsableArguments {
  @Option(help: "How many names are screened at the same time; all cores unless given.")
  var workers: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if workers < 1 { throw ValidationError("--workers \(workers): expected 1 or more") }
  }
}
