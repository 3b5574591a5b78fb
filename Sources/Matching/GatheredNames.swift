/// What bounds need of some names of an index, one behind the other: in the index itself names lie far from each
/// other, and each of them would be waited for again and again.
struct GatheredNames: Sendable {
  /// The numbers of the names.
  private(set) var names: [Int32] = []
  private(set) var flags: [ListIndex.Flags] = []
  /// Whether something of each is joined.
  private(set) var areJoined: [Bool] = []
  /// Where the parts of each name begin, and where those of the last end.
  private var starts: [Int32] = [0]
  private(set) var parts: [ListIndex.NamePart] = []
  /// The square root of what each part counts for where it is aligned.
  private(set) var roots: [Double] = []

  var indices: Range<Int> { 0..<names.count }

  /// The places of the parts of a name.
  @inline(__always)
  func range(_ name: Int) -> Range<Int> { Int(starts[name])..<Int(starts[name + 1]) }

  mutating func removeAll() {
    names.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    areJoined.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    parts.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
  }

  /// Adds names of an index.
  mutating func append(_ all: [Int32], of index: ListIndex, isJoined: (Int32) -> Bool) {
    // The names lie far from each other; what is needed of each is on its way before it is read.
    let table = index.partsOfName
    for place in all.indices {
      if place + 2 * Self.ahead < all.count {
        table.starts.prefetch(Int(all[place + 2 * Self.ahead]))
      }
      if place + Self.ahead < all.count {
        let first = Int(table.starts[all[place + Self.ahead]])
        if first < table.elements.count { table.elements.prefetch(first) }
      }
      append(all[place], of: index, isJoined: isJoined(all[place]))
    }
  }

  /// How many names what is needed of one is asked for before.
  private static var ahead: Int { 8 }

  private mutating func append(_ name: Int32, of index: ListIndex, isJoined: Bool) {
    names.append(name)
    areJoined.append(isJoined)
    flags.append(index.flags[name])
    for place in index.partsOfName.range(Int(name)) {
      let part = index.partsOfName.elements[place]
      parts.append(part)
      roots.append(Double(part.aligned).squareRoot())
    }
    starts.append(Int32(parts.count))
  }
}
