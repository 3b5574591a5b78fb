/// Lists of values, each list under the number of a word.
struct ValueLists<Value: Sendable>: Sendable {
  /// Where the list of each number begins, and where the last one ends.
  private let starts: [UInt32]
  private let values: [Value]

  /// Sorts values into the lists of their numbers, in the order in which they come.
  ///
  /// - Parameters:
  ///   - numbers: the number of each value.
  ///   - count: one more than the largest number may be.
  /// - Complexity: O(*n* + *count*) for *n* values.
  init(_ values: [Value], numbers: [UInt32], count: Int) {
    precondition(values.count == numbers.count, "each value has a number")
    var starts = [UInt32](repeating: 0, count: count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    self.starts = starts
    guard var sorted = values.first.map({ [Value](repeating: $0, count: values.count) }) else {
      self.values = []
      return
    }
    for (number, value) in zip(numbers, values) {
      sorted[Int(starts[Int(number)])] = value
      starts[Int(number)] += 1
    }
    self.values = sorted
  }

  private init(starts: [UInt32], values: [Value]) {
    self.starts = starts
    self.values = values
  }

  /// The values of a number.
  subscript(number: Int) -> ArraySlice<Value> {
    guard number + 1 < starts.count else { return [] }
    return values[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The lists with each value made into another.
  func mapValues<New>(_ transform: (Value) -> New) -> ValueLists<New> {
    ValueLists<New>(starts: starts, values: values.map(transform))
  }

  /// The lists with each made into another: `body` appends the values of the new list.
  func mapLists<New>(_ body: (ArraySlice<Value>, inout [New]) -> Void) -> ValueLists<New> {
    var newStarts: [UInt32] = [0]
    newStarts.reserveCapacity(starts.count)
    var newValues: [New] = []
    newValues.reserveCapacity(values.count)
    for number in 0..<starts.count - 1 {
      if starts[number] < starts[number + 1] { body(self[number], &newValues) }
      newStarts.append(UInt32(newValues.count))
    }
    return ValueLists<New>(starts: newStarts, values: newValues)
  }
}
