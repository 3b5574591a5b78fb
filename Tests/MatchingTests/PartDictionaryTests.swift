import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct PartDictionaryTests {
  static let comparer = try! NameComparer().parts
  static let latin = "aeiouhkqsybmndt"
  static let arabic = "ابحدركمنهويءعس"

  private func words(_ names: inout RandomNames, of alphabet: String, count: Int) -> [Letters] {
    let words = (0..<count).map { _ in Letters(names.word(of: alphabet, length: 1...7)) }
    return Array(Set(words)).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Every part, both scripts on either side, at a narrow, a usual and a wide limit.
  @Test(arguments: 0..<8 as Range<UInt64>, [0.97, 0.9, 0.45, 0.1])
  func findsJustThePartsWithinTheLimit(seed: UInt64, likeness: Double) {
    var names = RandomNames(seed: seed)
    let model = Self.comparer.model
    let all = Self.comparer.curve.limits(forLikeness: likeness)
    for (alphabet, script) in [(Self.latin, PartDictionary.Script.latin), (Self.arabic, .arabic)] {
      let words = words(&names, of: alphabet, count: 60)
      let dictionary = PartDictionary(
        words.enumerated().map { (letters: $1, number: $0) }, script: script)
      for _ in 0..<6 {
        let query =
          names.isOne(in: 4)
          ? names.pick(words)
          : Letters(names.word(of: names.pick([Self.latin, Self.arabic]), length: 1...8))
        let limits = all.limits(query.isArabic, against: script)
        var found: Set<Int> = []
        dictionary.forEachPart(near: query, model: model, limit: limits) { number, _ in
          found.insert(number)
        }
        let expected = words.indices.filter {
          let length = query.count + words[$0].count
          return model.cost(of: query, as: words[$0]) <= limits[length]
        }
        #expect(found.sorted() == expected, "\(query.text)")
      }
    }
  }

  /// A table by which kernels find their way, filled with numbers that lead out of the others.
  @Test(arguments: ["beginnings", "letters", "words", "word", "long", "blocks", "classes", "slots"])
  func refusesAFileThatLeadsOutOfItsTables(table: String) throws {
    // In the order in which they are written.
    let tables = [
      "beginnings", "letters", "numbers", "words", "word", "long", "blocks", "classes", "lengths",
      "slots",
    ]
    var names = RandomNames(seed: 3)
    // One has a skeleton that is too long.
    let words = words(&names, of: Self.latin, count: 60) + [Letters("bdbdbdbdbdbdbdbdbdbd")]
    let dictionary = PartDictionary(
      words.enumerated().map { (letters: $1, number: $0) }, script: .latin)
    let file = try TemporaryList([])
    var writer = TableWriter()
    dictionary.write(to: &writer)
    try writer.write(to: file.path, dataVersion: 0, policyVersion: 0)
    func opened() throws -> PartDictionary {
      var reader = try TableReader(MappedFile(path: file.path))
      let dictionary = try PartDictionary(&reader, script: .latin)
      try reader.finish()
      return dictionary
    }
    #expect(try words.indices.allSatisfy { try opened().number(of: words[$0]) == $0 })

    var bytes = try file.bytes()
    let row = TableFile.headerSize + TableFile.rowSize * tables.firstIndex(of: table)!
    func word(_ place: Int) -> Int {
      (0..<8).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let start = word(row)
    for place in start..<start + word(row + 8) * word(row + 16) { bytes[place] = 0xFF }
    try file.write(TemporaryList.resealed(bytes))
    #expect(throws: CompiledListError.damaged(path: file.path, what: "the tables")) {
      try opened()
    }
  }

  @Test func findsNothingInAnEmptyDictionary() {
    let dictionary = PartDictionary([], script: .latin)
    dictionary.forEachPart(
      near: "salim", model: Self.comparer.model,
      limit: Self.comparer.curve.limits(forLikeness: 0.1).latin
    ) { _, _ in Issue.record("found a part") }
  }

  @Test func findsAPartThatIsTheHeadOfAnother() {
    let parts = ["sal", "salim", "salima", "s"].enumerated().map {
      (letters: Letters($1), number: $0)
    }
    let dictionary = PartDictionary(parts, script: .latin)
    for (letters, number) in parts {
      var found: Set<Int> = []
      dictionary.forEachPart(
        near: letters, model: Self.comparer.model,
        limit: Self.comparer.curve.limits(forLikeness: 0.999).latin
      ) { number, _ in found.insert(number) }
      #expect(found == [number])
    }
  }
}
