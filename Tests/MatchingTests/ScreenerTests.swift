import Identity
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct ScreenerTests {
  #if DEBUG
    static let seeds = 0..<2 as Range<UInt64>
    static let sizes = (entries: 40, queries: 30)
  #else
    static let seeds = 0..<40 as Range<UInt64>
    static let sizes = (entries: 120, queries: 120)
  #endif

  // MARK: Properties

  /// With what is known beside names, the index still finds what a scan of all names finds: names that are
  /// lifted over the threshold, names that are lowered, and entries that a document brings.
  @Test(arguments: seeds)
  func findsJustWhatAnExhaustiveScanFinds(seed: UInt64) throws {
    var names = RandomNames(seed: seed &+ 500)
    let entries = names.identifiedEntries(count: Self.sizes.entries)
    let queries = names.identifiedQueries(for: entries, count: Self.sizes.queries)
    for (threshold, limit) in [(0.5, 1000), (0.7, 10), (0.9, 1)] {
      var policy = Policy.standard
      policy.threshold = Score(threshold)
      policy.limit = limit
      let matcher = try Matcher(entries: [entries], policy: policy)
      policy.scansAll = true
      policy.limit = .max
      let scanner = try Matcher(entries: [entries], policy: policy)
      let scan = try ExhaustiveScan(entries, comparer: matcher.comparer)
      for query in queries {
        let found = try matcher.screening(of: query)
        let expected = try Self.expected(query, entries, scan, scanner)
        #expect(
          found.hits.map(\.entry.id.rawValue) == expected.hits.prefix(limit).map { "\($0.entry)" },
          "\(query.name) \(query.identity)")
        #expect(
          found.hits.map(\.score.value) == expected.hits.prefix(limit).map(\.score), "\(query.name)"
        )
        #expect(found.suppressedCount == expected.suppressed.count, "\(query.name)")
        #expect(
          found.suppressed.map(\.entry.id.rawValue)
            == expected.suppressed.prefix(limit).map { "\($0.entry)" })
        #expect(found.suppressed.allSatisfy { $0.isSuppressed && $0.score < policy.threshold })
      }
    }
  }

  private typealias Judged = (entry: Int, score: Double, found: ExhaustiveScan.Found?)

  /// What every entry comes to, worked out one by one.
  private static func expected(
    _ query: Query, _ entries: [Entry], _ scan: ExhaustiveScan, _ scanner: Matcher
  ) throws -> (hits: [Judged], suppressed: [Judged]) {
    let names = Dictionary(uniqueKeysWithValues: try scan.scores(for: query).map { ($0.entry, $0) })
    let policy = scanner.policy
    let known = KnownIdentity(query.identity)
    let scanned = try scanner.screening(of: query)
    var hits: [Judged] = [], suppressed: [Judged] = []
    for (number, entry) in entries.enumerated() {
      let findings = scanner.judge.findings(known, KnownIdentity(entry.identity))
      let effect = IdentityEffect(findings, policy.identity)
      let base = names[number]?.score ?? 0
      var score = query.identity.isEmpty ? base : effect.score(base, policy: policy)
      if names[number] == nil {
        // An entry of another kind is a hit by its document alone, with the score of its name.
        guard effect.isDocument else { continue }
        let hit = scanned.hits.first { $0.entry == entry }
        #expect(hit != nil)
        #expect(hit?.score ?? (0.0 as Score) >= policy.threshold)
        score = hit?.score.value ?? 0
      }
      if score >= policy.threshold.value {
        hits.append((number, score, names[number]))
      } else if base >= policy.threshold.value {
        suppressed.append((number, score, names[number]))
      }
    }
    #expect(scanned.hits.map(\.score) == scanned.hits.map(\.score).sorted(by: >))
    var order: [Int: Int] = [:]
    for (place, hit) in (scanned.hits + scanned.suppressed).enumerated() {
      order[Int(hit.entry.id.rawValue) ?? -1] = place
    }
    func ordered(_ judged: [Judged]) -> [Judged] {
      judged.sorted { order[$0.entry, default: .max] < order[$1.entry, default: .max] }
    }
    return (ordered(hits), ordered(suppressed))
  }

  @Test(arguments: [1, 2, 3])
  func aBatchEqualsOneCallPerName(workers: Int) throws {
    var names = RandomNames(seed: 77)
    let entries = names.identifiedEntries(count: 40)
    let queries = names.identifiedQueries(for: entries, count: 150)
    let matcher = try Matcher(entries: [entries])
    let batch = try matcher.screenings(of: queries, workers: workers).map { try $0.get() }
    for (query, screening) in zip(queries, batch) {
      let alone = try matcher.screening(of: query)
      #expect(screening.hits.map(Self.outline) == alone.hits.map(Self.outline), "\(query)")
      #expect(screening.suppressed.map(Self.outline) == alone.suppressed.map(Self.outline))
      #expect(screening.suppressedCount == alone.suppressedCount)
    }
    #expect(batch.contains { $0.suppressedCount > 0 })
    #expect(batch.contains { $0.hits.contains { $0.nameScore < matcher.policy.threshold } })
  }

  private static func outline(_ hit: Hit) -> [String] {
    [hit.entry.id.rawValue, hit.name.written, "\(hit.score.value)", "\(hit.nameScore.value)"]
      + hit.identity.map(\.description) + hit.evidence.map(\.description)
  }

  /// What is known of one side alone changes nothing.
  @Test func nothingKnownIsTheScoreOfTheName() throws {
    var names = RandomNames(seed: 4)
    let entries = names.identifiedEntries(count: 40), plain = names.entries(count: 40)
    let queries = names.queries(for: entries + plain, count: 60)
    let matchers = try [Matcher(entries: [entries]), Matcher(entries: [plain])]
    for query in queries {
      var identified = query
      identified.identity = names.identity()
      for (matcher, query) in [(matchers[0], query), (matchers[1], identified)] {
        for hit in try matcher.screening(of: query).hits {
          let limit = hit.name.quality == .weak ? Policy.standard.weakAliasLimit : 1.0
          #expect(hit.score == min(hit.nameScore, limit))
          #expect(hit.identity.map(\.field) == IdentityField.allCases)
          #expect(hit.identity.allSatisfy { $0.judgement == .unknown })
        }
      }
    }
  }

  /// A ranking goes by names alone.
  @Test func rankingsIgnoreWhatIsKnown() throws {
    var names = RandomNames(seed: 5)
    let entries = names.identifiedEntries(count: 40)
    let queries = names.identifiedQueries(for: entries, count: 60)
    let matcher = try Matcher(entries: [entries])
    let bare = queries.map { Query($0.name, kind: $0.kind) }
    let ranking = matcher.ranking(for: queries, workers: 1)
    for (one, other) in zip(ranking, matcher.ranking(for: bare, workers: 1)) {
      #expect(try one.get().map(\.score) == other.get().map(\.score))
      #expect(try one.get().map(\.entry) == other.get().map(\.entry))
    }
  }

  // MARK: Rules

  private static let salim = Entry(
    id: "1", kind: .person,
    names: [
      EntryName("Salim Tariq Qorbani", quality: .primary), EntryName("Abu Nadim", quality: .weak),
    ],
    gender: .male, datesOfBirth: ["12 Jan 1960"], placesOfBirth: ["Basra, Iraq"],
    nationalities: ["Iraq"], documents: ["Passport A1234509 (Iraq)"])
  private static let ship = Entry(
    id: "2", kind: .vessel, names: [EntryName("Meridian Star", quality: .primary)],
    documents: ["Vessel Registration Identification IMO 9074729"])
  private static let matcher = try! Matcher(entries: [[salim, ship]])
  /// The same under a policy that only full scores reach.
  private static let strictMatcher: Matcher = {
    var policy = Policy.standard
    policy.threshold = 1.0
    return try! Matcher(entries: [[salim, ship]], policy: policy)
  }()

  private func screening(_ name: String, _ identity: IdentityFields) throws -> Screening {
    try Self.matcher.screening(of: Query(name, kind: .person, identity: identity))
  }

  @Test(
    arguments: [
      ("Passport A1234509 (Iraq)", ["1"]), ("A 1234-509", ["1"]),
      ("A1234509 (IQ)", ["1"]),
      ("IMO 9074729", ["2"]), ("9074729", ["2"]), ("Passport A1234509 (Egypt)", []),
      ("Tax ID No. A1234509", []), ("Passport A1234508 (Iraq)", []),
    ] as [(IdentityDocument, [String])])
  func aDocumentThatAgreesIsAHitWhateverTheName(
    _ document: IdentityDocument, _ ids: [String]
  ) throws {
    for matcher in [Self.matcher, Self.strictMatcher] {
      for name in ["Grzegorz Brzezinski", "..."] {
        let query = Query(name, kind: .person, identity: IdentityFields(documents: [document]))
        let hits = try matcher.hits(for: query)
        #expect(hits.map(\.entry.id.rawValue) == ids)
        #expect(hits.allSatisfy { $0.score == max(0.95 as Score, matcher.policy.threshold) })
        #expect(hits.allSatisfy { $0.nameScore < 0.5 })
        #expect(hits.allSatisfy { $0.finding(.document)?.judgement == .agrees })
      }
    }
  }

  /// What everything else says does not outweigh a document.
  @Test func aDocumentOutweighsWhatContradicts() throws {
    let hit = try #require(
      try screening(
        "Grzegorz Brzezinski",
        IdentityFields(
          gender: .female, datesOfBirth: ["1990"], placesOfBirth: ["Kabul"],
          nationalities: ["PL"], documents: ["Passport A1234509"])
      ).hits.first)
    #expect(hit.score == 0.95)
    #expect(
      hit.identity.map(\.judgement) == [
        .contradicts, .contradicts, .contradicts, .contradicts, .agrees,
      ])
  }

  @Test func aWeakAliasAloneHasNoFullScore() throws {
    let hit = try #require(try screening("Abu Nadim", IdentityFields()).hits.first)
    #expect(hit.nameScore == 1.0)
    #expect(hit.score == Policy.standard.weakAliasLimit)
    let born = try #require(
      try screening("Abu Nadim", IdentityFields(datesOfBirth: ["1960-01-12"])).hits.first)
    #expect(born.score > hit.score)
    #expect(born.score < 1.0)
  }

  /// What contradicts lowers a score, and what falls under the threshold is counted and given out.
  @Test func nothingIsHidden() throws {
    let other = try screening("Salim Tariq Qorbani", IdentityFields(datesOfBirth: ["1990-05-30"]))
    #expect(other.hits.isEmpty)
    #expect(other.suppressedCount == 1)
    let hit = try #require(other.suppressed.first)
    #expect(hit.nameScore == 1.0)
    #expect(hit.score < 0.7 as Score)
    #expect(hit.isSuppressed)
    #expect(
      hit.finding(.dateOfBirth)?.description
        == "date of birth contradicts: 1990-05-30 ~ 12 Jan 1960 (30 years apart)")
    for identity in [
      IdentityFields(gender: .female), IdentityFields(nationalities: ["PL"]),
      IdentityFields(datesOfBirth: ["1961-03-30"]), IdentityFields(placesOfBirth: ["Kabul"]),
    ] {
      let lowered = try screening("Salim Tariq Qorbani", identity)
      #expect(lowered.hits.count == 1)
      #expect(lowered.hits.allSatisfy { $0.score < 1.0 })
    }
  }

  @Test func aNameUnderTheThresholdIsLifted() throws {
    let name = "Salim Taher Qorbani"
    let alone = try Self.matcher.comparer.compare(name, "Salim Tariq Qorbani", kind: .person).score
    var policy = Policy.standard
    policy.threshold = Score(alone.value + 0.02)
    let matcher = try Matcher(entries: [[Self.salim]], policy: policy)
    #expect(try matcher.hits(for: Query(name, kind: .person)).isEmpty)
    let born = IdentityFields(datesOfBirth: ["1960-01-12"])
    let hit = try #require(
      try matcher.hits(for: Query(name, kind: .person, identity: born)).first)
    #expect(hit.nameScore == alone)
    #expect(hit.score > policy.threshold)
    let other = IdentityFields(datesOfBirth: ["1970-03-30"])
    #expect(try matcher.hits(for: Query(name, kind: .person, identity: other)).isEmpty)
  }

  /// More that agrees never lowers a score, and more that contradicts never lifts it.
  @Test func effectsGoTheirWay() {
    func score(_ findings: [IdentityFinding], _ name: Double) -> Double {
      IdentityEffect(findings, .standard).score(name, policy: .standard)
    }
    func finding(lift: Double = 1, loss: Double = 0) -> IdentityFinding {
      IdentityFinding(.nationality, .unknown, query: "", entry: "", lift: lift, loss: loss)
    }
    for name in stride(from: 0.0, through: 1, by: 0.05) {
      #expect(score([], name) == name)
      #expect(score([finding()], name) == name)
      for other in [finding(), finding(lift: 1.5), finding(loss: 0.3)] {
        #expect(score([other, finding(lift: 1.2)], name) >= score([other], name))
        #expect(score([other, finding(loss: 0.2)], name) <= score([other], name))
        #expect(0...1 ~= score([other, finding(loss: 0.2)], name))
      }
      // Nothing is lifted higher than the search looks for.
      let lifted = score([finding(lift: 9), finding(lift: 9)], name)
      let worth = IdentityWorth.standard
      #expect(lifted < 0.7 || name >= worth.leastScore(liftedTo: 0.7))
    }
  }
}
