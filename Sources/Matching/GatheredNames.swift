/// What bounds need of some names of an index, one behind the other: in the index itself names lie far from each
/// other, and each of them would be waited for again and again.
struct GatheredNames: Sendable {
  /// The numbers of the names.
  private(set) var names: [Int32] = []
  private(set) var flags: [ListIndex.Flags] = []
  /// Whether something of each may be joined.
  private(set) var mayBeJoined: [Bool] = []
  /// Where the parts of each name begin, and where those of the last end.
  private var starts: [Int32] = [0]
  /// The shape of each part, and whether it can stand for any other.
  private(set) var shapes: [Int32] = []
  private(set) var isPlain: [Bool] = []
  /// What each part counts for where it is aligned, and where the other name lacks it.
  private(set) var alignedWeights: [Float] = []
  private(set) var omittedWeights: [Float] = []

  var indices: Range<Int> { 0..<names.count }

  /// The places of the parts of a name.
  @inline(__always)
  func range(_ name: Int) -> Range<Int> { Int(starts[name])..<Int(starts[name + 1]) }

  mutating func removeAll() {
    names.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    mayBeJoined.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    shapes.removeAll(keepingCapacity: true)
    isPlain.removeAll(keepingCapacity: true)
    alignedWeights.removeAll(keepingCapacity: true)
    omittedWeights.removeAll(keepingCapacity: true)
  }

  /// Adds a name of an index.
  mutating func append(_ name: Int32, of index: ListIndex, mayBeJoined: Bool) {
    names.append(name)
    self.mayBeJoined.append(mayBeJoined)
    flags.append(index.flags[name])
    for place in index.shapesOfName.range(Int(name)) {
      shapes.append(index.shapesOfName.elements[place])
      isPlain.append(index.isPlain(place))
      alignedWeights.append(index.alignedWeights[place])
      omittedWeights.append(index.omittedWeights[place])
    }
    starts.append(Int32(shapes.count))
  }
}
