import BoundKernel

/// What bounds need of some names of an index, one behind the other: in the index itself names lie far from each
/// other, and each of them would be waited for again and again.
struct GatheredNames: Sendable {
  /// The numbers of the names.
  private(set) var numbers: [Int32] = []
  /// The names and their parts as the kernel has them.
  private(set) var names: [nisba_bounded_name] = []
  private(set) var parts: [nisba_bounded_part] = []

  var indices: Range<Int> { 0..<names.count }

  /// The places of the parts of a name.
  @inline(__always)
  func range(_ name: Int) -> Range<Int> {
    Int(names[name].first)..<Int(names[name].first + names[name].count)
  }

  /// Whether something of a name may be joined.
  func isJoined(_ name: Int) -> Bool { names[name].joined_rows != 0 }

  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  /// Adds names of an index, with what may be joined in each.
  mutating func append(_ all: [Int32], of index: ListIndex, joined: (Int32) -> JoinedParts) {
    for place in all.indices {
      index.partsOfName.prefetch(all, place)
      append(all[place], of: index, joined: joined(all[place]))
    }
  }

  private mutating func append(_ name: Int32, of index: ListIndex, joined: JoinedParts) {
    let range = index.partsOfName.range(Int(name))
    numbers.append(name)
    names.append(
      nisba_bounded_name(
        first: Int32(parts.count), count: Int32(range.count),
        is_loose: index.flags[name].isDisjoint(with: [.weak, .broken]) ? 0 : 1,
        joined_rows: joined.rows, joined_places: joined.places))
    for place in range {
      let part = index.partsOfName.elements[place]
      parts.append(
        nisba_bounded_part(
          number: part.shape, aligned: part.aligned, root: part.aligned.squareRoot(),
          omitted: part.omitted, is_any: part.isPlain ? 1 : 0))
    }
  }
}
