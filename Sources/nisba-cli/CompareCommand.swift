import ArgumentParser
import Matching
import Nisba
import WatchLists

/// `nisba compare`: the score of two names, or of many pairs.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Scores two names, or each pair of a file.",
    discussion: """
      Examples:
        nisba compare "Abou Bakr El Baghdadi" "أبو بكر البغدادي" --kind person
        nisba compare --pairs pairs.tsv > scores.tsv

      A file of pairs is TSV or CSV with a header; its columns name1 and name2, and kind or schema if \
      there, are read. Each pair gives a row: name1, name2, score, and 1 where the score reaches the \
      threshold, else 0.
      """)

  @Argument(help: "The two names.")
  var names: [String] = []

  @Option(help: "A file of pairs, or - for standard input.")
  var pairs: String?

  @Option(help: "What the names name: \(NameKind.allWords).")
  var kind: NameKind?

  @Flag(help: "Stop at the first bad row instead of reporting and counting it.")
  var strict = false

  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var workerOptions: WorkerOptions

  func validate() throws {
    if (pairs == nil) != (names.count == 2) || (pairs != nil && !names.isEmpty) {
      throw ValidationError("expected two names, or --pairs with a file")
    }
  }

  func run() throws {
    let policy = policyOptions.policy(limit: 1, threshold: nil)
    let comparer = try NameComparer(policy: policy)
    var output = try OutputFile(path: nil)
    if let pairs {
      try compare(pairsAt: pairs, with: comparer, to: &output)
    } else {
      let comparison = try comparer.compare(names[0], names[1], kind: kind ?? .unknown)
      let isHit = comparison.score >= policy.threshold
      try output.write("\(comparison.score) \(isHit ? "hit" : "no hit")\n")
      for line in comparison.evidence { try output.write("  \(line)\n") }
    }
    try output.flush()
  }

  // MARK: Files of pairs

  private struct Pair: Sendable {
    let name: String
    let other: String
    let kind: NameKind
  }

  private func compare(
    pairsAt path: String, with comparer: NameComparer, to output: inout OutputFile
  ) throws {
    var reader = try DelimitedReader(path: path)
    let nameColumn = try reader.column("name1"), otherColumn = try reader.column("name2")
    let kindColumn = (try? reader.column("kind")) ?? (try? reader.column("schema"))
    var refusalCount = 0
    var chunk: [Pair] = []
    while let item = try reader.next() {
      switch item {
      case .refused(let refusal):
        if strict { throw WatchListError.refused(refusal) }
        StandardError.note("\(refusal)")
        refusalCount += 1
      case .row(let row):
        let word = kindColumn.map { row.fields[$0] }
        let ownKind = word.map { NameKind(Entry.Kind(word: $0)) } ?? .unknown
        chunk.append(
          Pair(name: row.fields[nameColumn], other: row.fields[otherColumn], kind: kind ?? ownKind))
        if chunk.count == 4096 { try write(&chunk, comparer, &output) }
      }
    }
    try write(&chunk, comparer, &output)
    if refusalCount > 0 { StandardError.note("\(path): \(refusalCount) bad rows left out") }
  }

  private func write(
    _ chunk: inout [Pair], _ comparer: NameComparer, _ output: inout OutputFile
  ) throws {
    let pairs = chunk
    let rows = concurrentMap(count: pairs.count, chunkSize: 64, workers: workerOptions.workers) {
      $0.map { index in
        Result { try comparer.compare(pairs[index].name, pairs[index].other, kind: pairs[index].kind) }
      }
    }
    for (pair, row) in zip(pairs, rows) {
      let score = try row.get().score
      let hit = score >= comparer.policy.threshold ? 1 : 0
      try output.write("\(pair.name)\t\(pair.other)\t\(score)\t\(hit)\n")
    }
    chunk.removeAll(keepingCapacity: true)
  }
}

extension NameKind {
  /// The kinds as a list for people.
  static var allWords: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }
}
