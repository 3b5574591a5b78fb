import Matching
import NameAnatomy
import Romanization

/// Finds the words of other names that are nearest to a word.
struct Rivals: Sendable {
  private let scripts: EditCosts.Scripts
  private let near: NearWords
  /// The names that each spelling was counted for.
  private let names: [Letters: Set<UInt64>]

  /// Lays out the spellings of all groups.
  init(_ groups: [SpellingGroup], scripts: EditCosts.Scripts) {
    self.scripts = scripts
    var names: [Letters: Set<UInt64>] = [:]
    for group in groups {
      for other in group.others { names[other.letters, default: []].insert(group.hash) }
      if scripts.isSymmetric { names[group.word, default: []].insert(group.hash) }
    }
    self.names = names
    near = NearWords(
      names.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }, script: .latin)
  }

  /// The cost up to which words are looked for, as a share of what words of their length bear.
  private static let ratio = 1.2

  /// Returns each group with the words nearest to it under `costs` that are other names.
  func groups(
    of groups: [SpellingGroup], costs: EditCosts, limit: Int, workers: Int
  ) -> [RespellingTuner.Group] {
    let text = costs.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let model = RespellingModel(TableCursor(text: text))
    return concurrentMap(count: groups.count, chunkSize: 64, workers: workers) { range in
      range.map { index in
        let group = groups[index]
        let own = Set(group.others.map(\.letters))
        // Two Latin spellings of one word may be of two names that Arabic does not tell apart.
        let ownNames =
          scripts.isSymmetric
          ? own.reduce(names[group.word] ?? []) { $0.union(names[$1] ?? []) } : []
        let near = near.near(
          group.word, ratio: Self.ratio, limit: limit + own.count + 20, model: model)
        let others = near.filter { word in
          !own.contains(word) && word != group.word
            && ownNames.isDisjoint(with: names[word] ?? [])
        }
        return RespellingTuner.Group(
          word: group.word, same: group.others, others: Array(others.prefix(limit)))
      }
    }
  }
}
