import Romanization
import Testing

@testable import NameAnatomy

@Suite struct WordTablesTests {
  private let phrases = Phrases(rows: TableCursor(text: "a\t1\na b\t2\na b c d\t4\nb\t5\nb\t6\n")) {
    $0.number(1)
  }

  @Test(arguments: [
    ("a", 1, 1), ("a b", 2, 2), ("a b c", 2, 2), ("a b c d", 4, 4), ("a b c d e", 4, 4),
    ("a c", 1, 1), ("b b", 1, 5), ("c a", 0, 0), ("", 0, 0),
  ])
  func findsTheLongestPhrase(_ text: String, _ count: Int, _ value: Int) {
    let found = phrases.longest(in: tokens(of: text)[...])
    #expect(found?.count ?? 0 == count)
    #expect(found?.value ?? 0 == value)
  }

  @Test func findsPhrasesAtAPlace() {
    let tokens = tokens(of: "x a b")
    #expect(phrases.longest(in: tokens[1...])?.value == 2)
    #expect(phrases.longest(in: tokens[2...])?.value == 5)
    #expect(phrases.longest(in: tokens[3...]) == nil)
  }

  @Test func findsSingleWords() {
    #expect(phrases.value(of: "a") == 1)
    #expect(phrases.value(of: "c") == nil)
    #expect(phrases.value(of: "") == nil)
  }

  @Test func readsEveryTable() {
    let tables = WordTables()
    #expect(tables.titles.value(of: "dr")?.isWeak == false)
    #expect(tables.titles.value(of: "sheikh")?.isWeak == true)
    #expect(tables.particles["bin"] == .son)
    #expect(tables.particles["bint"] == .daughter)
    #expect(tables.particles["al"] == .article)
    #expect(tables.particles["umm"] == .motherOf)
    #expect(tables.generational["jr"] == "junior")
    #expect(tables.placeholders.value(of: "fnu") == true)
    #expect(tables.organizationTypes.value(of: "ltd") == "llc")
    #expect(tables.organizationWords.value(of: "banque")?.word == "bank")
  }
}
