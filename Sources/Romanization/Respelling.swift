/// The respellings of one script before and after ICU transliterates it, from `Data/letters.tsv`.
struct Respelling: Sendable {
  /// A rule: letters, and what is written for them.
  private struct Rule {
    let source: [UInt32]
    let target: [UInt32]
  }

  /// The rules that begin with a letter, those with the most letters first.
  private var rules: [UInt32: [Rule]] = [:]

  /// Reads the rows whose first field is `name` and whose last has the code of `script`.
  init(_ name: String, of script: Script, in table: DataTable) {
    for row in table.rows where row[0] == name {
      guard row[3].split(separator: " ").contains(where: { $0 == script.rawValue }) else {
        continue
      }
      let rule = Rule(source: LetterTable.scalars(row[1]), target: LetterTable.scalars(row[2]))
      rules[rule.source[0], default: []].append(rule)
    }
    for first in rules.keys { rules[first]?.sort { $0.source.count > $1.source.count } }
  }

  /// Returns `letters` respelled, from left to right; what a rule writes is not read again.
  func respelled(_ letters: [UInt32]) -> [UInt32] {
    guard !rules.isEmpty else { return letters }
    var respelled: [UInt32] = []
    respelled.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      let rule = rules[letters[index]]?.first { letters[index...].starts(with: $0.source) }
      respelled.append(contentsOf: rule?.target ?? [letters[index]])
      index += rule?.source.count ?? 1
    }
    return respelled
  }
}
