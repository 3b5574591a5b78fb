import FoundationEssentials
import Nisba

extension ListReport {
  /// The report as a JSON object on a line of its own.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("strings and numbers can be encoded")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The report as lines for people.
  var table: String {
    var lines = [Self.line("list", "\(name) (\(path))")]
    lines.append(Self.line("format", format))
    if let publisher { lines.append(Self.line("publisher", publisher)) }
    lines.append(Self.line("dated", date ?? "not told"))
    if !readBeside.isEmpty {
      lines.append(Self.line("read with it", readBeside.joined(separator: ", ")))
    }
    lines.append(Self.line("entries", "\(entries)" + Self.parts(Self.ordered(kinds))))
    lines.append(Self.line("names", "\(names)" + Self.parts(Self.ordered(qualities))))
    lines.append(Self.line("scripts", Self.counts(Self.ordered(scripts))))
    let known = Self.fieldNames.compactMap { field in
      fields[field.name].map {
        (name: field.name.replacing("_", with: " "), count: $0)
      }
    }
    lines.append(Self.line("entries with", known.isEmpty ? "names only" : Self.counts(known)))
    if detailRows > 0 {
      lines.append(
        Self.line("details", "\(detailRows.counted("row")) that tell of entries and are none"))
    }
    if delisted > 0 {
      lines.append(Self.line("passed over", "\(delisted) that are listed no more"))
    }
    lines.append(Self.line("refused", refusedRows == 0 ? "none" : refusedRows.counted("row")))
    for row in refusals {
      let field = row.field.map { "field \($0): " } ?? ""
      lines.append("  \(row.path):\(row.line): \(field)\(row.reason)".visible)
    }
    let unseen = refusedRows - refusals.count
    if unseen > 0 { lines.append("  and \(unseen.counted("more row"))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ heading: String, _ text: String) -> String {
    heading.padded(to: 14) + text.visible
  }

  private static func parts(_ counts: [(name: String, count: Int)]) -> String {
    counts.isEmpty ? "" : ": " + self.counts(counts)
  }

  private static func counts(_ counts: [(name: String, count: Int)]) -> String {
    counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
  }
}
