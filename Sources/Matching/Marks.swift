/// Sets of small numbers, one for each of many places; few are not empty.
struct Marks: Sendable {
  private var sets: [UInt32]
  private var places: [Int32] = []

  init(count: Int) {
    sets = [UInt32](repeating: 0, count: count)
  }

  /// The greatest number that is told from others; greater ones count as it.
  static let greatest = 31

  /// The set at a place, a bit for each number.
  subscript(place: Int32) -> UInt32 { sets[Int(place)] }

  /// Adds a number to the set at a place.
  mutating func add(_ number: Int, at place: Int32) {
    if sets[Int(place)] == 0 { places.append(place) }
    sets[Int(place)] |= 1 << UInt32(min(number, Self.greatest))
  }

  /// Whether a set has a number.
  static func has(_ number: Int, in set: UInt32) -> Bool {
    set >> UInt32(min(number, greatest)) & 1 != 0
  }

  /// Makes all sets empty.
  mutating func removeAll() {
    for place in places { sets[Int(place)] = 0 }
    places.removeAll(keepingCapacity: true)
  }
}
