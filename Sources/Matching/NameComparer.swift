import NameAnatomy
import Romanization

/// Compares two names.
///
///     let comparer = try NameComparer()
///     try comparer.compare("Abou Bakr El Baghdadi", "أبو بكر البغدادي", kind: .person).score
///
/// Opening a comparer reads the tables of `Data/`; a comparison costs some microseconds.
public struct NameComparer: Sendable {
  /// What each kind of difference is worth.
  public let policy: Policy
  package let reader: NameReader
  package let parts: PartComparer
  package let scorer: NameScorer

  /// Opens a comparer.
  ///
  /// - Throws: a ``RomanizationError`` where ICU cannot be opened.
  public init(policy: Policy = .standard) throws(RomanizationError) {
    self.policy = policy
    reader = try NameReader()
    parts = PartComparer(
      model: RespellingModel(), curve: LikenessCurve(), lexicon: reader.lexicon, policy: policy)
    scorer = NameScorer(policy: policy, comparer: parts)
  }

  /// Returns how alike two names are, and why.
  ///
  /// Where the kind is unknown, both are read as organizations if either looks like one, else as
  /// persons. A name of which nothing can be read, such as one of mere
  /// punctuation, is like no other.
  ///
  /// - Throws: a ``RomanizationError`` where ICU fails.
  /// - Complexity: O(*n* · *m*) for names of *n* and *m* letters.
  public func compare(
    _ name: String, _ other: String, kind: NameKind = .unknown
  ) throws(RomanizationError) -> Comparison {
    guard let best = try alignment(name, other, kind: kind) else {
      return Comparison(score: 0.0, evidence: [])
    }
    return Comparison(score: Score(best.score), evidence: best.evidence())
  }

  /// Returns the best alignment of two names, or `nil` where nothing can be read of one.
  ///
  /// - Parameter isListed: whether the other name stands on a list, and the first one does not.
  package func alignment(
    _ name: String, _ other: String, kind: NameKind, isListed: Bool = false
  ) throws(RomanizationError) -> Alignment? {
    var one = try reader.read(name, kind: kind)
    var two = try reader.read(other, kind: kind)
    let isReread = one.kind != two.kind
    if isReread {
      one = try reader.read(name, kind: .organization)
      two = try reader.read(other, kind: .organization)
    }
    var best: Alignment?
    for query in prepared(one, isReread ? .reread : []) {
      for entry in prepared(two, isListed ? .listed : []) {
        let alignment = scorer.alignment(query, entry)
        if let best, best.score >= alignment.score { continue }
        best = alignment
      }
    }
    return best
  }

  /// Returns each reading of a name with all that its comparison needs.
  ///
  /// - Parameter traits: what holds of it beside what the name itself tells.
  package func prepared(_ name: ReadName, _ traits: PreparedName.Traits = []) -> [PreparedName] {
    var traits = traits
    if name.kind == .person { traits.insert(.person) }
    if name.isTransliterated { traits.insert(.transliterated) }
    return name.readings.map {
      PreparedName($0, traits: traits, lexicon: reader.lexicon, policy: policy)
    }
  }
}
