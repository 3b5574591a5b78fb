import NameAnatomy
import TestSupport
import Testing

@testable import Learning

@Suite struct EditExpectationTests {
  /// Words in which the second spelling has sh for x three times in four, and k once.
  private func pairs(seed: UInt64 = 7, count: Int = 200) -> [SpellingPair] {
    var names = RandomNames(seed: seed)
    return (0..<count).map { index in
      func syllables() -> String {
        names.word(of: "bdfglmnrt", length: 1...1) + names.word(of: "aiu", length: 1...1)
      }
      let head = syllables(), end = syllables()
      return SpellingPair(
        from: Letters(head + "x" + end), to: Letters(head + (index % 4 > 0 ? "sh" : "k") + end),
        weight: 1)
    }
  }

  private func learned(
    _ pairs: [SpellingPair], isSymmetric: Bool = false, workers: Int = 1
  ) -> [EditKey: EditExpectation.Learned] {
    let learned = EditExpectation(isSymmetric: isSymmetric, workers: workers).learned(from: pairs)
    #expect(learned.map(\.key) == learned.map(\.key).sorted(), "in the order of their keys")
    return Dictionary(uniqueKeysWithValues: learned.map { ($0.key, $0) })
  }

  private func key(_ from: Substring, _ to: Substring) throws -> EditKey {
    try #require(EditKey(from: from, to: to))
  }

  @Test func theLikelierEditGainsMore() throws {
    let edits = learned(pairs())
    let frequent = try #require(edits[key("x", "sh")]), rare = try #require(edits[key("x", "k")])
    #expect(frequent.gain > rare.gain)
    #expect(frequent.count > 2 * rare.count)
    #expect(frequent.count > 100 && frequent.count <= 150.001)
    #expect(try edits[key("x", "b")] == nil, "no pair has it")
  }

  /// What is met only once is a slip of its pair, not an edit.
  @Test func leavesOutWhatIsRare() throws {
    let odd = SpellingPair(from: "zabaz", to: "zabap", weight: 1)
    #expect(try learned(pairs() + [odd])[key("z", "p")] == nil)
    let often = [SpellingPair](repeating: odd, count: 20)
    #expect(try learned(pairs() + often)[key("z$", "p$")] != nil)
  }

  @Test func aHeavierPairCountsForMore() throws {
    let light = SpellingPair(from: "zabaz", to: "zabap", weight: 1)
    let heavy = SpellingPair(from: "zabaz", to: "zabap", weight: 20)
    let one = learned(pairs() + [heavy])
    let many = learned(pairs() + [SpellingPair](repeating: light, count: 20))
    #expect(Set(one.keys) == Set(many.keys))
    for (key, edit) in one {
      let other = try #require(many[key])
      #expect(abs(edit.count - other.count) < 1e-6 && abs(edit.gain - other.gain) < 1e-6)
    }
  }

  @Test func anEditTiedToAPlaceIsLearnedThere() throws {
    let pairs = pairs().map { pair in
      SpellingPair(from: pair.from + "z", to: pair.to + "p", weight: 1)
    }
    let edits = learned(pairs)
    let (z, p) = (UInt8(ascii: "z"), UInt8(ascii: "p"))
    var counts: [EditKey.Place: Double] = [:]
    for edit in edits.values where edit.key.from.last == z && edit.key.to.last == p {
      counts[edit.key.place, default: 0] += edit.count
    }
    #expect(Array(counts.keys) == [.end])
    #expect(try #require(counts[.end]) > 150)
  }

  @Test func holdsInBothDirectionsWhereItIsSymmetric() throws {
    let pairs = pairs().flatMap {
      [$0, SpellingPair(from: $0.to, to: $0.from, weight: $0.weight)]
    }
    let edits = learned(pairs, isSymmetric: true)
    #expect(try edits[key("x", "sh")] != nil)
    for (key, edit) in edits {
      let other = try #require(edits[key.reversed], "\(key.fields)")
      #expect(abs(edit.count - other.count) < 1e-9, "\(key.fields)")
    }
  }

  @Test(arguments: [false, true])
  func doesNotDependOnTheNumberOfWorkers(isSymmetric: Bool) throws {
    let one = learned(pairs(), isSymmetric: isSymmetric)
    let two = learned(pairs(), isSymmetric: isSymmetric, workers: 2)
    #expect(Set(one.keys) == Set(two.keys))
    for (key, edit) in one {
      let other = try #require(two[key])
      #expect(edit.count == other.count && edit.gain == other.gain, "\(key.fields)")
    }
  }

  @Test func aRarerLetterTellsMore() {
    let information = LetterInformation([("aaab", 1), ("a", 2)])
    func nats(_ word: Letters) -> Double { information.information(word.bytes) }
    #expect(nats("b") > nats("a"))
    #expect(nats("z") > nats("b"))
    #expect(nats("") == 0)
    #expect(abs(nats("ab") - nats("a") - nats("b")) < 1e-12)
  }
}
