import TestSupport
import Testing

@testable import Matching
@testable import NameAnatomy

@Suite struct PartComparerTests {
  static let comparer = try! NameComparer()

  private func part(
    _ letters: String, _ role: Part.Role = .name, article: Bool = false, word: String? = nil,
    cut: Bool = false
  ) -> Part {
    var part = Part(Letters(letters), role: role)
    part.hasArticle = article
    part.word = word
    part.mayBeTruncated = cut
    return part
  }

  /// The only part of a name, or its last.
  private func read(_ name: String, last: Bool = false) throws -> Part {
    let parts = try Self.comparer.reader.read(name, kind: .person).readings.first?.parts
    return try #require(last ? parts?.last : parts?.first)
  }

  private func likeness(_ one: Part, _ two: Part) -> PartLikeness {
    Self.comparer.parts.likeness(one, two)
  }

  @Test(arguments: ["salim", "qwrtzx", "سليم", "ж", "çelik", "7"])
  func aPartIsLikeItself(_ letters: String) {
    for role in [Part.Role.name, .given, .nasab, .initial, .title, .placeholder, .generational] {
      #expect(likeness(part(letters, role), part(letters)) == PartLikeness(value: 1, law: .equal))
    }
  }

  @Test func anArticleIsWorthLittle() {
    let found = likeness(part("masri", article: true), part("masri"))
    #expect(found == PartLikeness(value: 0.985, law: .equal))
    let fused = likeness(part("qwartazi", article: true), part("alqwartazi"))
    #expect(fused == PartLikeness(value: 1, law: .fused))
  }

  @Test(arguments: [
    ("qorbanshokh", "korbanshokh"), ("zhdanovich", "jdanovitch"), ("tsereteliou", "tsereteliu"),
    ("قربانشوخ", "qurbanshukh"), ("قربانشوخ", "قوربانشوخ"),
  ])
  func respellingIsAlike(_ one: String, _ two: String) {
    let found = likeness(part(one), part(two))
    #expect(found.law == .respelled)
    #expect(found.value > 0.85 && found.value < 1, "\(found)")
  }

  @Test(arguments: [
    ("muhammad", "mehmet"), ("jamal", "cemal"), ("yusuf", "يوسف"), ("umar", "omer"),
  ])
  func spellingsOfOneNameAreAlike(_ one: String, _ two: String) {
    #expect(likeness(part(one), part(two)).value >= 0.95)
  }

  @Test(arguments: [
    ("mahmud", "muhammad"), ("hasan", "husayn"), ("salman", "sulayman"), ("umar", "ammar"),
    ("محمود", "محمد"), ("محمود", "muhammad"), ("anas", "younes"),
  ])
  func lookAlikesAreDifferentNames(_ one: String, _ two: String) {
    let found = likeness(part(one), part(two))
    #expect(found.law == .differentNames)
    #expect(found.value < Scoring.fitted.floor)
  }

  @Test func aDifferentNameOfNearlyTheSameLettersDiffersLess() {
    let near = likeness(part("jabir"), part("jabbar")), far = likeness(part("jabir"), part("umar"))
    #expect(near.law == .differentNames && far.law == .differentNames)
    #expect(near.value > far.value)
  }

  @Test(arguments: [
    ("giuseppe", "yusuf", 0.6), ("abe", "abraham", 0.7), ("sasha", "aleksandr", 0.7),
  ])
  func relativesAreWorthWhatTheTableSays(_ one: String, _ two: String, _ worth: Double) {
    let found = likeness(part(one), part(two))
    #expect(found == PartLikeness(value: worth, law: .related))
  }

  /// They stand in the table of relations besides, where they are worth less.
  @Test(arguments: [("yousef", "yusuf"), ("sergei", "sergey")])
  func spellingsAreWorthMoreThanTheirRelation(_ one: String, _ two: String) {
    #expect(likeness(part(one), part(two)).value >= 0.95)
  }

  @Test(arguments: [
    ("sergey", "siarhei"), ("gennady", "henadz"), ("vladimirovna", "uladzimirauna"),
    ("nikolaevich", "mykolayovych"), ("ekaterina", "kateryna"),
  ])
  func eastSlavicFormsAreOneName(_ one: String, _ two: String) {
    #expect(likeness(part(one), part(two)).value >= 0.95)
  }

  @Test(arguments: [("petrovich", "pavlovich"), ("nikolaevna", "mikhailovna"), ("igor", "egor")])
  func otherFathersDiffer(_ one: String, _ two: String) {
    #expect(likeness(part(one), part(two)).value < 0.4)
  }

  @Test(arguments: [
    ("Mhyjr", "Muhayjir"), ("al-Hnkrh", "al-Hankirah"), ("al-Slmy", "al-Sulami"),
  ])
  func wordsWithoutVowelsAreLikeThoseWithThem(_ one: String, _ two: String) throws {
    let found = likeness(try read(one), try read(two))
    #expect(found.value > 0.7 && found.value < 1, "\(found)")
  }

  @Test(arguments: [
    ("bel ahbib", "belahbib"), ("berrabah", "ben rabah"), ("ennaceur", "al-naceur"),
    ("ezzalzouli", "al-zalzouli"),
  ])
  func particlesAreAlikeFusedAndApart(_ one: String, _ two: String) throws {
    #expect(
      likeness(try read("Salim \(one)", last: true), try read("Salim \(two)", last: true)).value
        > 0.9)
  }

  /// A word without any rest of an article is not read as one with it.
  @Test func aRespelledNameIsNoNearerWithoutItsArticle() throws {
    let equal = likeness(try read("Shamy"), try read("Salim al-Shamy", last: true))
    let respelled = likeness(try read("Shamy"), try read("Salim al-Shami", last: true))
    #expect(respelled.law == .respelled && respelled.value < equal.value, "\(respelled)")
  }

  @Test(arguments: [
    ("Abdelmale", "Abdelmalek", true), ("Abdeldjali", "Abdeljalil", true),
    ("Abdulkarim", "Abdulrahim", false), ("Abdelwahid", "Abdelwalid", false),
  ])
  func aSlipInACompoundIsOneOfManyLetters(_ one: String, _ two: String, _ isAlike: Bool) throws {
    let found = likeness(try read(one), try read(two))
    #expect((found.value >= Scoring.fitted.floor) == isAlike && found.value < 0.9, "\(found)")
    #expect(likeness(try read(two), try read(one)) == found)
  }

  @Test func differentNamesAreNeverAlike() throws {
    let found = likeness(try read("Hasan"), try read("Husayn"))
    #expect(found.law == .differentNames && found.value < Scoring.fitted.floor, "\(found)")
  }

  @Test(arguments: [
    ("Diyaeldin", "Diaa Eddine"), ("Muhyi al-Din", "Mohieddin"), ("Abdesselem", "Abd as-Salam"),
  ])
  func compoundsOfOneNameAreAlike(_ one: String, _ two: String) throws {
    let found = likeness(
      try read("Salim \(one)", last: true), try read("Salim \(two)", last: true))
    #expect(found.value > 0.9, "\(found)")
  }

  @Test func wordsOfOneMeaningAreAlike() {
    let found = likeness(part("bank", word: "bank"), part("banque", word: "bank"))
    #expect(found == PartLikeness(value: 0.98, law: .sameWord))
    #expect(likeness(part("bank", word: "bank"), part("qasr", word: "castle")).value < 0.2)
  }

  @Test func numbersAreTheSameOrNot() {
    let seven = part("7", .number, word: "7"), other = part("007", .number, word: "7")
    #expect(likeness(seven, other) == PartLikeness(value: 1, law: .sameWord))
    #expect(likeness(seven, part("8", .number, word: "8")) == .none)
    #expect(likeness(seven, part("7")) == .none)
  }

  @Test(arguments: [
    ("m", "muhammad", true), ("k", "qasim", true), ("m", "salim", false), ("m", "محمد", true),
    ("م", "muhammad", true), ("س", "محمد", false), ("a", "محمد", false), ("e", "محمد", false),
    ("ا", "محمد", false), ("ع", "muhammad", false), ("h", "muhammad", false),
    ("o", "عمر", true), ("ع", "umar", true), ("a", "احمد", true),
  ])
  func initialsFitWhatTheyBegin(_ initial: String, _ full: String, _ fits: Bool) {
    let found = likeness(part(initial, .initial), part(full))
    #expect(
      found == (fits ? PartLikeness(value: 0.8, law: .initial) : .none), "\(found)")
    #expect(likeness(part(full), part(initial, .initial)) == found)
  }

  @Test func aPartThatIsCutIsLikeWhatItBegins() {
    let found = likeness(part("muhamm", cut: true), part("muhammad"))
    #expect(found.law == .truncated)
    #expect(found.value > 0.9)
    #expect(likeness(part("muhammad"), part("muhamm", cut: true)) == found)
    #expect(likeness(part("mu", cut: true), part("muhammad")).value < found.value)
    #expect(likeness(part("sal", cut: true), part("muhammad")).value < 0.2)
  }

  @Test(arguments: [
    ("Abdulkarim", "Karim", 0.6), ("عبد الكريم", "كريم", 0.6), ("Abu Omar", "Omar", 0.55),
    ("Umm Salma", "Salma", 0.55), ("Sirajuddin", "Siraj", 0.6), ("Shafiqullah", "Shafiq", 0.6),
  ])
  func aCoreAloneIsWorthLess(_ compound: String, _ core: String, _ worth: Double) throws {
    let found = likeness(try read(compound), try read(core))
    #expect(found.law == .compoundDropped)
    #expect(abs(found.value - worth) < 1e-9)
  }

  @Test(arguments: [
    ("Abu Omar", "Umm Omar"), ("Abdulkarim", "Abu Karim"), ("Nuruddin", "Abdulnur"),
    ("Abu Omar", "Abu Hassan"), ("Abdulkarim", "Abdulrahman"),
  ])
  func otherCompoundsDiffer(_ one: String, _ two: String) throws {
    #expect(try likeness(read(one), read(two)).value < 0.4)
  }

  @Test func abdAllahMayBeReadTwoWays() throws {
    let servant = Compounds.part(.servant, before: "llah"), god = Compounds.part(.god, after: "abd")
    #expect(likeness(servant, god).value > 0.5)
  }

  /// All parts of random names, some made initials and some cut.
  private func parts(seed: UInt64) throws -> [Part] {
    var names = RandomNames(seed: seed)
    var parts: [Part] = []
    for _ in 0..<25 {
      let name = names.isOne(in: 4) ? names.organization() : names.person()
      let kind: NameKind = names.isOne(in: 4) ? .organization : .person
      parts += try Self.comparer.reader.read(name, kind: kind).readings.first?.parts ?? []
    }
    for index in parts.indices where names.isOne(in: 8) { parts[index].mayBeTruncated = true }
    return parts
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func isSymmetric(seed: UInt64) throws {
    let parts = try parts(seed: seed)
    for (index, one) in parts.enumerated() {
      #expect(likeness(one, one).value == 1)
      for two in parts[index...] {
        let found = likeness(one, two)
        #expect(found == likeness(two, one), "\(one) \(two)")
        #expect(found.value >= 0 && found.value <= 1)
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func whatIsAlikeIsWithinTheLimit(seed: UInt64) throws {
    let comparer = Self.comparer.parts
    let parts = try parts(seed: seed).filter { $0.compound == nil && !$0.hasArticle }
    for likeness in [0.2, 0.45, 0.9] {
      let limits = comparer.curve.limits(forLikeness: likeness)
      for one in parts {
        for two in parts where self.likeness(one, two).law == .respelled {
          guard self.likeness(one, two).value >= likeness else { continue }
          let length = one.letters.count + two.letters.count
          let limit = limits.limits(
            one.letters.isArabic, against: two.letters.isArabic ? .arabic : .latin)[length]
          #expect(comparer.model.cost(of: one.letters, as: two.letters) <= limit)
        }
      }
    }
  }

  @Test func anyLikenessHasALimit() {
    for likeness in [0, 1e-12, 1e-300, 1] {
      let all = Self.comparer.parts.curve.limits(forLikeness: likeness)
      for limits in [all.latin, all.arabic, all.acrossScripts] {
        #expect(limits[0] > 0)
        #expect(limits[0] <= limits[10])
        #expect(limits[20] == limits[1000])
      }
    }
  }
}
