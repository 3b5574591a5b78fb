import TestSupport
import Testing

@testable import WatchLists

@Suite struct NamedValuesTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithAnArrayForEachColumn(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let columns: [Column] = [.id, .name, .aliases, .bic]
    var values = NamedValues()
    for _ in 0..<10 {
      var expected: [Column: [String]] = [:]
      values.removeAll()
      for number in 0..<Int.random(in: 0...12, using: &random) {
        let column = columns[Int.random(in: 0..<columns.count, using: &random)]
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
          values.replace(column, with: nil)
          expected[column] = []
        case 1:
          values.replace(column, with: "\(number)")
          expected[column] = ["\(number)"]
        case 2:
          values.append(value: "", to: column)
        default:
          values.append(value: "\(number)", to: column)
          expected[column, default: []].append("\(number)")
        }
      }
      for column in columns {
        let texts = expected[column, default: []]
        #expect(values[column] == texts)
        #expect(values.count(column) == texts.count)
        #expect(values.first(column) == texts.first)
        #expect(values.hasAny(of: ColumnSet([column])) == !texts.isEmpty)
      }
    }
  }
}
