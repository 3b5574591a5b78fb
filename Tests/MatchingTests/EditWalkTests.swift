import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct EditWalkTests {
  static let comparer = try! NameComparer().parts

  private func limits(_ likeness: Double, _ part: Letters, _ word: Letters) -> CostLimits {
    Self.comparer.curve.limits(forLikeness: likeness)
      .limits(part.isArabic, against: word.isArabic ? .arabic : .latin)
  }

  /// The parts that a dictionary of one word finds it by.
  private func finds(_ word: Letters, near part: Letters, likeness: Double) -> Bool {
    let script: PartTrie.Script = word.isArabic ? .arabic : .latin
    let trie = PartTrie([(word, 0)], script: script)
    var isFound = false
    trie.forEachPart(
      near: part, model: Self.comparer.model,
      limit: limits(likeness, part, word)
    ) { _ in isFound = true }
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
      let limit = limits(likeness, part, word)[max(part.count, word.count)]
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
      let limit = limits(likeness, part, word)[max(part.count, word.count)]
      #expect(
        finds(word, near: part, likeness: likeness) == (cost <= limit),
        "\(part.text) \(word.text) \(likeness)")
    }
  }
}
