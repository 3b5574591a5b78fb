import NameAnatomy
import TestSupport
import Testing

@testable import Learning

@Suite struct RivalsTests {
  private static let standards = RomanizationStandards.rows

  /// Invented names, some of which share spellings.
  private func groups(_ scripts: EditCosts.Scripts, seed: UInt64) -> [SpellingGroup] {
    var names = RandomNames(seed: seed)
    let spellings = (0..<14).map { _ in
      Letters(names.word(of: "kqst", length: 1...1) + names.word(of: "aiulmr", length: 2...4))
    }
    return (0..<8).map { number in
      let word =
        scripts == .latin
        ? names.pick(spellings) : Letters(names.word(of: "كقستالوميرح", length: 3...5))
      var others: [(Letters, Double)] = []
      for _ in 0..<Int.random(in: 1...3, using: &names.random) {
        let other = names.pick(spellings)
        if other != word, !others.contains(where: { $0.0 == other }) { others.append((other, 1)) }
      }
      return SpellingGroup(word: word, others: others, hash: UInt64(number))
    }
  }

  /// The rivals of one group by a scan of all spellings, as far as rounding lets tell.
  private func scan(
    _ groups: [SpellingGroup], of group: SpellingGroup, _ costs: EditCosts
  ) -> [String: Double] {
    let isSymmetric = costs.scripts == .latin
    func names(_ word: Letters) -> Set<UInt64> {
      let named = groups.filter { other in
        other.others.contains { $0.letters == word } || isSymmetric && other.word == word
      }
      return Set(named.map(\.hash))
    }
    let own = group.others.map(\.letters)
    let ownNames = ([group.word] + own).reduce(into: Set<UInt64>()) { $0.formUnion(names($1)) }
    var found: [String: Double] = [:]
    for word in Set(groups.flatMap { $0.others.map(\.letters) + (isSymmetric ? [$0.word] : []) }) {
      if own.contains(word) || word == group.word { continue }
      if isSymmetric, !ownNames.isDisjoint(with: names(word)) { continue }
      let ratio = costs.chain(group.word, word).cost / Tolerance.nats(group.word, word)
      if ratio <= 1.2 { found[word.text] = ratio }
    }
    return found
  }

  @Test(arguments: [EditCosts.Scripts.latin, .arabicToLatin], 0..<12 as Range<UInt64>)
  func areTheNearestWordsOfOtherNames(_ scripts: EditCosts.Scripts, seed: UInt64) {
    let groups = groups(scripts, seed: seed)
    let costs = EditCosts(standards: Self.standards, learned: [], scripts: scripts)
    for limit in [2, 20] {
      let found = Rivals(groups, scripts: scripts).groups(
        of: groups, costs: costs, limit: limit, workers: 2)
      #expect(found.map(\.word) == groups.map(\.word))
      for (group, own) in zip(groups, found) {
        let expected = scan(groups, of: group, costs)
        #expect(own.same.map(\.letters) == group.others.map(\.letters))
        let ratios = own.others.map { expected[$0.text] ?? .infinity }
        #expect(own.others.count == min(limit, expected.count), "\(group.word.text)")
        for (one, nearest) in zip(ratios, expected.values.sorted()) {
          #expect(abs(one - nearest) < 1e-9, "\(group.word.text)")
        }
      }
    }
  }

  /// Spellings of one Arabic word may be another's too; Latin ones of one bearer are of one name.
  @Test func aLatinWordIsNoRivalOfWhatSharesAName() {
    let groups = [
      SpellingGroup(word: "karim", others: [("kareem", 1)], hash: 1),
      SpellingGroup(word: "kareem", others: [("karem", 1)], hash: 2),
      SpellingGroup(word: "karam", others: [("karama", 1)], hash: 3),
    ]
    let costs = EditCosts(standards: Self.standards, learned: [], scripts: .latin)
    let found = Rivals(groups, scripts: .latin).groups(
      of: groups, costs: costs, limit: 10, workers: 1)
    let others = found.map { Set($0.others.map(\.text)) }
    #expect(others[0].contains("karam") && others[0].isDisjoint(with: ["kareem", "karem"]))
    #expect(others[2].isSuperset(of: ["karim", "karem"]))
  }
}
