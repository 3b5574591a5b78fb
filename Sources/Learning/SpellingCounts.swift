import Evaluation
import Matching
import NameAnatomy
import Romanization

/// How often words were met as spellings of each other, in names that mean the same.
///
/// Names of as many parts are taken part by part, as the engine reads them; two parts that no
/// standard of romanization makes alike are not taken for spellings of each other.
package struct SpellingCounts {
  private let reader: NameReader
  private let standards: RespellingModel
  private let leftOut: Set<String>
  /// By Arabic word and Latin spelling.
  private var acrossScripts: [Letters: [Letters: Int]] = [:]
  /// By Latin spelling and another one of the same name.
  private var withinLatin: [Letters: [Letters: Int]] = [:]

  /// Counts nothing yet.
  ///
  /// - Parameters:
  ///   - reader: a reader that knows the tables written by hand only, so that what is learned does
  ///     not depend on what was.
  ///   - standards: the costs that standards of romanization give.
  ///   - leftOut: names that nothing is learned from, because the model will be measured on them.
  package init(
    reader: NameReader, standards: RespellingModel, leavingOut leftOut: [String]
  ) throws(RomanizationError) {
    self.reader = reader
    self.standards = standards
    var keys: Set<String> = []
    for name in leftOut { keys.insert(try Self.key(of: name, reader)) }
    self.leftOut = keys
  }

  /// A name as it is read, so that one that is left out is so in any way of writing it.
  private static func key(of name: String, _ reader: NameReader) throws(RomanizationError) -> String
  {
    try reader.read(name, kind: .person).romanized
  }

  private func isLeftOut(_ name: String) throws(RomanizationError) -> Bool {
    leftOut.contains(try Self.key(of: name, reader))
  }

  /// Counts the parts of two names that mean the same, one of them in Arabic letters or both in
  /// Latin ones.
  package mutating func add(
    _ name: String, _ other: String, count: Int = 1, kind: NameKind = .person
  ) throws(RomanizationError) {
    if try isLeftOut(name) { return }
    if try isLeftOut(other) { return }
    let parts = try words(of: name, kind), others = try words(of: other, kind)
    guard parts.count == others.count else { return }
    for (part, other) in zip(parts, others) where part != other {
      guard part.count > 1, other.count > 1 else { continue }
      let cost = Double(standards.cost(of: part, as: other)) / 1000
      guard cost <= Self.largestRatio * Tolerance.nats(part, other) else { continue }
      switch (part.isArabic, other.isArabic) {
      case (true, false): acrossScripts[part, default: [:]][other, default: 0] += count
      case (false, true): acrossScripts[other, default: [:]][part, default: 0] += count
      case (false, false):
        withinLatin[part, default: [:]][other, default: 0] += count
        withinLatin[other, default: [:]][part, default: 0] += count
      case (true, true): break
      }
    }
  }

  /// The cost of respelling beyond which parts of two names are no spellings of each other, as a
  /// share of what words of their length bear.
  private static let largestRatio = 1.3

  /// The letters of the parts that are compared, without the fixed element of a compound.
  private func words(of name: String, _ kind: NameKind) throws(RomanizationError) -> [Letters] {
    let parts = try reader.read(name, kind: kind).readings.first?.parts ?? []
    return parts.filter { $0.word == nil }.compactMap { part in
      switch part.role {
      case .name, .given, .family, .nisba, .nasab, .kunya:
        part.compound == nil ? part.letters : part.coreLetters
      default: nil
      }
    }
  }

  /// Counts all pairs of names of one bearer or place: each name in Arabic letters with each Latin
  /// one, and the Latin ones with the first.
  package mutating func add(_ namesakes: NamesakeFile.Namesakes) throws(RomanizationError) {
    let kind: NameKind = namesakes.isPlace ? .place : .person
    for name in namesakes.arabic + namesakes.latin where try isLeftOut(name) { return }
    for latin in namesakes.latin {
      for arabic in namesakes.arabic { try add(arabic, latin, kind: kind) }
    }
    guard namesakes.arabic.isEmpty, let first = namesakes.latin.first else { return }
    for latin in namesakes.latin.dropFirst() { try add(first, latin, kind: kind) }
  }

  // MARK: Groups

  /// Words in Arabic letters, each with its Latin spellings, in the order of their letters.
  package var arabicToLatin: [SpellingGroup] {
    sorted(acrossScripts).map { word, spellings in
      SpellingGroup(
        word: word, others: sorted(spellings).map { ($0.key, Self.weight($0.value)) },
        hash: stableHash(word.text))
    }
  }

  /// Latin spellings, each with the other Latin ones of the same name.
  package var latin: [SpellingGroup] {
    let ofOneWord = sorted(acrossScripts).flatMap { word, spellings in
      let attested = sorted(spellings).filter { $0.value >= Self.fewest }
      return attested.map { spelling, count in
        SpellingGroup(
          word: spelling,
          others: attested.filter { $0.key != spelling }.map {
            ($0.key, min(Self.weight($0.value), Self.weight(count)))
          },
          hash: stableHash(word.text))
      }
    }
    let ofOneBearer = sorted(withinLatin).map { word, spellings in
      SpellingGroup(
        word: word, others: sorted(spellings).map { ($0.key, Self.weight($0.value)) },
        hash: stableHash(word.text))
    }
    return (ofOneWord + ofOneBearer).filter { !$0.others.isEmpty }
  }

  /// The fewest counts of a Latin spelling that is held to be one, not a slip, where it is compared
  /// with other spellings of the same Arabic word.
  private static let fewest = 2

  /// What a pair counts for: more where it was met more often, but not in proportion, since
  /// frequent names would drown all others.
  private static func weight(_ count: Int) -> Double {
    min(4, Double(count).squareRoot())
  }

  private func sorted<Value>(_ counts: [Letters: Value]) -> [(key: Letters, value: Value)] {
    counts.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
  }
}
