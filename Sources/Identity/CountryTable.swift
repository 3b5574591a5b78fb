/// The table of countries, read when one is asked for.
struct CountryTable: Sendable {
  /// A row of the table.
  struct Row: Sendable {
    let code: String
    let name: String
    /// The rows of countries that are predecessors, successors, territories.
    let related: [Int]
  }

  /// The table of `Data/countries.tsv`.
  static let standard = CountryTable(dataRows("countries.tsv"))

  let rows: [Row]
  /// The rows by their codes and by their names, both folded.
  let codes: [String: Int]
  let names: [String: Int]
  /// The most words of a name.
  let longestName: Int
  /// The row of what says nothing of a nationality: *unspecified*, *refugee*, *Utopia* on specimens.
  let unspecified: Int

  private init(_ table: [[Substring]]) {
    var numbers: [Substring: Int] = [:]
    for (number, fields) in table.enumerated() {
      precondition(fields.count == 5, "Data/countries.tsv: a row is none: \(fields)")
      numbers[fields[0]] = number
    }
    rows = table.map { fields in
      Row(
        code: String(fields[0]), name: String(fields[1]),
        related: fields[3].split(separator: " ").compactMap { numbers[$0] })
    }
    var codes: [String: Int] = [:]
    var names: [String: Int] = [:]
    names.reserveCapacity(4_000)
    var longest = 1
    for (number, fields) in table.enumerated() {
      for code in fields[2].split(separator: " ") { codes[code.lowercased()] = number }
      for name in fields[4].utf8.split(separator: UInt8(ascii: ";")) {
        names[String(Substring(name))] = number
        longest = max(longest, name.count { $0 == UInt8(ascii: " ") } + 1)
      }
    }
    self.codes = codes
    self.names = names
    longestName = longest
    unspecified = numbers["XXX"] ?? -1
  }
}
