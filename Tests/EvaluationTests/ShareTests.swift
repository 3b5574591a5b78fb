import Evaluation
import Testing

@Suite struct ShareTests {
  /// Wilson's interval as tables of it have it.
  @Test(arguments: [
    (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662),
    (0, 0, 0.0, 1.0),
  ])
  func hasItsInterval(_ count: Int, _ total: Int, _ lower: Double, _ upper: Double) {
    let interval = Share(count, of: total).interval
    #expect(abs(interval.lowerBound - lower) < 0.0001)
    #expect(abs(interval.upperBound - upper) < 0.0001)
  }

  @Test func theShareLiesInItsInterval() {
    for total in 1...60 {
      for count in 0...total {
        let share = Share(count, of: total)
        #expect(share.interval.contains(share.value ?? -1), "\(count) of \(total)")
      }
    }
  }

  @Test func aShareOfNothingIsNone() {
    #expect(Share(0, of: 0).value == nil)
    #expect(Share(0, of: 0).percent == "–")
  }
}
