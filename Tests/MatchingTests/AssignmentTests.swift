import TestSupport
import Testing

@testable import Matching

@Suite struct AssignmentTests {
  /// The least cost over all ways to give each row a column of its own.
  private func leastCost(rows: Int, columns: Int, costs: [Double]) -> Double {
    func least(_ row: Int, _ taken: Set<Int>) -> Double {
      if row == rows { return 0 }
      return (0..<columns).filter { !taken.contains($0) }.map {
        costs[row * columns + $0] + least(row + 1, taken.union([$0]))
      }.min() ?? .infinity
    }
    return least(0, [])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func costsNoMoreThanAnyOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let columns = Int.random(in: 1...6, using: &random)
    let rows = Int.random(in: 0...columns, using: &random)
    for _ in 0..<10 {
      // Whole numbers now and then, so that several ways cost the same.
      let isWhole = Bool.random(using: &random)
      let costs = (0..<rows * columns).map { _ in
        isWhole
          ? Double(Int.random(in: -2...3, using: &random))
          : Double.random(in: -1...4, using: &random)
      }
      let found = cheapestAssignment(rows: rows, columns: columns, costs: costs)
      #expect(found.count == rows)
      #expect(Set(found).count == rows)
      #expect(found.allSatisfy { (0..<columns).contains($0) })
      let cost = found.enumerated().map { costs[$0 * columns + $1] }.reduce(0, +)
      #expect(abs(cost - leastCost(rows: rows, columns: columns, costs: costs)) < 1e-9)
      #expect(found == cheapestAssignment(rows: rows, columns: columns, costs: costs))
    }
  }

  @Test func givesNoRowsNothing() {
    #expect(cheapestAssignment(rows: 0, columns: 0, costs: []) == [])
    #expect(cheapestAssignment(rows: 0, columns: 3, costs: []) == [])
  }

  @Test func refusesMoreRowsThanColumns() async {
    await #expect(processExitsWith: .failure) {
      _ = cheapestAssignment(rows: 2, columns: 1, costs: [0, 0])
    }
  }
}
