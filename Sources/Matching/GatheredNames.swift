import BoundKernel

/// What bounds need of some names of an index, one behind the other: in the index itself names lie far from each
/// other, and each of them would be waited for again and again.
///
/// The distinct parts of the names are numbered anew, so that tables of what is known of them are small.
struct GatheredNames: Sendable {
  private let index: ListIndex
  /// The numbers of the names in the index.
  private(set) var numbers: [Int32] = []
  /// The names and their parts as the kernel has them; the parts have their numbers among `shapes`.
  private(set) var names: [nisba_bounded_name] = []
  private(set) var parts: [nisba_bounded_part] = []
  /// The numbers of the distinct parts in the index.
  private(set) var shapes: [Int32] = []
  /// One more than the number of each part of the index among `shapes`, 0 where no name has it.
  private var places: [Int32]

  init(_ index: ListIndex) {
    self.index = index
    places = [Int32](repeating: 0, count: index.shapeCount)
  }

  var indices: Range<Int> { 0..<names.count }

  /// The places of the parts of a name.
  @inline(__always)
  func range(_ name: Int) -> Range<Int> {
    Int(names[name].first)..<Int(names[name].first + names[name].count)
  }

  /// Whether something of a name may be joined.
  func isJoined(_ name: Int) -> Bool { names[name].joined_rows != 0 }

  /// The number of a part of the index among `shapes`, `nil` where no name has it.
  func place(of shape: Int32) -> Int? {
    let place = places[Int(shape)]
    return place > 0 ? Int(place) - 1 : nil
  }

  /// Takes names of the index in place of others, with what may be joined in each.
  mutating func take(_ all: [Int32], joined: (Int32) -> JoinedParts) {
    for shape in shapes { places[Int(shape)] = 0 }
    shapes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    for place in all.indices {
      index.partsOfName.prefetch(all, place)
      append(all[place], joined: joined(all[place]))
    }
    numberParts()
  }

  private mutating func append(_ name: Int32, joined: JoinedParts) {
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

  /// Numbers the parts anew, in the order in which they are met.
  private mutating func numberParts() {
    for part in parts.indices {
      let shape = parts[part].number
      if places[Int(shape)] == 0 {
        shapes.append(shape)
        places[Int(shape)] = Int32(shapes.count)
      }
      parts[part].number = places[Int(shape)] - 1
    }
  }
}
