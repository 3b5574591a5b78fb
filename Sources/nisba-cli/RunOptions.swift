import ArgumentParser
import FoundationEssentials

/// How a command goes through many rows.
struct RunOptions: ParsableArguments {
  @Option(help: "How many names are scored at the same time; all cores unless given.")
  var workers: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var strictOption: StrictOption

  func validate() throws {
    if workers < 1 { throw ValidationError("--workers \(workers): expected 1 or more") }
  }
}

/// What a bad row does.
struct StrictOption: ParsableArguments {
  @Flag(
    name: .customLong("strict"), help: "Stop at the first bad row instead of leaving it out.")
  var isStrict = false
}

/// Rows that are gathered until there are enough for the workers, in bounded memory.
struct Chunk<Row> {
  private(set) var rows: [Row] = []
  private var bytes = 0
  private let countLimit: Int
  private static var byteLimit: Int { 1 << 22 }

  /// - Parameter results: the most results that one row can bring.
  init(resultsPerRow results: Int) {
    countLimit = max(16, min(4096, (1 << 16) / results))
  }

  /// Whether the rows are to be worked on before more are added.
  var isFull: Bool {
    rows.count >= countLimit || bytes >= Self.byteLimit
  }

  /// Adds a row, which takes about so many bytes.
  mutating func append(_ row: Row, bytes: Int) {
    rows.append(row)
    self.bytes += bytes
  }

  /// Removes and returns all rows.
  mutating func take() -> [Row] {
    defer {
      rows.removeAll(keepingCapacity: true)
      bytes = 0
    }
    return rows
  }
}
