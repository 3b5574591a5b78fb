/// The names of the elements and attributes of one document, each kept once and known by its number.
///
/// - Complexity: Finding a name takes time in proportion to its length.
struct XMLNames {
  /// The most names of one document.
  static let most = 4_096

  /// The names as written.
  private(set) var written: [String] = []

  /// The names without the prefixes of their namespaces.
  private(set) var local: [String] = []

  /// The bytes of all names.
  private var bytes: [UInt8] = []

  /// Where the name of each number begins in `bytes`, and where the last one ends.
  private var bounds = [0]

  /// Numbers by hash, with linear probing; -1 where a slot is free.
  private var slots = Array(repeating: -1, count: 2 * most)

  /// Returns the number of a name, or `nil` where there are too many.
  mutating func number(of name: Span<UInt8>) -> Int? {
    // Fowler, Noll and Vo's hash, of which the high half is folded in.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isName(slots[slot], name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard written.count < Self.most else { return nil }
    slots[slot] = written.count
    for index in name.indices { bytes.append(name[index]) }
    let text = String(decoding: bytes[bounds[written.count]...], as: UTF8.self)
    bounds.append(bytes.count)
    written.append(text)
    local.append(text.lastIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text)
    return written.count - 1
  }

  /// How many bytes a name has.
  func length(of number: Int) -> Int {
    bounds[number + 1] - bounds[number]
  }

  /// Whether `text` is the name with this number.
  func isName(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let start = bounds[number]
    guard bounds[number + 1] - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }
}
