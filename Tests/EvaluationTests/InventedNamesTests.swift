import Evaluation
import Testing

@Suite struct InventedNamesTests {
  @Test(arguments: InventedNames.Origin.allCases)
  func theSameSeedGivesTheSameNames(_ origin: InventedNames.Origin) {
    func names(_ seed: UInt64) -> [String] {
      var names = InventedNames(origin, seed: seed)
      return (0..<50).map { _ in names.next() }
    }
    #expect(names(1) == names(1))
    #expect(names(1) != names(2))
    #expect(names(1).allSatisfy { (2...4).contains($0.split(separator: " ").count) })
    #expect(Set(names(1)).count > 45)
  }

  @Test func commonWordsAreDrawnMoreOften() {
    var names = InventedNames(.arabWorld, seed: 1)
    let words = (0..<2000).flatMap { _ in names.next().split(separator: " ") }
    #expect(words.filter { $0 == "Mohamed" || $0 == "Ahmed" }.count > 40)
  }
}
