/// Lists of values, each list under the number of a word.
struct ValueLists<Value: Sendable>: Sendable {
  /// Where the list of each number begins, and where the last one ends.
  private let starts: [UInt32]
  private let values: [Value]

  /// Sorts values into the lists of their numbers, in the order in which they come.
  ///
  /// - Complexity: O(*n* + *count*) for *n* values.
  init(_ pairs: [(number: Int, value: Value)], count: Int) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.number + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    self.starts = starts
    guard let first = pairs.first else {
      values = []
      return
    }
    var values = [Value](repeating: first.value, count: pairs.count)
    for pair in pairs {
      values[Int(starts[pair.number])] = pair.value
      starts[pair.number] += 1
    }
    self.values = values
  }

  /// The values of a number.
  subscript(number: Int) -> ArraySlice<Value> {
    guard number + 1 < starts.count else { return [] }
    return values[Int(starts[number])..<Int(starts[number + 1])]
  }
}
