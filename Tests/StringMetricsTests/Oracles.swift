/// Returns the edit distance by the textbook: a matrix, one cell at a time.
func matrixDistance(
  _ first: [UInt8], _ second: [UInt8], replacing: Int = 1, exchanging: Bool = false
) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for i in first.indices {
    var row = [i + 1]
    row.reserveCapacity(second.count + 1)
    for j in second.indices {
      var cost = last[j] + (first[i] == second[j] ? 0 : replacing)
      cost = min(cost, last[j + 1] + 1, row[j] + 1)
      if exchanging, i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[second.count]
}

/// Returns the length of the longest common subsequence by the textbook.
func matrixCommonLength(_ first: [UInt8], _ second: [UInt8]) -> Int {
  var last = [Int](repeating: 0, count: second.count + 1)
  for letter in first {
    var row = [0]
    row.reserveCapacity(second.count + 1)
    for j in second.indices {
      row.append(letter == second[j] ? last[j] + 1 : max(last[j + 1], row[j]))
    }
    last = row
  }
  return last[second.count]
}

/// Returns the Jaro similarity by its definition, with a flag a letter.
func flaggedJaro(_ first: [UInt8], _ second: [UInt8]) -> Double {
  if first.isEmpty && second.isEmpty { return 1 }
  let reach = max(0, max(first.count, second.count) / 2 - 1)
  var isShared = [Bool](repeating: false, count: first.count)
  var sharedOfSecond: [UInt8] = []
  for (j, letter) in second.enumerated() {
    let window = (j - reach...j + reach).clamped(to: 0...max(0, first.count - 1))
    let partner = window.first {
      first.indices.contains($0) && abs($0 - j) <= reach && !isShared[$0] && first[$0] == letter
    }
    guard let partner else { continue }
    isShared[partner] = true
    sharedOfSecond.append(letter)
  }
  if sharedOfSecond.isEmpty { return 0 }
  let sharedOfFirst = first.indices.filter { isShared[$0] }.map { first[$0] }
  let disordered = zip(sharedOfFirst, sharedOfSecond).count { $0 != $1 }
  let shared = Double(sharedOfFirst.count)
  return
    (shared / Double(first.count) + shared / Double(second.count)
    + (shared - Double(disordered / 2)) / shared) / 3
}

/// Returns the Jaro-Winkler similarity by its definition.
func prefixedJaro(_ first: [UInt8], _ second: [UInt8]) -> Double {
  let jaro = flaggedJaro(first, second)
  if jaro <= 0.7 { return jaro }
  let prefix = zip(first, second).prefix(4).prefix { $0 == $1 }.count
  return jaro + 0.1 * Double(prefix) * (1 - jaro)
}
