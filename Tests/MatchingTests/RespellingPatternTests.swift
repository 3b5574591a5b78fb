import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct RespellingPatternTests {
  static let comparer = try! NameComparer().parts

  private func limits(_ likeness: Double, _ part: Letters, _ word: Letters) -> CostLimits {
    Self.comparer.curve.limits(forLikeness: likeness)
      .limits(part.isArabic, against: word.isArabic ? .arabic : .latin)
  }

  /// The parts that a dictionary of one word finds it by.
  private func finds(_ word: Letters, near part: Letters, likeness: Double) -> Bool {
    let script: PartDictionary.Script = word.isArabic ? .arabic : .latin
    let dictionary = PartDictionary([(word, 0)], script: script)
    var isFound = false
    var cost: RespellingModel.Cost?
    dictionary.forEachPart(
      near: part, model: Self.comparer.model,
      limit: limits(likeness, part, word)
    ) { _, found in
      isFound = true
      cost = found
    }
    if let cost { #expect(cost == Self.comparer.model.cost(of: part, as: word)) }
    return isFound
  }

  /// Cheap and dear edits at the head, in the middle and at the end, at limits all about the cost.
  @Test(arguments: [
    ("mahmoud", "mahmud"), ("mahmud", "mahmoud"), ("eva", "ev"), ("ivanov", "ivanoff"),
    ("cabdi", "abdi"), ("a", "ya"), ("y", "ei"), ("shch", "sc"), ("tchou", "chu"), ("abdu", "bdau"),
    ("khalid", "xalid"), ("xalid", "khalid"), ("aou", "aw"), ("qudsi", "ghoudsee"),
    ("samira", "arimas"), ("oua", "wa"), ("خالد", "khalid"), ("khaled", "خالد"), ("ه", "ah"),
    ("عبدالله", "abdulla"), ("يي", "iya"), ("محمود", "محمد"), ("ءو", "و"), ("z", "ض"),
  ])
  func findsAWordJustWhereItIsWithinTheLimit(_ one: String, _ two: String) {
    let part = Letters(one), word = Letters(two)
    let cost = Self.comparer.model.cost(of: part, as: word)
    for likeness in stride(from: 0.02, through: 0.98, by: 0.03) {
      let limit = limits(likeness, part, word)[part.count + word.count]
      #expect(finds(word, near: part, likeness: likeness) == (cost <= limit), "\(likeness)")
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func findsRandomWordsJustWhereTheyAreWithinTheLimit(seed: UInt64) {
    var names = RandomNames(seed: seed)
    let alphabets = ["aeiouhkqsyşmn", "ابحدكمنهويء"]
    for _ in 0..<30 {
      let part = Letters(names.word(of: names.pick(alphabets), length: 1...9))
      let word = Letters(names.word(of: names.pick(alphabets), length: 1...9))
      let cost = Self.comparer.model.cost(of: part, as: word)
      let likeness = Double.random(in: 0.02..<0.98, using: &names.random)
      let limit = limits(likeness, part, word)[part.count + word.count]
      #expect(
        finds(word, near: part, likeness: likeness) == (cost <= limit),
        "\(part.text) \(word.text) \(likeness)")
    }
  }

  /// The pattern that is laid out for many words costs what the plain one does, and nothing is found
  /// beyond a limit.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func costsTheSameHoweverItIsLaidOut(seed: UInt64) {
    var names = RandomNames(seed: seed)
    let alphabets = ["aeiouhkqsyşmn15", "ابحدكمنهويء"]
    for _ in 0..<20 {
      let part = Letters(names.word(of: names.pick(alphabets), length: 0...9))
      let word = Letters(names.word(of: names.pick(alphabets), length: 0...9))
      let script: PartDictionary.Script = word.isArabic ? .arabic : .latin
      let search = Self.comparer.model.search(for: part, against: script)
      let cost = search.pattern.cost(as: word.bytes, limit: 1 << 20)
      #expect(search.laidOut.cost(as: word.bytes, limit: 1 << 20) == cost)
      if let cost, cost > 0 {
        #expect(search.laidOut.cost(as: word.bytes, limit: cost) == cost)
        #expect(search.laidOut.cost(as: word.bytes, limit: cost - 1) == nil)
      }
    }
  }
}
