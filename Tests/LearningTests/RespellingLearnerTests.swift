import NameAnatomy
import TestSupport
import Testing

@testable import Learning

@Suite struct RespellingLearnerTests {
  private static let standards = RomanizationStandards.rows

  /// Invented names with bz for j, which no standard knows, and other names near to them.
  private func groups(_ scripts: EditCosts.Scripts) -> [SpellingGroup] {
    var names = RandomNames(seed: 11)
    let letters = ["ك": "k", "س": "s", "ل": "l", "م": "m", "ر": "r", "ج": "j"]
    return (0..<40).map { number in
      let arabic =
        names.word(of: "كسلمر", length: 1...1) + "ج" + names.word(of: "كسلمر", length: 1...1)
      let vowels = (0..<2).map { _ in names.word(of: "aiu", length: 1...1) }
      let latin = arabic.map { letters[String($0)] ?? "" }
      let plain = latin[0] + vowels[0] + latin[1] + vowels[1] + latin[2]
      let other = latin[0] + vowels[0] + "bz" + vowels[1] + latin[2]
      return scripts == .latin
        ? SpellingGroup(word: Letters(plain), others: [(Letters(other), 1)], hash: UInt64(number))
        : SpellingGroup(
          word: Letters(arabic), others: [(Letters(plain), 1), (Letters(other), 2)],
          hash: UInt64(number))
    }
  }

  private static let labelled = """
    name1\tar1\tname2\tar2\tsame
    Kajal\tكجل\tKabzal\tكجل\t1
    Sajir\tسجر\tSabzir\tسجر\t1
    Rajul\tرجل\tRabzul\tرجل\t1
    Kajal\tكجل\tSajir\tسجر\t0
    Sajir\tسجر\tBajum\tبجم\t0
    Rajul\tرجل\tMajak\tمجك\t0

    """

  private func learned(
    _ scripts: EditCosts.Scripts, workers: Int
  ) throws -> RespellingLearner.Learned {
    let labelled = try withTemporaryFile(Self.labelled) {
      try LabelledWords(path: $0, reader: NameReader(lexicon: NameLexicon(isLearned: false)))
    }
    let learner: RespellingLearner =
      scripts == .latin
      ? .latin(standards: Self.standards, workers: workers)
      : .arabicToLatin(standards: Self.standards, workers: workers)
    return learner.learned(from: groups(scripts), judgedOn: labelled)
  }

  @Test(arguments: [EditCosts.Scripts.latin, .arabicToLatin])
  func learnsTheSameTwice(_ scripts: EditCosts.Scripts) throws {
    let one = try learned(scripts, workers: 1), two = try learned(scripts, workers: 2)
    #expect(one.rows == two.rows)
    #expect(one.curve == two.curve)
    #expect(one.figures == two.figures)

    #expect(one.rows.allSatisfy { $0.count == 4 && $0[0] == scripts.rawValue })
    #expect(one.curve.count == 4 && one.curve[0] == scripts.rawValue)
    #expect(one.figures.count == 2 && one.figures[0].hasPrefix("\(scripts.rawValue): of 8 words"))
    // What the groups write is nearer than it was.
    let start = EditCosts(standards: Self.standards, learned: [], scripts: scripts)
    let word: Letters = scripts == .latin ? "kajal" : "كجل"
    #expect(one.costs.chain(word, "kabzal").cost < start.chain(word, "kabzal").cost)
  }
}
