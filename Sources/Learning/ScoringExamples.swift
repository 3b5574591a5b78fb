import Matching

/// Names that were compared, with what is known of them.
package struct ScoringExamples: Sendable {
  /// What a set of examples teaches.
  package enum Purpose: Sendable {
    /// Pairs of names, the same or not.
    case pairs
    /// Queries, of whose candidates the right one should stand first.
    case ranking
    /// The same, and the right one should be a hit and the others none.
    case screening
    /// Names that stand on no list, of which none should be a hit.
    case clean
  }

  /// Two names that were compared.
  package struct Example: Sendable {
    /// How their parts were aligned; `nil` where a name cannot be read.
    package let terms: AlignmentTerms?
    /// Whether they name the same.
    package let isSame: Bool
  }

  /// The examples of one query, or one pair.
  package struct Group: Sendable {
    /// What the group is held out by.
    package let hash: UInt64
    package var examples: [Example]
  }

  /// The examples of one file or folder.
  package struct Set: Sendable {
    package let name: String
    package let purpose: Purpose
    package var groups: [Group]
  }

  package var sets: [Set]

  package init(sets: [Set]) {
    self.sets = sets
  }

  /// The examples whose hash leaves the remainder `fold` when divided by `folds`, or all others.
  package func part(_ fold: UInt64, of folds: UInt64, isHeldOut: Bool) -> ScoringExamples {
    ScoringExamples(
      sets: sets.map { set in
        var part = set
        part.groups = set.groups.filter { ($0.hash % folds == fold) == isHeldOut }
        return part
      })
  }
}
