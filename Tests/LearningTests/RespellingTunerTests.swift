import NameAnatomy
import TestSupport
import Testing

@testable import Learning

@Suite struct RespellingTunerTests {
  /// Names that k for q makes others, and sh for x does not.
  private func groups(seed: UInt64 = 3, count: Int = 60) -> [RespellingTuner.Group] {
    var names = RandomNames(seed: seed)
    return (0..<count).map { _ in
      let vowels = (0..<3).map { _ in names.word(of: "aiu", length: 1...1) }
      func word(_ one: String, _ two: String) -> Letters {
        Letters(one + vowels[0] + "b" + vowels[1] + two + vowels[2])
      }
      return RespellingTuner.Group(
        word: word("q", "x"), same: [(word("q", "sh"), 1)],
        others: [word("k", "x"), word("k", "sh")])
    }
  }

  private let start = EditCosts(
    standards: [
      ["latin", "q", "k", "1000"], ["latin", "x", "sh", "1000"], ["latin", "g", "j", "1000"],
    ], learned: [], scripts: .latin)

  private func cost(_ from: Substring, _ to: Substring, in costs: EditCosts) throws -> Double {
    let key = try #require(EditKey(from: from, to: to))
    let number = try #require(costs.keys.firstIndex(of: min(key, key.reversed)))
    return costs.costs[number]
  }

  private func tuned(workers: Int) -> EditCosts {
    RespellingTuner(workers: workers).tuned(start, on: groups())
  }

  @Test func whatTellsNamesApartCostsMoreAndWhatSpellsThemLess() throws {
    let tuned = tuned(workers: 1)
    #expect(try cost("q", "k", in: tuned) > 1.1)
    #expect(try cost("x", "sh", in: tuned) < 0.9)
    #expect(tuned.costs.allSatisfy { $0 >= 0 })
  }

  @Test func whatNoGroupSpeaksOfStays() throws {
    let tuned = tuned(workers: 1)
    #expect(try cost("g", "j", in: tuned) == 1)
    #expect(tuned.keys == start.keys)
    #expect(RespellingTuner(workers: 1).tuned(start, on: []).costs == start.costs)
  }

  @Test func spellingsComeNearerThanOtherNames() {
    func share(_ costs: EditCosts) -> Int {
      groups(seed: 4).count { group in
        let same = costs.chain(group.word, group.same[0].letters).cost
        return same < costs.chain(group.word, group.others[0]).cost
      }
    }
    #expect(share(start) == 0)
    #expect(share(tuned(workers: 1)) == 60)
  }

  @Test(arguments: [2, 3])
  func doesNotDependOnTheNumberOfWorkers(workers: Int) {
    #expect(tuned(workers: workers).costs == tuned(workers: 1).costs)
  }

  /// A word so near that it may well be a spelling nobody counted is no rival.
  @Test func takesNoNearlyEqualWordForAnotherName() throws {
    let near = EditCosts(
      standards: [["latin", "q", "k", "50"]], learned: [], scripts: .latin)
    let groups = (0..<40).map { _ in
      RespellingTuner.Group(word: "qaba", same: [("qaba", 1)], others: ["kaba"])
    }
    let tuned = RespellingTuner(workers: 1).tuned(near, on: groups)
    #expect(try cost("q", "k", in: tuned) == 0.05)
  }
}
