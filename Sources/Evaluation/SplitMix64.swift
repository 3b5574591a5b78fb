/// A small random number generator whose sequence is the same on every machine.
///
/// The algorithm is Steele, Lea and Flood's SplitMix64 (OOPSLA 2014). What is drawn here is drawn with
/// `below(_:)`, since the standard library may draw from a range in another way in another version.
package struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  /// Starts the sequence that belongs to a seed and a text.
  package init(seed: UInt64, _ text: String) {
    self.init(seed: seed ^ stableHash(text))
  }

  /// Returns the next 64 bits of the sequence.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 to one less than `limit`, at least 1.
  package mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Returns one of the elements, or `nil` where there are none.
  package mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// Returns the numbers from 0 to one less than `count` in random order.
  package mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) { order.swapAt(index, below(index + 1)) }
    return order
  }
}
