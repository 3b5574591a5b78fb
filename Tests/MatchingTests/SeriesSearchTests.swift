import Identity
import Testing
import WatchLists

@testable import Matching

/// Documents of queries against ranges of stolen blanks.
@Suite struct SeriesSearchTests {
  private static func entries() throws -> [Entry] {
    let series = [
      try DocumentSeries(
        issuer: "France", type: "passport", prefix: "AB", from: "000100", to: "000199"),
      try DocumentSeries(
        issuer: "FRA", type: "passport", prefix: "AB", from: "000150", to: "000150"),
      try DocumentSeries(
        issuer: "DEU", type: "passport", prefix: "AB", from: "000100", to: "000199"),
      try DocumentSeries(type: "visa", prefix: "SZ", from: "500000", to: "599999"),
    ]
    return series.enumerated().map { number, series in
      Entry(id: Entry.ID(rawValue: "S\(number)"), series: series, line: number + 2)
    } + [Entry(id: "P1", kind: .person, names: [EntryName("Salim Omar", quality: .primary)])]
  }

  private func hits(
    _ documents: [IdentityDocument], name: String = "Astrid Lindqvist"
  ) throws -> [Hit] {
    let matcher = try Matcher(entries: [Self.entries()])
    return try matcher.hits(
      for: Query(name, kind: .person, identity: IdentityFields(documents: documents)))
  }

  @Test(arguments: [
    ("AB000150", "FRA", ["S0", "S1"], Judgement.agrees),
    ("ab 000-199", "France", ["S0"], .agrees),
    ("AB000150", "DEU", ["S2"], .agrees),
    ("AB000150", "", ["S0", "S1", "S2"], .agrees),
    ("AB000200", "FRA", [], .agrees),
    ("AB0OO150", "FRA", [], .agrees),
    ("AB0O0150", "FRA", ["S0", "S1"], .compatible),
    ("AB0001508", "FRA", [], .agrees),
    ("AB000150<6", "DEU", ["S2"], .compatible),
    ("SZ512345", "UTO", ["S3"], .agrees),
    ("S2512345", "UTO", ["S3"], .compatible),
  ])
  func findsSeries(
    number: String, issuer: String, expected: [String], judgement: Judgement
  ) throws {
    let found = try hits([IdentityDocument(kind: .passport, number: number, issuer: issuer)])
    #expect(Set(found.map(\.entry.id.rawValue)) == Set(expected), "\(number)")
    for hit in found {
      #expect(hit.finding(.document)?.judgement == judgement)
      #expect(hit.finding(.document)?.entry == hit.entry.series?.description)
      #expect(hit.score >= Policy.standard.threshold)
      #expect(hit.name == hit.entry.primaryName)
    }
  }

  @Test func aCheckDigitThatIsGivenIsVerified() throws {
    let right = try #require(CheckDigit.digit(of: "AB000150"))
    for number in ["AB000150\(right)", "AB000150<\(right)"] {
      let found = try hits([IdentityDocument(kind: .passport, number: number, issuer: "DEU")])
      #expect(found.map(\.entry.id) == ["S2"])
      #expect(found.first?.finding(.document)?.judgement == .agrees)
      #expect(
        found.first?.finding(.document)?.note == "in the range; its check digit \(right) holds")
    }
    for digit in "0123456789" where digit != right {
      let found = try hits([
        IdentityDocument(kind: .passport, number: "AB000150<\(digit)", issuer: "DEU")
      ])
      #expect(found.first?.finding(.document)?.judgement == .compatible)
      #expect(
        found.first?.finding(.document)?.note
          == "in the range, but its check digit \(digit) is wrong")
      #expect(
        try hits([IdentityDocument(kind: .passport, number: "AB000150\(digit)", issuer: "DEU")])
          .isEmpty)
    }
  }

  @Test func whatIsFoundByNameStands() throws {
    let document = IdentityDocument(kind: .passport, number: "AB000150", issuer: "DEU")
    let found = try hits([document], name: "Salim Omar")
    #expect(Set(found.map(\.entry.id)) == ["S2", "P1"])
    #expect(try hits([], name: "passport DEU AB000100–AB000199 (100)").isEmpty)
  }

  @Test func compiledListsHaveTheSame() throws {
    let lists = try [TemporaryList.list("series", Self.entries())]
    let file = try TemporaryList(lists)
    let compiled = try CompiledList(contentsOf: file.path)
    #expect(try compiled.watchLists() == lists)
    let matcher = try Matcher(compiled)
    for number in ["AB000150", "AB0O0150", "SZ512345", "AB000200"] {
      let document = IdentityDocument(kind: .passport, number: number)
      let query = Query("Astrid Lindqvist", identity: IdentityFields(documents: [document]))
      let found = try matcher.hits(for: query)
      let expected = try Matcher(lists).hits(for: query)
      #expect(found.map(\.entry) == expected.map(\.entry))
      #expect(found.map(\.score) == expected.map(\.score))
      #expect(matcher.hits(for: [query], workers: 2).count == 1)
    }
  }
}
