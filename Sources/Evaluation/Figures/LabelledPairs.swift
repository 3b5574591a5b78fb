import Matching
import NameAnatomy
import WatchLists

/// Two names, and whether they name the same.
package struct LabelledPair: Sendable {
  /// What is known of a pair.
  package enum Label: String, Sendable, Encodable {
    /// They name the same.
    case same
    /// They do not.
    case other
    /// A person decides: the pair should score between the two.
    case review
  }

  /// The line of the file.
  package let line: Int
  /// The first name, which stands for the query.
  package let name: String
  /// The second name, which stands for the listed one.
  package let other: String
  /// What they name, where the row says.
  package let kind: NameKind?
  /// What is known of them.
  package let label: Label
  /// The groups that the pair belongs to, as `column: value`.
  package let categories: [String]
}

/// Reads labelled pairs of names from CSV or TSV with a header.
///
/// The columns are `name1`, `name2`, one of ``labels``, and perhaps `kind` or `schema`. Columns that
/// part the pairs into groups (`category`, `class`, `split`, `change`, …) are found by their name.
package struct LabelledPairFile: ~Copyable {
  /// What became of a row.
  package enum Item {
    case pair(LabelledPair)
    /// A row that is left out, and why.
    case refused(String)
  }

  /// The columns of labels.
  package static let labels = ["same", "same_name", "is_match", "expect"]

  /// The columns that are taken for groups, as headers are compared.
  private static let groups = [
    "category", "class", "split", "splits", "change", "kindofchange", "casegroup",
  ]

  private static let words: [String: LabelledPair.Label] = [
    "1": .same, "true": .same, "m": .same, "0": .other, "false": .other, "n": .other, "r": .review,
  ]

  private var reader: DelimitedReader
  private let file: String
  private let columns: (name: Int, other: Int, label: Int, kind: Int?)
  private let categories: [(header: String, column: Int)]

  /// Opens a file, or standard input where `path` is `-`.
  ///
  /// - Parameter categories: the columns that part the pairs into groups; found where empty.
  package init(path: String, categories: [String] = []) throws {
    let reader = try DelimitedReader(path: path)
    let file = path == "-" ? "standard input" : path
    let header = reader.header
    let folded = header.map { Column.folded($0) }
    let labels = Self.labels.filter { folded.contains(Column.folded($0)) }
    guard labels.count == 1 else { throw EvaluationError.labels(path: file, found: header) }
    var kind: Int?
    for column in ["schema", "kind"] where folded.contains(column) {
      kind = try reader.column(column)
    }
    var groups: [(header: String, column: Int)] = []
    for column in categories { groups.append((column, try reader.column(column))) }
    if categories.isEmpty {
      groups = header.indices.filter { Self.groups.contains(folded[$0]) }.map { (header[$0], $0) }
    }
    columns = (
      try reader.column("name1"), try reader.column("name2"), try reader.column(labels[0]), kind
    )
    self.categories = groups
    self.file = file
    self.reader = reader
  }

  /// Returns the next row, or `nil` at the end.
  package mutating func next() throws(WatchListError) -> Item? {
    switch try reader.next() {
    case nil: nil
    case .refused(let refusal): .refused("\(refusal)")
    case .row(let row): item(row)
    }
  }

  private func item(_ row: DelimitedReader.Row) -> Item {
    let word = row.fields[columns.label]
    guard let label = Self.words[word.lowercased()] else {
      return .refused(
        "\(file):\(row.line): expected a label (1, 0, true, false, M, N or R), found “\(word)”")
    }
    let kind = columns.kind.map { NameKind(Entry.Kind(word: row.fields[$0])) }
    let groups = categories.flatMap { category in
      row.fields[category.column].split(separator: ",")
        .map { "\(category.header): \(Self.trimmed($0))" }
    }
    return .pair(
      LabelledPair(
        line: row.line, name: row.fields[columns.name], other: row.fields[columns.other],
        kind: kind == .unknown ? nil : kind, label: label, categories: groups))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
