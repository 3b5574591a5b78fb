import NameAnatomy
import RespellingKernel

/// The edits between two scripts, laid out so that the cells of an alignment find theirs at once.
struct EditTable: Sendable {
  typealias Cost = RespellingModel.Cost

  /// An edit of several letters, or one that is tied to the head or the end of the part.
  typealias Edit = nisba_edit

  /// Up to three letters, the last one in the lowest byte, and above them how many there are.
  typealias Side = UInt32

  /// The most letters on either side of an edit.
  static var longestEdit: Int { 3 }

  /// One more than the largest code of a letter.
  static var codes: Int { Int(nisba_letter_codes) }
  /// Keeps the tables.
  private let arena: FlatArena
  private let substitutions: FlatTable<Cost>
  private let deletions: FlatTable<Cost>
  private let insertions: FlatTable<Cost>
  /// What it costs that two neighbors change places.
  let swap: Cost
  /// The edits that take the same letters follow each other, by the last letter that they give.
  private let edits: FlatTable<Edit>
  /// Where the edits of a list that end in each letter begin, 129 places a list.
  private let starts: FlatTable<UInt16>
  /// For each list, a bit for each letter in which one of its edits ends.
  private let endings: [(UInt64, UInt64)]
  /// The numbers of the letters that edits give, two and three of them, as the kernel reads them.
  private let pairs: FlatTable<UInt16>
  private let triples: FlatTable<UInt16>
  private let thirds: FlatTable<UInt64>
  /// One more than the greatest of these numbers.
  let givenCount: Int
  /// The lists of the edits that take given letters, in a hash table.
  private let slots: FlatTable<Slot>

  /// The letters that edits take, and one more than the number of their list; 0 where there is none.
  private struct Slot: BitwiseCopyable, Sendable {
    var side: Side = 0
    var list: UInt32 = 0
  }

  /// Lays out rows of `Data/respelling.tsv`.
  ///
  /// - Parameter isSymmetric: whether each row holds in both directions.
  init(rows: [EditRow], isSymmetric: Bool) {
    let codes = Self.codes
    let arena = FlatArena()
    self.arena = arena
    var classes = ClassCosts()
    var plain = [Cost](repeating: .max, count: codes * codes)
    var longer: [Edit] = []
    longer.reserveCapacity(2 * rows.count)
    func add(_ from: EditRow.Side, _ to: EditRow.Side, _ cost: Cost) {
      if !from.atHead, !from.atEnd, from.count <= 1, to.count <= 1 {
        let key = Int(from.last) * codes + Int(to.last)
        plain[key] = min(plain[key], cost)
        return
      }
      longer.append(
        Edit(
          from: from.bits, to: to.bits, cost: cost, at_head: from.atHead ? 1 : 0,
          at_end: from.atEnd ? 1 : 0, given: 0))
    }
    for row in rows {
      if classes.take(row) { continue }
      add(row.from, row.to, row.cost)
      if isSymmetric, row.from != row.to { add(row.to, row.from, row.cost) }
    }
    let isVowel = (0..<codes).map { Letters.isVowelLike(UInt8($0)) }
    deletions = FlatTable(
      (0..<codes).map { code in
        let named = plain[code * codes]
        return named == .max ? classes.deletion(isVowel: isVowel[code]) : named
      }, in: arena)
    insertions = FlatTable(
      (0..<codes).map { code in
        let named = plain[code]
        return named == .max ? classes.insertion(isVowel: isVowel[code]) : named
      }, in: arena)
    for from in 0..<codes {
      let forVowel = classes.substitution(isVowel[from], true)
      let forOther = classes.substitution(isVowel[from], false)
      for to in 0..<codes where plain[from * codes + to] == .max {
        plain[from * codes + to] = from == to ? 0 : isVowel[to] ? forVowel : forOther
      }
    }
    substitutions = FlatTable(plain, in: arena)
    swap = classes.swap
    (pairs, triples, thirds, givenCount) = Self.number(&longer, arena)
    (edits, starts, endings, slots) = Self.sorted(longer, arena)
  }

  /// Numbers the letters that edits give: a letter by its code, two and three letters above all codes.
  private static func number(
    _ edits: inout [Edit], _ arena: FlatArena
  ) -> (
    pairs: FlatTable<UInt16>, triples: FlatTable<UInt16>, thirds: FlatTable<UInt64>, count: Int
  ) {
    var pairs = [UInt16](repeating: 0, count: codes * codes)
    var pairCount = 0
    for edit in edits where edit.to.letterCount > 1 {
      let (first, second, third) = edit.to.lastThree
      let pair = edit.to.letterCount == 2 ? (second, third) : (first, second)
      let place = Int(pair.0) * codes + Int(pair.1)
      if pairs[place] == 0 {
        pairs[place] = UInt16(codes + pairCount)
        pairCount += 1
      }
    }
    var triples = [UInt16](repeating: 0, count: pairCount * codes)
    var count = codes + pairCount
    for index in edits.indices {
      let (first, second, third) = edits[index].to.lastThree
      switch edits[index].to.letterCount {
      case 2: edits[index].given = pairs[Int(second) * codes + Int(third)]
      case 3:
        let pair = Int(pairs[Int(first) * codes + Int(second)]) - codes
        let place = pair * codes + Int(third)
        if triples[place] == 0 {
          triples[place] = UInt16(count)
          count += 1
        }
        edits[index].given = triples[place]
      default: edits[index].given = UInt16(third)
      }
    }
    let thirds = (0..<pairCount).map { pair in
      (0..<codes).reduce(UInt64(0)) { thirds, letter in
        triples[pair * codes + letter] == 0 ? thirds : thirds | 1 << UInt64(letter & 63)
      }
    }
    return (
      FlatTable(pairs, in: arena), FlatTable(triples, in: arena), FlatTable(thirds, in: arena),
      count
    )
  }

  /// Edits by the letters that they take and the last one that they give.
  private static func sorted(
    _ edits: [Edit], _ arena: FlatArena
  ) -> (
    FlatTable<Edit>, starts: FlatTable<UInt16>, endings: [(UInt64, UInt64)], slots: FlatTable<Slot>
  ) {
    var slotCount = 64
    while slotCount < 2 * edits.count { slotCount *= 2 }
    var slots = [Slot](repeating: Slot(), count: slotCount)
    var listCount = 0
    let lists = edits.map { edit in
      var slot = edit.from.slot(of: slotCount)
      while slots[slot].list > 0, slots[slot].side != edit.from {
        slot = (slot + 1) & (slotCount - 1)
      }
      if slots[slot].list == 0 {
        listCount += 1
        slots[slot] = Slot(side: edit.from, list: UInt32(listCount))
      }
      return Int(slots[slot].list) - 1
    }
    var starts = [UInt16](repeating: 0, count: listCount * (codes + 1) + 1)
    var endings = [(UInt64, UInt64)](repeating: (0, 0), count: listCount)
    for (list, edit) in zip(lists, edits) {
      let letter = edit.to.lastLetter
      starts[list * (codes + 1) + Int(letter) + 1] += 1
      if letter < 64 {
        endings[list].0 |= 1 << UInt64(letter)
      } else {
        endings[list].1 |= 1 << UInt64(letter - 64)
      }
    }
    var total: UInt16 = 0
    for place in starts.indices {
      total += starts[place]
      starts[place] = total
    }
    var next = starts
    var sorted = edits
    for (list, edit) in zip(lists, edits) {
      let place = list * (codes + 1) + Int(edit.to.lastLetter)
      sorted[Int(next[place])] = edit
      next[place] += 1
    }
    return (
      FlatTable(sorted, in: arena), FlatTable(starts, in: arena), endings,
      FlatTable(slots, in: arena)
    )
  }

  /// The same edits from the other side: from Latin letters to Arabic ones.
  func reversed() -> EditTable {
    EditTable(reversing: self)
  }

  private init(reversing other: EditTable) {
    let codes = Self.codes
    let arena = FlatArena()
    self.arena = arena
    let codeRange = 0..<codes
    var substitutions: [Cost] = []
    substitutions.reserveCapacity(codes * codes)
    for from in 0..<codes {
      for to in 0..<codes { substitutions.append(other.substitutions[to * codes + from]) }
    }
    self.substitutions = FlatTable(substitutions, in: arena)
    deletions = FlatTable(codeRange.map { other.insertions[$0] }, in: arena)
    insertions = FlatTable(codeRange.map { other.deletions[$0] }, in: arena)
    swap = other.swap
    var edits = other.edits.indices.map { number in
      var edit = other.edits[number]
      (edit.from, edit.to) = (edit.to, edit.from)
      return edit
    }
    (pairs, triples, thirds, givenCount) = Self.number(&edits, arena)
    (self.edits, starts, endings, slots) = Self.sorted(edits, arena)
  }

  // MARK: Single edits

  /// The cost of one letter for another.
  @inline(__always)
  func substitution(_ from: UInt8, _ to: UInt8) -> Cost {
    substitutions[Int(from) * Self.codes + Int(to)]
  }

  /// What each of some letters costs as each letter, those of one letter behind each other.
  func substitutions(forEachOf letters: [UInt8]) -> [Cost] {
    var costs: [Cost] = []
    costs.reserveCapacity(Self.codes * letters.count)
    for to in 0..<Self.codes {
      for from in letters { costs.append(substitutions[Int(from) * Self.codes + to]) }
    }
    return costs
  }

  /// The cost of leaving a letter out.
  @inline(__always)
  func deletion(of letter: UInt8) -> Cost {
    deletions[Int(letter)]
  }

  /// The cost of putting a letter in.
  @inline(__always)
  func insertion(of letter: UInt8) -> Cost {
    insertions[Int(letter)]
  }

  // MARK: Longer edits

  /// Returns the number of the list of edits that take the letters before a place, -1 where there are
  /// none.
  func list(of letters: [UInt8], endingAt end: Int, count: Int) -> Int32 {
    var side = Side(count) << 24
    for index in end - count..<end { side |= Side(letters[index]) << Side(8 * (end - 1 - index)) }
    var slot = side.slot(of: slots.count)
    while slots[slot].list > 0 {
      if slots[slot].side == side { return Int32(slots[slot].list) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The letters in which edits of a list end, a bit a letter.
  func endings(of list: Int32) -> (UInt64, UInt64) { endings[Int(list)] }

  /// The numbers of all lists.
  var lists: Range<Int32> { 0..<Int32(endings.count) }

  /// The letters that the edits of a list take.
  func letters(of list: Int32) -> [UInt8] {
    let side = edits[Int(starts[Int(list) * (Self.codes + 1)])].from
    let letters = side.lastThree
    return [letters.0, letters.1, letters.2].suffix(side.letterCount)
  }

  /// How many edits a list has.
  func count(of list: Int32) -> Int {
    let place = Int(list) * (Self.codes + 1)
    return Int(starts[place + Self.codes]) - Int(starts[place])
  }

  /// Calls `body` with each edit of a list.
  func forEachEdit(of list: Int32, _ body: (Edit) -> Void) {
    let place = Int(list) * (Self.codes + 1)
    for number in starts[place]..<starts[place + Self.codes] { body(edits[Int(number)]) }
  }

  /// Calls `body` with the table in the form that the kernel reads.
  @unsafe func withKernelEdits<Result>(
    _ body: (UnsafePointer<nisba_edits>) -> Result
  ) -> Result {
    var table = unsafe nisba_edits(
      substitutions: substitutions.elements, deletions: deletions.elements,
      insertions: insertions.elements, swap: swap, edits: edits.elements, starts: starts.elements,
      pairs: pairs.elements, triples: triples.elements, thirds: thirds.elements,
      given_count: Int32(givenCount))
    return unsafe body(&table)
  }
}

extension EditTable.Side {
  /// How many letters there are.
  var letterCount: Int { Int(self >> 24) }
  /// The last letter, 0 where there is none.
  var lastLetter: UInt8 { UInt8(truncatingIfNeeded: self) }
  /// The first letter, 0 where there is none.
  var firstLetter: UInt8 {
    letterCount == 0 ? 0 : UInt8(truncatingIfNeeded: self >> UInt32(8 * (letterCount - 1)))
  }
  /// The letters in order, 0 standing for those that are not there.
  var lastThree: (UInt8, UInt8, UInt8) {
    (
      UInt8(truncatingIfNeeded: self >> 16), UInt8(truncatingIfNeeded: self >> 8),
      UInt8(truncatingIfNeeded: self)
    )
  }

  fileprivate func slot(of count: Int) -> Int {
    Int(truncatingIfNeeded: self &* 0x9E37_79B1 >> 12) & (count - 1)
  }
}

/// What edits cost that no row names, by the class of their letters.
private struct ClassCosts {
  /// By the classes of both sides; `nil` where no row says it.
  private var costs = [RespellingModel.Cost?](repeating: nil, count: 16)

  private static func place(_ from: EditRow.Class, _ to: EditRow.Class) -> Int {
    4 * from.rawValue + to.rawValue
  }

  /// Takes a row whose letters are classes; `false` where the row names letters.
  mutating func take(_ row: EditRow) -> Bool {
    switch (row.from.letterClass, row.to.letterClass) {
    case (let from?, let to?): costs[Self.place(from, to)] = row.cost
    case (let from?, nil): costs[Self.place(from, .nothing)] = row.cost
    case (nil, let to?): costs[Self.place(.nothing, to)] = row.cost
    case (nil, nil): return false
    }
    return true
  }

  var swap: RespellingModel.Cost { costs[Self.place(.neighbors, .neighbors)] ?? 0 }

  /// The cost of one letter for another, each a vowel or not.
  func substitution(_ isVowel: Bool, _ isOtherVowel: Bool) -> RespellingModel.Cost {
    costs[Self.place(Self.of(isVowel), Self.of(isOtherVowel))]
      ?? costs[Self.place(.vowel, .consonant)] ?? 0
  }

  func deletion(isVowel: Bool) -> RespellingModel.Cost {
    costs[Self.place(Self.of(isVowel), .nothing)] ?? 0
  }

  func insertion(isVowel: Bool) -> RespellingModel.Cost {
    costs[Self.place(.nothing, Self.of(isVowel))] ?? deletion(isVowel: isVowel)
  }

  private static func of(_ isVowel: Bool) -> EditRow.Class { isVowel ? .vowel : .consonant }
}
