import NameAnatomy

/// Makes the table of counted names: which spellings belong to one name, and which do not.
///
/// Arabic words are clustered: ياسين and ياسن are one name where they differ in weak letters alone
/// and are spelled alike in Latin. A Latin spelling stands in the row of each name for which it was
/// counted, with its count: one that was counted for two names speaks against neither.
package struct LexiconLearner: Sendable {
  /// The fewest counts that an Arabic word needs for a row.
  package var fewestOfName = 10
  /// The fewest counts that a Latin spelling needs in all; below it nothing follows from those that
  /// are lacking.
  package var fewestOfSpelling = 5
  /// The fewest counts that a spelling needs for a name.
  package var fewestOfPair = 2
  /// The share that a pair needs of its spelling's counts or of its name's: below it counts are slips
  /// and wrong pairs.
  package var fewestShare = 0.05
  /// The share of spellings that two Arabic words have in common if they are one name.
  package var commonShare = 0.5

  private let lexicon: NameLexicon

  /// A learner that adds to the names of a lexicon written by hand.
  package init(judged lexicon: NameLexicon) {
    self.lexicon = lexicon
  }

  /// A name: the Arabic words and the Latin spellings, with their counts.
  package struct Row: Equatable, Sendable {
    package var name: String
    package var arabic: [(form: Letters, count: Int)]
    package var latin: [(form: Letters, count: Int)]

    package static func == (one: Row, two: Row) -> Bool {
      one.fields == two.fields
    }

    /// The fields of the table.
    package var fields: [String] {
      [name, Self.list(arabic), Self.list(latin)]
    }

    private static func list(_ forms: [(form: Letters, count: Int)]) -> String {
      forms.map { "\($0.form.text):\($0.count)" }.joined(separator: " ")
    }
  }

  /// Returns the rows that follow from counts, in alphabetical order.
  ///
  /// - Complexity: O(*n* log *n*) for *n* pairs of words.
  package func rows(_ counts: LexiconCounts) -> [Row] {
    var totals: [Letters: Int] = [:]
    for spellings in counts.counts.values {
      for (spelling, count) in spellings { totals[spelling, default: 0] += count }
    }
    var taken: Set<String> = []
    return clusters(of: counts.counts).compactMap { cluster in
      let nameTotal = cluster.latin.values.reduce(0, +)
      let latin = cluster.latin.filter { spelling, count in
        let total = totals[spelling, default: 0]
        return count >= fewestOfPair && total >= fewestOfSpelling
          && Double(count) >= fewestShare * Double(min(total, nameTotal))
      }
      guard let usual = Self.sorted(latin).max(by: { $0.count < $1.count }) else { return nil }
      let judged = cluster.arabic.flatMap { lexicon.ids(of: $0.form) }.first
      var name = judged.map { lexicon.name($0) } ?? usual.form.text
      if !taken.insert(name).inserted || (judged == nil && isJudgedName(name)) {
        name = cluster.arabic[0].form.text
        taken.insert(name)
      }
      return Row(name: name, arabic: cluster.arabic, latin: Self.sorted(latin))
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func isJudgedName(_ name: String) -> Bool {
    lexicon.ids(of: Letters(name)).contains { lexicon.name($0) == name }
  }

  // MARK: Clusters

  private struct Cluster {
    var arabic: [(form: Letters, count: Int)]
    var latin: [Letters: Int]
    let shares: [Letters: Double]
  }

  /// The Arabic words with enough counts, those that are one name together; the most frequent leads.
  private func clusters(of counts: [Letters: [Letters: Int]]) -> [Cluster] {
    let words = counts.map { (form: $0.key, count: $0.value.values.reduce(0, +)) }
      .filter { $0.count >= fewestOfName }
      .sorted { $0.count != $1.count ? $0.count > $1.count : Self.precedes($0.form, $1.form) }
    var clusters: [Cluster] = []
    var clustersOfSkeleton: [Letters: [Int]] = [:]
    for word in words {
      let latin = counts[word.form] ?? [:]
      let shares = latin.mapValues { Double($0) / Double(word.count) }
      let skeleton = Self.strongLetters(of: word.form)
      let leader = clustersOfSkeleton[skeleton]?.first {
        isOneName(word.form, shares, clusters[$0])
      }
      if let leader {
        clusters[leader].arabic.append(word)
        clusters[leader].latin.merge(latin, uniquingKeysWith: +)
      } else {
        clustersOfSkeleton[skeleton, default: []].append(clusters.count)
        clusters.append(Cluster(arabic: [word], latin: latin, shares: shares))
      }
    }
    return clusters
  }

  private func isOneName(_ word: Letters, _ shares: [Letters: Double], _ cluster: Cluster) -> Bool {
    let leader = cluster.arabic[0].form
    // What a person judged stands.
    if lexicon.verdict(word, leader) == .different { return false }
    var common = 0.0
    for (spelling, share) in shares { common += min(share, cluster.shares[spelling] ?? 0) }
    return common >= commonShare
  }

  /// The letters of an Arabic word that are no vowels, no hamza and no ending.
  private static func strongLetters(of word: Letters) -> Letters {
    let weak = Letters("اويهءە").bytes
    return Letters(bytes: word.bytes.filter { !weak.contains($0) })
  }

  private static func sorted(_ counts: [Letters: Int]) -> [(form: Letters, count: Int)] {
    counts.map { (form: $0.key, count: $0.value) }.sorted { precedes($0.form, $1.form) }
  }

  private static func precedes(_ one: Letters, _ two: Letters) -> Bool {
    one.bytes.lexicographicallyPrecedes(two.bytes)
  }
}
