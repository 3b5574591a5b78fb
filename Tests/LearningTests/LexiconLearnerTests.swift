import Learning
import NameAnatomy
import Testing

/// A reader that knows the tables written by hand only.
private let judged = NameLexicon(isLearned: false)
private let reader = try! NameReader(lexicon: judged)

@Suite struct LexiconLearnerTests {
  /// Words that stand in no table: what becomes of them follows from the counts alone.
  private static let pairs: [(String, String, Int)] = [
    ("قثرب", "Qathrab", 30), ("القثرب", "Al-Qathrab", 10), ("قثرب", "Kathreb", 12),
    ("قثراب", "Qathrab", 9), ("قثراب", "Kathreb", 3),
    ("زجلف", "Zajlaf", 20), ("زجلف", "Kathreb", 1), ("زجلف", "Zejlef", 4),
    ("مردقف", "Mardaqaf", 6), ("مردقف", "Zajlaf", 8),
    ("نكرعز", "Nakraz", 3),
  ]

  private func rows(
    _ pairs: [(String, String, Int)] = pairs, without: [String] = []
  ) throws -> [String] {
    var counts = try LexiconCounts(reader: reader, leavingOut: without)
    for (arabic, latin, count) in pairs {
      try counts.add(arabic: arabic, latin: latin, count: count)
    }
    return LexiconLearner(judged: judged).rows(counts).map {
      $0.fields.joined(separator: " | ")
    }
  }

  @Test func gathersSpellingsThatWereCountedForOneName() throws {
    #expect(
      try rows() == [
        "qathrab | قثرب:52 قثراب:12 | kathreb:15 qathrab:49",
        "zajlaf | زجلف:25 | zajlaf:20",
        "مردقف | مردقف:14 | mardaqaf:6 zajlaf:8",
      ])
  }

  @Test func doesNotDependOnTheOrderOfPairs() throws {
    #expect(try rows(Self.pairs.reversed()) == rows())
  }

  @Test(arguments: ["قثرب", "Qathrab", "القثرب"])
  func leavesOutWhatItIsMeasuredOn(name: String) throws {
    let word = name == "Qathrab" ? "qathrab" : "قثرب:"
    #expect(try rows().contains { $0.contains(word) })
    #expect(try !rows(without: [name]).contains { $0.contains(word) })
  }

  @Test func namesRowsAsThoseOfJudgedNames() throws {
    let rows = try rows([("محمد", "Mohamed", 40), ("محمد", "Mehmet", 20)])
    #expect(rows == ["muhammad | محمد:60 | mehmet:20 mohamed:40"])
  }

  @Test(arguments: [
    ("قثرب زجلف", "Qathrab Zajlaf"), ("Qathrab", "Qathrab"), ("قثرب", "Q."), ("", "Qathrab"),
  ])
  func countsOnlyPairsOfOneWord(_ arabic: String, _ latin: String) throws {
    #expect(try rows([(arabic, latin, 100)]).isEmpty)
  }
}
