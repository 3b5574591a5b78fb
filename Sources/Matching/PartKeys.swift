import NameAnatomy

/// The spellings under which parts are looked up: their letters, the core of a compound, the
/// letters with the article written to them, and the Arabic letters of a word without vowels.
struct PartKeys: Sendable {
  private let latin: PartTrie
  private let arabic: PartTrie
  /// The parts that have each spelling, by the spelling's number.
  private let partsOfKey: [[Int32]]
  private let numberOfKey: [Letters: Int]

  /// Lays out parts that are numbered by their positions.
  init(_ parts: [Part]) {
    var partsOfKey: [[Int32]] = []
    var numberOfKey: [Letters: Int] = [:]
    for (number, part) in parts.enumerated() {
      for spelling in part.spellings {
        let key = numberOfKey[spelling] ?? partsOfKey.count
        if key == partsOfKey.count {
          numberOfKey[spelling] = key
          partsOfKey.append([])
        }
        partsOfKey[key].append(Int32(number))
      }
    }
    self.partsOfKey = partsOfKey
    self.numberOfKey = numberOfKey
    let keys = numberOfKey.map { (letters: $0.key, number: $0.value) }
    latin = PartTrie(keys.filter { !$0.letters.isArabic }, script: .latin)
    arabic = PartTrie(keys.filter { $0.letters.isArabic }, script: .arabic)
  }

  /// Returns the parts of one spelling.
  func parts(spelled letters: Letters) -> [Int32] {
    numberOfKey[letters].map { partsOfKey[$0] } ?? []
  }

  /// Calls `body` with the parts of which a spelling is near one of `part`'s.
  func forEachPart(
    near part: Part, model: RespellingModel, limit: ScriptLimits,
    _ body: (Int32) -> Void
  ) {
    for spelling in part.spellings {
      for trie in [latin, arabic] {
        let limit = limit.limits(spelling.isArabic, against: trie.script)
        trie.forEachPart(near: spelling, model: model, limit: limit) { key in
          for number in partsOfKey[key] { body(number) }
        }
      }
    }
  }
}

extension Part {
  /// The spellings under which the part is looked up, without repetition.
  var spellings: [Letters] {
    var spellings = [letters]
    if compound != nil, !core.isEmpty { spellings.append(coreLetters) }
    if let fusedLetters { spellings.append(fusedLetters) }
    if let consonants { spellings.append(consonants) }
    return spellings.filter { !$0.isEmpty }
  }
}
