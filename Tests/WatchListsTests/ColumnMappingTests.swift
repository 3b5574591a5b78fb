import Testing

@testable import WatchLists

@Suite struct ColumnMappingTests {
  @Test func readsPairs() throws {
    let mapping = try ColumnMapping(parsing: ["name=Full Name", "DOB=Geb.=Datum"])
    #expect(mapping == [.name: "Full Name", .dateOfBirth: "Geb.=Datum"])
    #expect(try ColumnMapping(parsing: []) == [:])
  }

  @Test(arguments: ["name", "=x", "name=", "name=--", "nome=x", ""])
  func refuses(_ pair: String) {
    #expect(throws: WatchListError.malformedMapping(pair)) {
      try ColumnMapping(parsing: [pair])
    }
    #expect("\(WatchListError.malformedMapping(pair))".hasPrefix("“\(pair)”: expected COLUMN="))
  }

  @Test func refusesAColumnThatIsMappedTwice() {
    #expect(throws: WatchListError.malformedMapping("name=y")) {
      try ColumnMapping(parsing: ["name=x", "name=y"])
    }
  }

  @Test(arguments: Column.allCases)
  func knowsAColumnByTheWordOfItsDescription(_ column: Column) throws {
    #expect(try ColumnMapping(parsing: ["\(column)=x"]) == [column: "x"].mapping)
  }

  @Test func noHeaderStandsForTwoColumns() {
    let headers = Column.allCases.flatMap(\.usualHeaders)
    #expect(Set(headers).count == headers.count)
    #expect(headers.allSatisfy { Column.folded($0) == $0 })
  }
}

extension [Column: String] {
  fileprivate var mapping: ColumnMapping { ColumnMapping(self) }
}
