import NameAnatomy
import Testing

@testable import Matching

@Suite struct SearchPoolTests {
  private func key(_ number: Int) -> KnownCandidates.Key {
    KnownCandidates.Key(part: Part(Letters("word\(number)")), use: .joinedWord)
  }

  private func candidates(_ number: Int) -> PartCandidates {
    PartCandidates(numbers: [Int32(number)], bounds: [], likeness: 0)
  }

  @Test func knowsWhatWasKept() {
    var known = KnownCandidates()
    #expect(known[key(1)] == nil)
    known.keep(candidates(1), key(1))
    known.keep(candidates(2), key(2))
    #expect(known[key(1)]?.numbers == [1])
    #expect(known[key(2)]?.numbers == [2])
    let other = KnownCandidates.Key(part: key(1).part, use: .part)
    #expect(known[other] == nil)
  }

  /// However many words come, no more are kept than there is room for, and those that are asked for again
  /// and again stay.
  @Test func forgetsWhatWasNotAskedForLongest() {
    var known = KnownCandidates(room: 100_000)
    known.keep(candidates(0), key(0))
    var most = 0
    for number in 1...5_000 {
      known.keep(candidates(number), key(number))
      #expect(known[key(0)]?.numbers == [0])
      most = max(most, known.count)
    }
    #expect(most < 250)
    #expect(known[key(1)] == nil)
    #expect(known[key(5_000)] != nil)
  }

  @Test func marksAreSetsOfNumbers() {
    var marks = Marks(count: 3)
    marks.add(0, at: 1)
    marks.add(5, at: 1)
    marks.add(200, at: 2)
    #expect(marks[0] == 0)
    #expect(marks[1] == 0b100001)
    #expect(marks[2] == 1 << UInt32(Marks.greatest))
    marks.removeAll()
    #expect((0..<3).allSatisfy { marks[$0] == 0 })
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
