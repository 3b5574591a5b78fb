import NameAnatomy
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct CoverBoundTests {
  static let comparer = try! NameComparer()
  /// Words of all roles, few enough that names are often alike in some and crowd about the same.
  static let words = [
    "J", "J", "K.", "Sheikh", "Dr", "Mr", "de", "van", "bin", "Abu", "Jr", "FNU", "Ltd", "Bank",
    "Trading", "No", "7", "2", "Salim", "Saleem", "Salem", "Jamal", "Jamal", "Djamel", "Tariq",
    "Tarik", "al-Baghdadi", "Baghdadi", "Abdul", "Rahman", "Abdurrahman", "Karim", "Khalid", "Omar",
    "Omer", "Kalid", "Mary", "Ann", "Maryann",
  ]

  private static func read(
    _ random: inout SplitMix64, isPerson: Bool
  ) throws -> [PreparedName] {
    let count = Int.random(in: 1...6, using: &random)
    var name = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      .joined(separator: " ")
    if Int.random(in: 0..<6, using: &random) == 0 {
      name = name.uppercased().replacing(" ", with: "<")
    }
    return comparer.prepared(
      try comparer.reader.read(name, kind: isPerson ? .person : .organization), .listed)
  }

  private static func index(_ random: inout SplitMix64, isPerson: Bool) throws -> ListIndex {
    var builder = ListIndex.Builder(scoring: comparer.policy.scoring)
    for number in 0..<40 {
      for name in try read(&random, isPerson: isPerson) {
        builder.add(name, entry: number, name: 0, isWeakAlias: false)
      }
    }
    return ListIndex(builder, lexicon: comparer.reader.lexicon)
  }

  /// What a name costs at least is never more than what it costs, whatever may be joined.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func costsNoMoreThanNamesDo(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isPerson = seed % 2 == 0
    let scoring = Self.comparer.policy.scoring
    let index = try Self.index(&random, isPerson: isPerson)
    for _ in 0..<10 {
      for query in try Self.read(&random, isPerson: isPerson) where !query.parts.isEmpty {
        let bound = CoverBound(query, index: index, scoring: scoring, threshold: 0.7)
        for number in 0..<index.nameCount {
          let name = index.name(number)
          let scorer = Self.comparer.scorer
          var names = GatheredNames(index)
          names.take([Int32(number)]) { _ in JoinedParts(scorer.joins(query, name)) }
          var likenesses = [UInt8](repeating: 0, count: query.parts.count * names.shapes.count)
          for (row, part) in query.parts.enumerated() {
            for (other, known) in zip(name.parts, names.parts) {
              let likeness = Self.comparer.parts.likeness(part, other).value
              let place = row * names.shapes.count + Int(known.number)
              likenesses[place] = max(1, likenesses[place], UInt8((likeness * 255).rounded(.up)))
            }
          }
          let least = Double(bound.leastCost(of: names, likenesses))
          let costs = scorer.alignment(query, name).costs
          #expect(least <= costs, "\(query.parts) \(name.parts)")
        }
      }
    }
  }

  /// A name in which nothing is joined is a hit only if a part of it is like one of the cover.
  @Test(arguments: 0..<40 as Range<UInt64>, [0.4, 0.7, 0.9])
  func hitsHaveAPartOfTheCover(seed: UInt64, threshold: Double) throws {
    var random = SplitMix64(seed: seed)
    let isPerson = seed % 2 == 0
    let scoring = Self.comparer.policy.scoring
    let index = try Self.index(&random, isPerson: isPerson)
    for _ in 0..<10 {
      for query in try Self.read(&random, isPerson: isPerson) where !query.parts.isEmpty {
        let bound = CoverBound(query, index: index, scoring: scoring, threshold: threshold)
        let cover = bound.cover(floor: scoring.floor, initialWorth: scoring.initialWorth)
        for number in 0..<index.nameCount {
          let name = index.name(number)
          let scorer = Self.comparer.scorer
          guard scorer.joins(query, name).isEmpty, scorer.score(query, name).value >= threshold
          else { continue }
          let isCovered = cover.rows.contains { row in
            zip(name.parts, index.partsOfName.list(number)).contains { other, known in
              let least = index.isWeakShape[known.shape] ? scoring.floor : cover.likeness
              return Self.comparer.parts.likeness(query.parts[row], other).value >= least
            }
          }
          #expect(isCovered, "\(query.parts) \(name.parts)")
        }
      }
    }
  }

  /// Of names of more parts than a kernel tells apart nothing is known.
  @Test(arguments: [(70, 2), (2, 70), (64, 64)]) func takesNamesOfManyParts(
    listed: Int, asked: Int
  ) throws {
    var policy = Policy.standard
    policy.partLimit = 100
    let comparer = try NameComparer(policy: policy)
    func name(_ letters: String, _ count: Int) throws -> PreparedName {
      let words = (0..<count).map { "B" + String(repeating: letters, count: $0 % 9 + 1) + "o" }
      let read = try comparer.reader.read(words.joined(separator: " "), kind: .person)
      let name = try #require(comparer.prepared(read).first)
      #expect(name.parts.count == count)
      return name
    }
    var builder = ListIndex.Builder(scoring: policy.scoring)
    builder.add(try name("adu", listed), entry: 0, name: 0, isWeakAlias: false)
    let index = ListIndex(builder, lexicon: comparer.reader.lexicon)
    var names = GatheredNames(index)
    names.take([0]) { _ in JoinedParts() }
    let query = try name("ili", asked)
    let bound = CoverBound(query, index: index, scoring: policy.scoring, threshold: 0.7)
    let unlike = [UInt8](repeating: 1, count: asked * names.shapes.count)
    let least = bound.leastCost(of: names, unlike)
    #expect(bound.isHopeless(least, leastScore: 0) == (listed == 64))
    #expect(least >= 0)
  }

  /// Two parts that are like the same initial cannot both stand for it.
  @Test func countsThatOnlyOnePartCanStandForAnother() throws {
    let scoring = Self.comparer.policy.scoring
    var builder = ListIndex.Builder(scoring: scoring)
    for name in Self.comparer.prepared(try Self.comparer.reader.read("Jorge Ojhi", kind: .person)) {
      builder.add(name, entry: 0, name: 0, isWeakAlias: false)
    }
    let index = ListIndex(builder, lexicon: Self.comparer.reader.lexicon)
    var names = GatheredNames(index)
    names.take([0]) { _ in JoinedParts() }
    let query = try #require(
      Self.comparer.prepared(try Self.comparer.reader.read("Jorge Jorge", kind: .person)).first)
    let bound = CoverBound(query, index: index, scoring: scoring, threshold: 0.7)
    let crowded = bound.leastCost(of: names, [255, 10, 255, 10])
    let apart = bound.leastCost(of: names, [255, 10, 10, 255])
    #expect(apart == 0)
    #expect(bound.isHopeless(crowded, leastScore: 0))
  }
}

extension CoverBound {
  /// What the only one of some names costs at least.
  fileprivate func leastCost(of names: GatheredNames, _ likenesses: [UInt8]) -> Float {
    var costs: [Float] = [0]
    leastCosts(
      [0], of: names, likenesses: likenesses, rests: rows.map { _ in 255 }, to: &costs)
    return costs[0]
  }
}
