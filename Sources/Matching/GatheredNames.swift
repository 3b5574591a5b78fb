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
    for place in all.indices {
      index.partsOfName.prefetch(all, place)
      append(all[place], of: index, isJoined: isJoined(all[place]))
    }
  }

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
