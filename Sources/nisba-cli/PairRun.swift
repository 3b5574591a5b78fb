import Matching
import Nisba
import WatchLists

/// One run over a file of pairs of names.
struct PairRun {
  private struct Pair: Sendable {
    let line: Int
    let name: String
    let other: String
    let kind: NameKind
  }

  private let comparer: NameComparer
  private let kind: NameKind
  private let workers: Int
  private var badRows: BadRows

  /// - Parameter kind: what names name where their row does not say.
  init(comparer: NameComparer, kind: NameKind, workers: Int, isStrict: Bool) {
    self.comparer = comparer
    self.kind = kind
    self.workers = workers
    badRows = BadRows(isStrict: isStrict)
  }

  /// Writes a row for each pair to standard output, in the order of the file.
  mutating func compare(pairsOf path: String) throws {
    var reader = try DelimitedReader(path: path)
    let columns = try PairColumns(reader)
    let file = path == "-" ? "standard input" : path
    var chunk = Chunk<Pair>(resultsPerRow: 1)
    var output = try OutputFile(path: nil)
    do {
      while let item = try reader.next() {
        switch item {
        case .refused(let refusal):
          try badRows.leaveOut("\(refusal)")
        case .row(let row):
          let pair = pair(of: row, columns)
          if let fault = fault(of: pair) {
            try badRows.leaveOut("\(file):\(row.line): \(fault)")
          } else {
            chunk.append(pair, bytes: pair.name.utf8.count + pair.other.utf8.count)
          }
        }
        if chunk.isFull { try write(chunk.take(), of: file, to: &output) }
      }
    } catch {
      // What stands before the error is compared.
      try write(chunk.take(), of: file, to: &output)
      throw error
    }
    try write(chunk.take(), of: file, to: &output)
    try output.finish()
    try badRows.finish()
  }

  private func pair(of row: DelimitedReader.Row, _ columns: PairColumns) -> Pair {
    let word = columns.kind.map { Entry.Kind(word: row.fields[$0]) }
    return Pair(
      line: row.line, name: row.fields[columns.name], other: row.fields[columns.other],
      kind: word.flatMap { $0 == .unknown ? nil : NameKind($0) } ?? kind)
  }

  private func fault(of pair: Pair) -> String? {
    for (column, name) in [("name1", pair.name), ("name2", pair.other)] {
      if let fault = NameFault(in: name) { return "\(column): \(fault)" }
      if name.unicodeScalars.contains(where: { ["\t", "\n", "\r"].contains($0) }) {
        return "\(column): name holds a tab or an end of line, which the output cannot show"
      }
    }
    return nil
  }

  private mutating func write(
    _ pairs: [Pair], of file: String, to output: inout OutputFile
  ) throws {
    let comparer = comparer
    let results = concurrentMap(count: pairs.count, chunkSize: 64, workers: workers) { range in
      range.map { index in
        Result { () throws(RomanizationError) in
          let pair = pairs[index]
          return try comparer.compare(pair.name, pair.other, kind: pair.kind).score
        }
      }
    }
    for (pair, result) in zip(pairs, results) {
      switch result {
      case .success(let score):
        let isHit = score >= comparer.policy.threshold
        try output.write("\(pair.name)\t\(pair.other)\t\(score.value)\t\(isHit ? 1 : 0)\n")
      case .failure(let error):
        try badRows.leaveOut("\(file):\(pair.line): \(error)")
      }
    }
    try output.flush()
  }
}

/// Where the columns of a file of pairs stand.
private struct PairColumns {
  let name: Int
  let other: Int
  let kind: Int?

  init(_ reader: borrowing DelimitedReader) throws(WatchListError) {
    name = try reader.column("name1")
    other = try reader.column("name2")
    let ownKind = try Self.column("kind", of: reader)
    let schema = try Self.column("schema", of: reader)
    kind = ownKind ?? schema
  }

  private static func column(
    _ name: String, of reader: borrowing DelimitedReader
  ) throws(WatchListError) -> Int? {
    do {
      return try reader.column(name)
    } catch {
      if case .missingColumn = error { return nil }
      throw error
    }
  }
}
