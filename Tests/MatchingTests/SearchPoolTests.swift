import NameAnatomy
import Testing

@testable import Matching

@Suite struct SearchPoolTests {
  private func part(_ number: Int) -> Part { Part(Letters("word\(number)")) }

  private func word(_ number: Int) -> KnownWord {
    KnownWord(
      candidates: PartCandidates(numbers: [Int32(number)], bounds: [1], likeness: 0), tied: [],
      joined: [])
  }

  @Test func knowsWhatWasKept() {
    var known = KnownWords()
    #expect(known[part(1)] == nil)
    known.keep(word(1), of: part(1))
    known.keep(word(2), of: part(2))
    #expect(known[part(1)]?.candidates?.numbers == [1])
    #expect(known[part(2)]?.candidates?.numbers == [2])
    #expect(known[part(3)] == nil)
  }

  /// However many words come, no more are kept than there is room for, and those that are asked for again
  /// and again stay.
  @Test func forgetsWhatWasNotAskedForLongest() {
    var known = KnownWords(room: 100_000)
    known.keep(word(0), of: part(0))
    var most = 0
    for number in 1...5_000 {
      known.keep(word(number), of: part(number))
      #expect(known[part(0)]?.candidates?.numbers == [0])
      most = max(most, known.count)
    }
    #expect(most < 250)
    #expect(known[part(1)] == nil)
    #expect(known[part(5_000)] != nil)
  }

  /// A matcher that is asked again and again, by name or in batches, answers the same.
  @Test func whatIsKnownChangesNoHits() throws {
    let matcher = try Matcher(entries: [
      [
        "Salim Tariq", "Abdul Rahman Khalid", "Maryann Omar", "Abu Omar Baghdadi", "Trading Bank",
      ].enumerated().map {
        .init(id: .init(rawValue: "\($0)"), names: [.init($1, quality: .primary)])
      }
    ])
    let queries = [
      "Saleem Tarik", "Abdurrahman Kalid", "Mary Ann Omer", "Abou Omar al-Baghdadi", "Tariq Salim",
    ].map { Query($0) }
    func outline(_ hits: [Hit]) -> [String] {
      hits.map { "\($0.entry.id) \($0.score) \($0.evidence)" }
    }
    let first = try queries.map { outline(try matcher.hits(for: $0)) }
    #expect(first.allSatisfy { !$0.isEmpty })
    for _ in 0..<3 {
      #expect(try queries.map { outline(try matcher.hits(for: $0)) } == first)
      #expect(try matcher.hits(for: queries, workers: 2).map { outline(try $0.get()) } == first)
    }
  }
}
