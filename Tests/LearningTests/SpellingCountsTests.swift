import NameAnatomy
import Testing

@testable import Learning

private let reader = try! NameReader(lexicon: NameLexicon(isLearned: false))
private let standards = RomanizationStandards.model

@Suite struct SpellingCountsTests {
  private func counts(
    _ pairs: [(String, String, Int)], without: [String] = []
  ) throws -> SpellingCounts {
    var counts = try SpellingCounts(reader: reader, standards: standards, leavingOut: without)
    for (name, other, count) in pairs { try counts.add(name, other, count: count) }
    return counts
  }

  /// Each group as a word and its spellings, with their weights.
  private func texts(_ groups: [SpellingGroup]) -> [String] {
    groups.map { group in
      ([group.word.text + ":"] + group.others.map { "\($0.letters.text) \($0.weight)" })
        .joined(separator: " ")
    }
  }

  @Test func countsNamesPartByPart() throws {
    let counts = try counts([
      ("كريم زجلف", "Karim Zajlaf", 1), ("Kareem", "كريم", 4), ("كريم", "Karim", 3),
    ])
    #expect(texts(counts.arabicToLatin) == ["زجلف: zajlaf 1.0", "كريم: kareem 2.0 karim 2.0"])
    #expect(texts(counts.latin) == ["kareem: karim 2.0", "karim: kareem 2.0"])
  }

  @Test func aWeightGrowsMoreSlowlyThanItsCount() throws {
    let counts = try counts([("كريم", "Karim", 9), ("سليم", "Salim", 1000)])
    #expect(texts(counts.arabicToLatin) == ["سليم: salim 4.0", "كريم: karim 3.0"])
  }

  @Test func comparesLatinSpellingsOfOneBearer() throws {
    let counts = try counts([("Karim Zajlaf", "Kareem Zejlef", 1)])
    #expect(counts.arabicToLatin.isEmpty)
    #expect(
      texts(counts.latin) == [
        "kareem: karim 1.0", "karim: kareem 1.0", "zajlaf: zejlef 1.0", "zejlef: zajlaf 1.0",
      ])
  }

  /// A Latin spelling that was met once may be a slip.
  @Test func comparesNoRareSpellingsOfOneArabicWord() throws {
    #expect(try counts([("كريم", "Karim", 5), ("كريم", "Kareem", 1)]).latin.isEmpty)
    #expect(try !counts([("كريم", "Karim", 5), ("كريم", "Kareem", 2)]).latin.isEmpty)
  }

  @Test(arguments: [
    ("كريم", "Otto"), ("Karim", "Otto"), ("كريم زجلف", "Karim"), ("كريم", "Karim Zajlaf"),
    ("كريم", "K."), ("كريم", "سليم"), ("Karim", "Karim"), ("", ""),
  ])
  func takesUnlikeNamesForNoSpellings(_ name: String, _ other: String) throws {
    let counts = try counts([(name, other, 10)])
    #expect(counts.arabicToLatin.isEmpty && counts.latin.isEmpty)
  }

  @Test func takesOnlyTheLikePartsOfNames() throws {
    let counts = try counts([("كريم زجلف", "Karim Drelgo", 1)])
    #expect(texts(counts.arabicToLatin) == ["كريم: karim 1.0"])
  }

  @Test(arguments: [
    "Karim Zajlaf", "KARIM ZAJLAF", " karim  zajlaf ", "Karím Zajlaf", "كريم زجلف", "كـريم زجلف",
  ])
  func leavesOutWhatItIsMeasuredOnHoweverItIsWritten(_ name: String) throws {
    let pairs = [("كريم زجلف", "Karim Zajlaf", 5), ("سليم", "Salim", 1)]
    #expect(try counts(pairs).arabicToLatin.count == 3)
    let counts = try counts(pairs, without: [name])
    #expect(texts(counts.arabicToLatin) == ["سليم: salim 1.0"])
  }

  // MARK: Namesakes

  private func counts(
    _ arabic: [String], _ latin: [String], isPlace: Bool = false, without: [String] = []
  ) throws -> SpellingCounts {
    var counts = try counts([], without: without)
    try counts.add(NamesakeFile.Namesakes(arabic: arabic, latin: latin, isPlace: isPlace))
    return counts
  }

  @Test(arguments: [false, true])
  func pairsEachArabicNameWithEachLatinOne(isPlace: Bool) throws {
    let counts = try counts(["قثرب", "قثراب"], ["Qathrab", "Kathrab"], isPlace: isPlace)
    #expect(
      texts(counts.arabicToLatin) == [
        "قثراب: kathrab 1.0 qathrab 1.0", "قثرب: kathrab 1.0 qathrab 1.0",
      ])
  }

  @Test func pairsLatinNamesWithTheFirst() throws {
    let counts = try counts([], ["Qathrab", "Kathrab", "Qathreb"])
    #expect(
      texts(counts.latin) == [
        "kathrab: qathrab 1.0", "qathrab: kathrab 1.0 qathreb 1.0", "qathreb: qathrab 1.0",
      ])
  }

  @Test(arguments: ["kathrab", "قثرب"])
  func leavesOutABearerOfWhomOneNameIsLeftOut(name: String) throws {
    let counts = try counts(["قثرب", "قثراب"], ["Qathrab", "Kathrab"], without: [name])
    #expect(counts.arabicToLatin.isEmpty)
  }

  @Test func doesNotDependOnTheOrderOfPairs() throws {
    let pairs = [("كريم", "Karim", 5), ("كريم", "Kareem", 3), ("سليم", "Salim", 2)]
    let one = try counts(pairs), two = try counts(pairs.reversed())
    #expect(texts(one.arabicToLatin) == texts(two.arabicToLatin))
    #expect(texts(one.latin) == texts(two.latin))
    #expect(one.arabicToLatin.map(\.hash) == two.arabicToLatin.map(\.hash))
  }

  /// All spellings of an Arabic word are held out together, or none.
  @Test func groupsOfOneNameShareTheirHash() throws {
    let counts = try counts([("كريم", "Karim", 5), ("كريم", "Kareem", 3), ("سليم", "Salim", 2)])
    let karim = try #require(counts.arabicToLatin.first { $0.word == "كريم" })
    #expect(counts.latin.map(\.hash) == [karim.hash, karim.hash])
    #expect(Set(counts.arabicToLatin.map(\.hash)).count == 2)
  }
}
