import Identity
import WatchLists

/// Screens queries one after the other: finds the names that are alike, judges what is known beside them, and
/// puts hits in order.
struct Screener {
  private let matcher: Matcher
  private var search: CandidateSearch
  /// What is known of entries beside their names.
  private var identities: [Int32: KnownIdentity] = [:]

  init(matcher: Matcher) {
    self.matcher = matcher
    search = CandidateSearch(matcher: matcher)
  }

  /// Gives back what the searches worked in; nothing is screened after that.
  consuming func end() {
    search.end()
  }

  /// An entry with its best name and what is known beside it.
  private struct Ranked {
    let entry: Int32
    let best: CandidateSearch.Best
    let score: Double
    /// Empty where nothing is known of the query.
    let findings: [IdentityFinding]
  }

  /// Returns the hits of a query, best first, with their evidence.
  ///
  /// - Parameter keepsSuppressed: whether what is lowered under the threshold is given out, not only counted.
  mutating func screening(of plan: QueryPlan, keepsSuppressed: Bool) -> Screening {
    var best = search.best(for: plan, limitsWeakAliases: true)
    guard let identity = plan.query.identity else {
      return Screening(
        hits: hits(firstOf: best.map(Self.unjudged), of: plan), suppressed: [], suppressedCount: 0)
    }
    for entry in matcher.documents.entries(of: identity.documents) where best[entry] == nil {
      best[entry] = search.bestName(of: entry, plan.query)
    }
    let policy = matcher.policy
    var ranked: [Ranked] = []
    var suppressed: [Ranked] = []
    for (entry, best) in best {
      let findings = matcher.judge.findings(identity, known(entry))
      let effect = IdentityEffect(findings, policy.identity)
      let judged = Ranked(
        entry: entry, best: best, score: effect.score(best.base, policy: policy),
        findings: findings)
      if judged.score >= policy.threshold.value {
        ranked.append(judged)
      } else if best.base >= policy.threshold.value {
        suppressed.append(judged)
      }
    }
    ranked += series(of: identity)
    return Screening(
      hits: hits(firstOf: ranked, of: plan),
      suppressed: keepsSuppressed ? hits(firstOf: suppressed, of: plan, isSuppressed: true) : [],
      suppressedCount: suppressed.count)
  }

  /// The series of stolen blank documents that documents of a query belong to, whatever its name.
  ///
  /// They score as a document does that agrees; what may be misread, as little as a hit can.
  private func series(of identity: KnownIdentity) -> [Ranked] {
    let threshold = matcher.policy.threshold.value
    let agreeing = max(min(matcher.policy.identity.documentScore, 1), threshold)
    let search = SeriesSearch(matcher.series, matcher.entries)
    return search.findings(identity.documents).map { entry, finding in
      let others = IdentityJudge.findings(nothingAgainst: IdentityFields())
      return Ranked(
        entry: entry, best: .none, score: finding.judgement == .agrees ? agreeing : threshold,
        findings: others.map { $0.field == .document ? finding : $0 })
    }
  }

  /// Returns the candidates of a query by their names alone, best first.
  mutating func candidates(for plan: QueryPlan) -> [Candidate] {
    let ranked = search.best(for: plan, limitsWeakAliases: false).map(Self.unjudged)
    return first(of: ranked).map {
      Candidate(entry: matcher.entries[Int($0.entry)], score: Score($0.score))
    }
  }

  private static func unjudged(_ entry: Int32, _ best: CandidateSearch.Best) -> Ranked {
    Ranked(entry: entry, best: best, score: best.base, findings: [])
  }

  /// The best hits in order, with all that is shown of them.
  private func hits(
    firstOf ranked: [Ranked], of plan: QueryPlan, isSuppressed: Bool = false
  ) -> [Hit] {
    first(of: ranked).map { ranked in
      let entry = matcher.entries[Int(ranked.entry)]
      let best = ranked.best
      let comparison =
        best.name < 0
        ? Comparison(score: 0.0, evidence: [])
        : matcher.comparer.scorer.comparison(
          plan.query.names[best.reading], matcher.index.name(Int(best.name)))
      let number = best.name < 0 ? 0 : Int(matcher.index.numbers[best.name])
      let findings =
        ranked.findings.isEmpty
        ? IdentityJudge.findings(nothingAgainst: entry.identity) : ranked.findings
      return Hit(
        list: matcher.entries.list(of: Int(ranked.entry)), entry: entry, name: entry.names[number],
        nameScore: comparison.score, score: Score(ranked.score), identity: findings,
        evidence: comparison.evidence, isSuppressed: isSuppressed)
    }
  }

  /// The best in order, as many as the policy keeps.
  private func first(of ranked: [Ranked]) -> ArraySlice<Ranked> {
    let index = matcher.index
    func isPrimary(_ best: CandidateSearch.Best) -> Bool {
      best.name < 0 || index.numbers[best.name] == 0
    }
    return ranked.sorted { one, two in
      if one.score != two.score { return one.score > two.score }
      if let isBetter = one.best.score.isBetter(than: two.best.score) { return isBetter }
      if isPrimary(one.best) != isPrimary(two.best) { return isPrimary(one.best) }
      return one.entry < two.entry
    }.prefix(matcher.policy.limit)
  }

  /// The most entries of which what is known beside their names is kept.
  private static let knownLimit = 4096

  /// What is known of an entry beside its names; read once for as many queries as follow each other.
  private mutating func known(_ entry: Int32) -> KnownIdentity {
    if let known = identities[entry] { return known }
    if identities.count >= Self.knownLimit { identities.removeAll(keepingCapacity: true) }
    let known = KnownIdentity(matcher.entries[Int(entry)].identity)
    identities[entry] = known
    return known
  }
}
