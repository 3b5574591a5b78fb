import Testing

@testable import NameAnatomy

@Suite struct NameLexiconTests {
  private var lexicon: NameLexicon { reader.lexicon }

  private func names(_ form: String) -> Set<String> {
    Set(lexicon.ids(of: Letters(form)).map { lexicon.name($0) })
  }

  @Test(arguments: [
    ["muhammad", "mohamed", "mehmet", "محمد"], ["jamal", "cemal", "djamel", "جمال"],
    ["yusuf", "youssef", "yousef", "يوسف"], ["umar", "omar", "omer", "عمر"],
  ])
  func knowsSpellingsOfOneName(_ forms: [String]) {
    let shared = forms.map(names).reduce(names(forms[0])) { $0.intersection($1) }
    #expect(!shared.isEmpty, "\(forms)")
  }

  @Test(arguments: [
    ("mahmud", "muhammad"), ("husayn", "hasan"), ("salman", "sulayman"), ("umar", "ammar"),
    ("محمود", "محمد"),
  ])
  func keepsLookAlikesApart(_ one: String, _ two: String) {
    #expect(!names(one).isEmpty)
    #expect(!names(two).isEmpty)
    #expect(names(one).isDisjoint(with: names(two)))
  }

  /// What the lexicon says of two spellings, either way round.
  @Test(arguments: [
    ("mehmet", "muhammad", NameLexicon.Verdict.same), ("محمد", "mohamed", .same),
    ("abdulkerim", "عبدالكريم", .same), ("mahmud", "muhammad", .different),
    ("سعيد", "sayyid", .different), ("ghazi", "قاضي", .possible), ("john", "qwrtzx", .unknown),
    ("muhammad", "qwrtzx", .unknown),
  ])
  func judgesSpellings(_ one: String, _ two: String, _ verdict: NameLexicon.Verdict) {
    #expect(lexicon.verdict(Letters(one), Letters(two)) == verdict)
    #expect(lexicon.verdict(Letters(two), Letters(one)) == verdict)
  }

  /// Latin spellings of one Arabic word may be two names (ملك is *Malik* and *Malak*), and those that
  /// were never counted for one word are unlikely to be one.
  @Test func countsProveLessThanJudgment() {
    #expect(lexicon.verdict("malik", "malak") == .possible)
    #expect(lexicon.verdict("malik", "ملك") == .same)
    #expect(NameLexicon(isLearned: false).verdict("malik", "ملك") == .different)
  }

  /// Of all who are written محمد a few are counted as *Ahmed* by a slip of the sources.
  @Test(arguments: [
    ("محمد", "ahmed"), ("عبدالاله", "abdullah"), ("عمر", "ammar"), ("شعيب", "suhaib"),
  ])
  func aSlipOfTheSourcesMakesNoSpellingOfAnotherKnownName(_ arabic: String, _ latin: String) {
    #expect(!names(arabic).isEmpty)
    #expect(lexicon.verdict(Letters(arabic), Letters(latin)) != .same)
    // A fair share of the spellings does, known name or not.
    #expect(lexicon.verdict("ملك", "malik") == .same)
    #expect(lexicon.verdict("حسني", "hosni") == .same)
  }

  @Test(arguments: [("baghdad", "baghdadi"), ("بغداد", "بغدادي"), ("chechnya", "shishani")])
  func knowsWhereNisbasAreFrom(_ place: String, _ nisba: String) {
    #expect(lexicon.relation(Letters(place), Letters(nisba))?.word == "origin")
  }

  @Test func knowsNothingOfOtherWords() {
    #expect(lexicon.ids(of: "qwrtzx").isEmpty)
    #expect(!lexicon.isKnown("qwrtzx"))
    #expect(!lexicon.isKnownArab("qwrtzx"))
    #expect(lexicon.frequency(of: "qwrtzx") == 0)
    #expect(lexicon.relation("qwrtzx", "john") == nil)
    #expect(lexicon.related(to: "qwrtzx").isEmpty)
  }

  @Test func tellsHowOftenWordsOccur() {
    #expect(lexicon.frequency(of: "muhammad") > lexicon.frequency(of: "tamimi"))
    #expect(lexicon.isKnown("aaron"))
    #expect(!lexicon.isKnownArab("aaron"))
    #expect(lexicon.isKnownArab("muhammad"))
  }

  @Test(arguments: [
    ("aaron", "aron", "variant"), ("aaron", "harun", "cognate"), ("abe", "abraham", "diminutive"),
  ])
  func relatesNamesBothWays(_ one: String, _ two: String, _ word: String) {
    let one = Letters(one), two = Letters(two)
    #expect(lexicon.relation(one, two)?.word == word)
    #expect(lexicon.relation(two, one) == lexicon.relation(one, two))
    #expect(lexicon.related(to: one).contains(two))
  }

  @Test func listsRelativesInOrder() {
    let related = lexicon.related(to: "abraham").map(\.text)
    #expect(related == related.sorted())
    #expect(Set(related).count == related.count)
  }
}
