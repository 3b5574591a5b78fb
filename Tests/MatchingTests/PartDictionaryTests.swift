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

  /// More words than are sieved at a time.
  @Test(arguments: 0..<3 as Range<UInt64>, [0.6, 0.2])
  func findsJustThePartsOfManyWithinTheLimit(seed: UInt64, likeness: Double) {
    var names = RandomNames(seed: seed)
    let model = Self.comparer.model
    let words =
      words(&names, of: "aeiouhkqsmn", count: 3_000)
      + (0..<40).map { Letters(String(repeating: "abd", count: 5 + $0 % 3) + "k\($0)") }
    let dictionary = PartDictionary(
      words.enumerated().map { (letters: $1, number: $0) }, script: .latin)
    let limits = Self.comparer.curve.limits(forLikeness: likeness).latin
    for _ in 0..<3 {
      let query = names.pick(words)
      var found: [Int] = []
      dictionary.forEachPart(near: query, model: model, limit: limits) { number, cost in
        found.append(number)
        #expect(cost == model.cost(of: query, as: words[number]))
      }
      let expected = words.indices.filter {
        model.cost(of: query, as: words[$0]) <= limits[query.count + words[$0].count]
      }
      #expect(found.sorted() == expected, "\(query.text)")
    }
  }

  /// Exceptions are found within their own limit, and all others within theirs.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func findsExceptionsWithinAWiderLimit(seed: UInt64) {
    var names = RandomNames(seed: seed)
    let model = Self.comparer.model, curve = Self.comparer.curve
    let words = words(&names, of: Self.latin, count: 400)
    let dictionary = PartDictionary(
      words.enumerated().map { (letters: $1, number: $0) }, script: .latin)
    let excepted = Set(words.indices.filter { $0 % 5 == 0 })
    let places = excepted.compactMap { dictionary.place(of: words[$0]).map { UInt32($0) } }
    #expect(places.count == excepted.count)
    let narrow = curve.limits(forLikeness: 0.8).latin, wide = curve.limits(forLikeness: 0.3).latin
    let arena = FlatArena()
    let exceptions = PartDictionary.Exceptions(
      words: FlatTable(places.sorted(), in: arena), limit: wide)
    for _ in 0..<8 {
      let query = Letters(names.word(of: Self.latin, length: 1...7))
      var found: [Int] = []
      dictionary.forEachWord(
        near: model.search(for: query, against: .latin), limit: narrow, except: exceptions
      ) { number, length, cost in
        found.append(number)
        #expect(length == words[number].count)
        #expect(cost == model.cost(of: query, as: words[number]))
      }
      let expected = words.indices.filter {
        model.cost(of: query, as: words[$0])
          <= (excepted.contains($0) ? wide : narrow)[query.count + words[$0].count]
      }
      #expect(found.sorted() == expected, "\(query.text)")
    }
  }

  /// What is found of a small dictionary by its own words is what is found of any.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func findsTheSameAmongFewWords(seed: UInt64) {
    var names = RandomNames(seed: seed)
    let model = Self.comparer.model
    let few = FewWords(model)
    for (alphabet, script) in [(Self.latin, PartDictionary.Script.latin), (Self.arabic, .arabic)] {
      let words = words(&names, of: alphabet, count: FewWords.most)
      let dictionary = PartDictionary(
        words.enumerated().map { (letters: $1, number: $0) }, script: script)
      for _ in 0..<10 {
        let query = Letters(names.word(of: names.pick([Self.latin, Self.arabic]), length: 1...8))
        let limits = Self.comparer.curve.limits(forLikeness: 0.3)
          .limits(query.isArabic, against: script)
        func all(
          _ find: ((_ number: Int, _ length: Int, _ cost: RespellingModel.Cost) -> Void) -> Void
        ) -> Set<[Int]> {
          var found: Set<[Int]> = []
          find { found.insert([$0, $1, Int($2)]) }
          return found
        }
        let search = model.search(for: query, against: script)
        #expect(
          all { few.forEachWord(of: dictionary, near: query, limit: limits, $0) }
            == all { dictionary.forEachWord(near: search, limit: limits, $0) })
      }
    }
  }

  /// A table by which kernels find their way, filled with numbers that lead out of the others.
  @Test(arguments: ["beginnings", "letters", "words", "word", "long", "blocks", "classes", "slots"])
  func refusesAFileThatLeadsOutOfItsTables(table: String) throws {
    // In the order in which they are written.
    let tables = [
      "beginnings", "letters", "numbers", "kinds", "words", "word", "long", "blocks", "classes",
      "lengths", "slots",
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

    let number = try #require(tables.firstIndex(of: table))
    try file.write(TemporaryList.filled(try file.bytes(), table: number, with: 0xFF))
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
