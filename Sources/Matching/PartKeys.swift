import NameAnatomy

/// The spellings under which parts are looked up: their letters, the core of a compound, the
/// letters with the article written to them, and the Arabic letters of a word without vowels.
struct PartKeys: Sendable {
  private let latin: PartDictionary
  private let arabic: PartDictionary
  /// The parts that have each spelling, by the spelling's number.
  private let partsOfKey: FlatLists<Int32>
  /// The places of each part's spellings in the dictionaries, twice as large, and one more for Arabic.
  private let placesOfPart: FlatLists<Int32>
  /// The places of weak parts' spellings in either dictionary, in order.
  private let weakLatin: FlatTable<UInt32>
  private let weakArabic: FlatTable<UInt32>
  /// What is near the words that are often looked for.
  private let ready: ReadyWords

  /// Lays out parts that are numbered by their positions.
  ///
  /// - Parameter isWeak: whether each is a title, a particle or another weak part of any name.
  init(_ parts: [Part], isWeak: [Bool], in arena: FlatArena) {
    var partsOfKey: [[Int32]] = []
    var numberOfKey: [Letters: Int] = [:]
    var latin: [(letters: Letters, number: Int)] = []
    var arabic = latin
    for (number, part) in parts.enumerated() {
      for spelling in part.spellings {
        let key = numberOfKey[spelling] ?? partsOfKey.count
        if key == partsOfKey.count {
          numberOfKey[spelling] = key
          partsOfKey.append([])
          if spelling.isArabic {
            arabic.append((spelling, key))
          } else {
            latin.append((spelling, key))
          }
        }
        if partsOfKey[key].last != Int32(number) { partsOfKey[key].append(Int32(number)) }
      }
    }
    self.partsOfKey = FlatLists(partsOfKey, in: arena)
    let latinWords = PartDictionary(latin, script: .latin, in: arena)
    let arabicWords = PartDictionary(arabic, script: .arabic, in: arena)
    self.latin = latinWords
    self.arabic = arabicWords
    let places = parts.map { part in
      part.spellings.compactMap { spelling in
        let dictionary = spelling.isArabic ? arabicWords : latinWords
        return dictionary.place(of: spelling).map { Int32(2 * $0 + (spelling.isArabic ? 1 : 0)) }
      }
    }
    placesOfPart = FlatLists(places, in: arena)
    let weakPlaces = Set(zip(places, isWeak).flatMap { $1 ? $0 : [] }).sorted()
    func weak(_ code: Int32) -> [UInt32] {
      weakPlaces.filter { $0 & 1 == code }.map { UInt32($0 >> 1) }
    }
    weakLatin = FlatTable(weak(0), in: arena)
    weakArabic = FlatTable(weak(1), in: arena)
    ready = ReadyWords(in: arena)
  }

  /// Takes the tables of a file.
  init(_ file: inout TableReader) throws(CompiledListError) {
    partsOfKey = try file.lists()
    placesOfPart = try file.lists()
    latin = try PartDictionary(&file, script: .latin)
    arabic = try PartDictionary(&file, script: .arabic)
    weakLatin = try file.table()
    weakArabic = try file.table()
    ready = try ReadyWords(&file, numberCount: partsOfKey.count)
    // Kernels look words up at these places.
    var areIn = true
    for index in placesOfPart.elements.indices {
      let coded = placesOfPart.elements[index]
      let wordCount = coded & 1 != 0 ? arabic.wordCount : latin.wordCount
      areIn = areIn && coded >= 0 && Int(coded >> 1) < wordCount
    }
    try file.check(
      areIn && weakLatin.areBelow(latin.wordCount) && weakArabic.areBelow(arabic.wordCount))
  }

  /// Adds the tables to a file, with words that were made ready.
  func write(to file: inout TableWriter, _ ready: ReadyWords) {
    file.add(partsOfKey)
    file.add(placesOfPart)
    latin.write(to: &file)
    arabic.write(to: &file)
    file.add(weakLatin)
    file.add(weakArabic)
    ready.write(to: &file)
  }

  /// Makes words ready that are often looked for: frequent ones, and the spellings themselves.
  ///
  /// - Parameters:
  ///   - frequent: words that are frequent in names.
  ///   - counts: how many names have each part.
  func readyWords(
    _ frequent: [Letters], counts: [Int], comparer: NameComparer, workers: Int,
    in arena: FlatArena
  ) -> ReadyWords {
    let own = [latin, arabic].flatMap { dictionary in
      (0..<dictionary.wordCount).map { place in
        let key = dictionary.number(at: place)
        return (
          word: dictionary.word(place),
          count: partsOfKey.range(key).reduce(0) { $0 + counts[Int(partsOfKey.elements[$1])] }
        )
      }
    }
    let order = own.indices.sorted { (own[$1].count, $0) < (own[$0].count, $1) }
    let words = frequent + order.map { own[$0].word }
    let weak =
      weakLatin.indices.map { latin.number(at: Int(weakLatin[$0])) }
      + weakArabic.indices.map { arabic.number(at: Int(weakArabic[$0])) }
    return ReadyWords(
      words, in: self, weak: Set(weak), comparer: comparer, workers: workers, in: arena)
  }

  /// How many spellings there are.
  var spellingCount: Int { partsOfKey.count }

  /// Returns the parts of one spelling.
  func parts(spelled letters: Letters) -> [Int32] {
    guard let key = (letters.isArabic ? arabic : latin).number(of: letters) else { return [] }
    return partsOfKey.list(key)
  }

  /// The spellings of a script.
  func dictionary(_ script: PartDictionary.Script) -> PartDictionary {
    script == .latin ? latin : arabic
  }

  /// Calls `body` with the parts of which a spelling is within the limit of one of `part`'s, and with their
  /// likeness by that spelling; some more than once.
  ///
  /// - Parameter weakLimit: a wider limit, within which spellings of weak parts are found too, and some of others.
  func forEachPart(
    near part: SearchedPart, limit: ScriptLimits, weakLimit: ScriptLimits? = nil,
    curve: LikenessCurve, _ body: (Int32, Double) -> Void
  ) {
    for spelling in part.spellings {
      let letters = spelling.letters
      func found(
        _ key: Int, _ script: PartDictionary.Script, _ length: Int, _ cost: RespellingModel.Cost
      ) {
        let likeness = curve.likeness(
          isArabic: letters.isArabic, against: script, cost: cost,
          length: Double(letters.count + length) / 2)
        for place in partsOfKey.range(key) { body(partsOfKey.elements[place], likeness) }
      }
      if !ready.forEachSpelling(near: letters, limit: limit, weakLimit: weakLimit, found) {
        forEachSpelling(near: spelling, few: part.few, limit: limit, weakLimit: weakLimit, found)
      }
    }
  }

  /// Searches for the spellings that are near one, and calls `body` with the number of each, its length and what it
  /// costs.
  func forEachSpelling(
    near spelling: SearchedPart.Spelling, few: FewWords, limit: ScriptLimits,
    weakLimit: ScriptLimits?,
    _ body: (
      _ number: Int, _ script: PartDictionary.Script, _ length: Int, _ cost: RespellingModel.Cost
    ) -> Void
  ) {
    let isArabic = spelling.letters.isArabic
    for script in PartDictionary.Script.allCases {
      let dictionary = dictionary(script)
      if dictionary.isEmpty { continue }
      let widest = (weakLimit ?? limit).limits(isArabic, against: script)
      if dictionary.wordCount <= FewWords.most {
        few.forEachWord(of: dictionary, near: spelling.letters, limit: widest) {
          body($0, script, $1, $2)
        }
        continue
      }
      let exceptions = weakLimit.map { _ in
        PartDictionary.Exceptions(
          words: script == .latin ? weakLatin : weakArabic, limit: widest)
      }
      dictionary.forEachWord(
        near: spelling.search(script), limit: limit.limits(isArabic, against: script),
        except: exceptions
      ) { body($0, script, $1, $2) }
    }
  }

  /// The most that the likeness of each of some parts can be by its spellings, 0 where none is within the
  /// limits.
  func most(
    of parts: [Int32], for searched: SearchedPart, limits: ScriptLimits, curve: LikenessCurve
  ) -> [Double] {
    var most = [Double](repeating: 0, count: parts.count)
    raise(&most, of: parts, for: searched, limits: limits, curve: curve, in: latin)
    raise(&most, of: parts, for: searched, limits: limits, curve: curve, in: arabic)
    return most
  }

  /// Raises likenesses of parts to those of their spellings in a dictionary.
  private func raise(
    _ most: inout [Double], of parts: [Int32], for searched: SearchedPart, limits: ScriptLimits,
    curve: LikenessCurve, in dictionary: PartDictionary
  ) {
    if dictionary.isEmpty { return }
    let code: Int32 = dictionary.script == .arabic ? 1 : 0
    var owners: [Int] = [], words: [UInt32] = []
    owners.reserveCapacity(parts.count)
    words.reserveCapacity(parts.count)
    for (owner, part) in parts.enumerated() {
      placesOfPart.prefetch(parts, owner)
      for index in placesOfPart.range(Int(part)) where placesOfPart.elements[index] & 1 == code {
        let word = placesOfPart.elements[index] >> 1
        dictionary.prefetch(Int(word))
        owners.append(owner)
        words.append(UInt32(word))
      }
    }
    if words.isEmpty { return }
    for spelling in searched.spellings {
      let isArabic = spelling.letters.isArabic
      unsafe dictionary.forEachLeastCost(
        of: words, count: words.count, for: spelling.search(dictionary.script),
        limit: limits.limits(isArabic, against: dictionary.script)
      ) { position, cost, length in
        let owner = owners[position]
        most[owner] = max(
          most[owner],
          curve.likeness(
            isArabic: isArabic, against: dictionary.script, cost: cost,
            length: Double(spelling.letters.count + length) / 2))
      }
    }
  }

  /// The likeness of a part and one that was looked for by the spellings that are most alike, 0 where
  /// none is within the limits.
  func most(
    of part: Int32, aligned searched: SearchedPart, limit: ScriptLimits, curve: LikenessCurve
  ) -> Double {
    var most = 0.0
    for spelling in searched.spellings {
      forEachSpelling(of: part) { dictionary, place in
        let isArabic = spelling.letters.isArabic
        guard
          let (cost, length) = dictionary.cost(
            of: place, for: spelling.search(dictionary.script),
            limit: limit.limits(isArabic, against: dictionary.script))
        else { return }
        most = max(
          most,
          curve.likeness(
            isArabic: isArabic, against: dictionary.script, cost: cost,
            length: Double(spelling.letters.count + length) / 2))
      }
    }
    return most
  }

  /// Calls `body` with the place of each of a part's spellings in its dictionary.
  @inline(__always)
  private func forEachSpelling(of part: Int32, _ body: (PartDictionary, Int) -> Void) {
    for index in placesOfPart.range(Int(part)) {
      let coded = placesOfPart.elements[index]
      body(coded & 1 != 0 ? arabic : latin, Int(coded >> 1))
    }
  }
}

extension Part {
  /// The spellings under which the part is looked up, without repetition.
  var spellings: [Letters] {
    var spellings = [letters]
    func add(_ spelling: Letters?) {
      if let spelling, !spelling.isEmpty, !spellings.contains(spelling) {
        spellings.append(spelling)
      }
    }
    if compound != nil { add(coreLetters) }
    add(fusedLetters)
    add(consonants)
    return spellings.filter { !$0.isEmpty }
  }
}
