import Romanization

/// A written name in groups of words: a particle stands with the word that it belongs to.
///
/// *BIN LADIN, Usama Muhammad* has the given names *Usama* and *Muhammad* and the family name
/// *BIN LADIN*; without a comma the last group is taken for the family name.
package struct NameWords: Sendable, Equatable {
  /// The groups in the order in which a name is spoken: given names before the family name.
  package let groups: [[String]]
  /// How many groups at the end are the family name.
  package let familyCount: Int
  /// Whether the family name stood first, before a comma.
  package let hasComma: Bool

  /// The groups as texts.
  package var texts: [String] { groups.map { $0.joined(separator: " ") } }
  /// The given names.
  package var given: [String] { Array(texts.dropLast(familyCount)) }
  /// The family name.
  package var family: [String] { texts.suffix(familyCount) }

  /// Parts a name; one with the comma of a person's family name is turned round.
  init(_ written: String, isPerson: Bool, particles: ParticleWords) {
    let sides = isPerson ? written.split(separator: ",", maxSplits: 1).map(String.init) : [written]
    let family = sides.count == 2 ? particles.groups(sides[0]) : []
    let rest = particles.groups(sides.last ?? "")
    // What stands behind a comma may be nothing but *Jr.*, or nothing at all.
    hasComma = !family.isEmpty && !rest.isEmpty
    groups = rest + family
    familyCount = hasComma ? family.count : min(1, rest.count)
  }
}

/// The small words that stand with the word behind them, from `Data/particles.tsv`, and those that stand
/// with the word before.
struct ParticleWords: Sendable {
  private static let roles: Set<Substring> = [
    "article", "son", "daughter", "father-of", "mother-of", "possessor", "servant", "preposition",
  ]
  private static let suffixes: Set<String> = [
    "aldin", "aldeen", "eddin", "eddine", "uddin", "aldine", "allah", "ullah", "addin", "eldin",
  ]
  private let words: Set<String>

  init() {
    words = Set(
      DataTable("particles.tsv").rows.filter { Self.roles.contains($0[1]) }.map { String($0[0]) })
  }

  /// Whether a word is a particle.
  func isParticle(_ word: String) -> Bool {
    words.contains(word.lowercased().filter { $0.isLetter })
  }

  /// The words of a text in groups; commas between them are dropped.
  func groups(_ text: String) -> [[String]] {
    var groups: [[String]] = []
    var pending: [String] = []
    for piece in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let word = String(piece)
      let plain = word.lowercased().filter { $0.isLetter }
      if pending.isEmpty, !groups.isEmpty, Self.suffixes.contains(plain) {
        groups[groups.count - 1].append(word)
        continue
      }
      pending.append(word)
      if !words.contains(plain) {
        groups.append(pending)
        pending = []
      }
    }
    if pending.isEmpty { return groups }
    if groups.isEmpty { return [pending] }
    groups[groups.count - 1] += pending
    return groups
  }
}
