import NameAnatomy

/// An edit that may be learned: up to three letters in place of up to three, anywhere or only at
/// the head or the end of both words.
struct EditKey: Hashable, Comparable, Sendable {
  /// Where in the words the edit may stand.
  enum Place: UInt64, CaseIterable, Sendable {
    case anywhere, head, end
  }

  /// The most letters on either side.
  static var longest: Int { 3 }

  /// Seven bits a letter: the second side's three, the first side's three, and the place.
  let bits: UInt64

  /// The edit of the letters before `row` in `from` and before `column` in `to`.
  init(
    _ from: Span<UInt8>, endingAt row: Int, count fromCount: Int, _ to: Span<UInt8>,
    endingAt column: Int, count toCount: Int
  ) {
    bits = Self.packed(from, row, fromCount) << 21 | Self.packed(to, column, toCount)
  }

  /// The edit of one letter for another, 0 standing for none.
  init(_ from: UInt8, _ to: UInt8) {
    bits = UInt64(from) << 21 | UInt64(to)
  }

  /// The edit of two fields of `Data/respelling.tsv`, or `nil` where they name classes of letters.
  init?(from: Substring, to: Substring) {
    let classes: Set<Substring> = ["V", "C", "X"]
    guard !classes.contains(from), !classes.contains(to) else { return nil }
    func letters(_ field: Substring) -> [UInt8] {
      Letters(field.filter { !"^$-".contains($0) }).bytes
    }
    let sides = (from: letters(from), to: letters(to))
    let place: Place = from.hasPrefix("^") ? .head : from.hasSuffix("$") ? .end : .anywhere
    self = EditKey(
      sides.from.span, endingAt: sides.from.count, count: sides.from.count, sides.to.span,
      endingAt: sides.to.count, count: sides.to.count
    ).at(place)
  }

  private init(bits: UInt64) {
    self.bits = bits
  }

  private static func packed(_ letters: Span<UInt8>, _ end: Int, _ count: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in end - count..<end { bits = bits << 7 | UInt64(letters[index]) }
    return bits
  }

  var place: Place {
    Place(rawValue: bits >> 42) ?? .anywhere
  }

  /// The same letters at another place.
  func at(_ place: Place) -> EditKey {
    EditKey(bits: bits & (1 << 42 - 1) | place.rawValue << 42)
  }

  /// The same edit from the other side.
  var reversed: EditKey {
    EditKey(bits: place.rawValue << 42 | side(1) << 21 | side(0))
  }

  private func side(_ number: Int) -> UInt64 {
    number == 0 ? bits >> 21 & (1 << 21 - 1) : bits & (1 << 21 - 1)
  }

  /// The letters that are replaced.
  var from: [UInt8] { Self.letters(side(0)) }

  /// The letters that stand in their place.
  var to: [UInt8] { Self.letters(side(1)) }

  private static func letters(_ side: UInt64) -> [UInt8] {
    [side >> 14, side >> 7, side].map { UInt8($0 & 0x7F) }.filter { $0 != 0 }
  }

  /// The fields of `Data/respelling.tsv` for the two sides.
  var fields: (from: String, to: String) {
    func text(_ letters: [UInt8]) -> String {
      let word = letters.isEmpty ? "-" : Letters(bytes: letters).text
      switch place {
      case .anywhere: return word
      case .head: return "^" + word
      case .end: return word + "$"
      }
    }
    return (text(from), text(to))
  }

  static func < (one: EditKey, two: EditKey) -> Bool {
    one.bits < two.bits
  }
}

/// Numbers edits in the order in which they come; a hash table without chains, since each cell of
/// each alignment looks some up.
struct EditNumbers: Sendable {
  private(set) var keys: [EditKey] = []
  private var slots: [Int32]
  private var mask: Int

  init(capacity: Int = 1 << 12) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  private func slot(of key: EditKey) -> Int {
    let mixed = key.bits &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 20) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The number of an edit, or `nil` where it has none.
  subscript(key: EditKey) -> Int? {
    let number = slots[slot(of: key)]
    return number >= 0 ? Int(number) : nil
  }

  /// The number of an edit, a new one where it has none.
  mutating func number(of key: EditKey) -> Int {
    let place = slot(of: key)
    if slots[place] >= 0 { return Int(slots[place]) }
    keys.append(key)
    slots[place] = Int32(keys.count - 1)
    if 2 * keys.count > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    mask = slots.count - 1
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
  }
}
