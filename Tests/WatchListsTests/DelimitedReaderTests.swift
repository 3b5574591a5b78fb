import Testing

@testable import WatchLists

@Suite struct DelimitedReaderTests {
  @Test(arguments: [
    ("a,b\tc\n", Dialect.tsv),
    ("\"a\"\t\"b\"\n", .quotedTSV),
    ("a,b;c\n", .csv),
    ("a;b,c;d\n", .semicolons),
    ("a\n", .csv),
  ])
  func findsTheDialect(of text: String, _ dialect: Dialect) throws {
    #expect(try DelimitedReader(ByteSource(Array(text.utf8), path: "t")).dialect == dialect)
  }

  @Test func findsColumnsByName() throws {
    let text = "Query Name,label,Label\nx,1,2\n"
    let reader = try DelimitedReader(ByteSource(Array(text.utf8), path: "t"))
    #expect(reader.header == ["Query Name", "label", "Label"])
    #expect(try reader.column("query_name") == 0)
    let words = "t:1: has no column “name2”, found “Query Name”, “label”, “Label”"
    #expect(
      throws: WatchListError.missingColumn(
        path: "t", line: 1, column: "name2", found: reader.header)
    ) { try reader.column("name2") }
    #expect(
      throws: WatchListError.repeatedColumn(path: "t", line: 1, column: "label")
    ) { try reader.column("label") }
    #expect(
      "\(WatchListError.missingColumn(path: "t", line: 1, column: "name2", found: reader.header))"
        == words)
  }

  @Test func readsWithoutHeader() throws {
    #expect(
      try rows("1\tA\n2\tB\tC\n", hasHeader: false) == [
        .row(DelimitedReader.Row(fields: ["1", "A"], line: 1)),
        .row(DelimitedReader.Row(fields: ["2", "B", "C"], line: 2)),
      ])
  }

  @Test func readsTheFileOfAPath() throws {
    var reader = try DelimitedReader(path: Fixture.path("ofac/add.csv"), hasHeader: false)
    var count = 0
    while case .row(let row)? = try reader.next() {
      #expect(row.fields.count == 6)
      count += 1
    }
    #expect(count == 3)
  }
}
