import Foundation
import Testing

@testable import Matching

@Suite struct ScoreTests {
  @Test(arguments: [
    (0.0, "0.0000"), (1.0, "1.0000"), (0.8312, "0.8312"), (0.00005, "0.0001"),
    (0.00004, "0.0000"), (0.99996, "1.0000"), (0.0102, "0.0102"), (0.5, "0.5000"),
    (-3.0, "0.0000"), (7.0, "1.0000"),
  ])
  func hasFourDecimals(_ value: Double, _ text: String) {
    #expect(Score(value).description == text)
  }

  @Test func staysBetweenNothingAndOne() {
    #expect(Score(-0.5).value == 0)
    #expect(Score(1.5).value == 1)
    #expect(Score(.infinity).value == 1)
    #expect((0.25 as Score).value == 0.25)
  }

  @Test func isOrdered() {
    #expect(Score(0.2) < Score(0.3))
    #expect(!(Score(0.3) < Score(0.3)))
    #expect([Score(0.9), Score(0.1)].min() == Score(0.1))
  }

  @Test func isCoded() throws {
    let coded = try JSONEncoder().encode([Score(0.625)])
    #expect(try JSONDecoder().decode([Score].self, from: coded) == [Score(0.625)])
  }
}
