import Identity
import Testing

@testable import WatchLists

@Suite struct QueryFileTests {
  private func names(_ items: [QueryFile.Item]) -> [String] {
    items.map {
      switch $0 {
      case .row(let row): row.name
      case .refused(let refusal): "\(refusal)"
      }
    }
  }

  @Test(arguments: [
    ("Yusuf Sample\nSPECIMEN, Layla\n", QueryFormat.text, ["Yusuf Sample", "SPECIMEN, Layla"]),
    ("\u{FEFF}محمد\r\n\r\n  علي  \r\n\u{1A}", .text, ["محمد", "علي"]),
    ("A\n   \nB", .text, ["A", "queries:2: field name: name is empty", "B"]),
    ("\"Abu S\" A;B\nC\n", .text, ["\"Abu S\" A;B", "C"]),
    ("A\nB\0\nC\n", .text, ["A", "queries:2: holds a NUL byte", "C"]),
    ("name\nA\n\"B, C\"\n", .csv, ["A", "B, C"]),
    ("id,name\n1,A\n2,\n3,B\n", .csv, ["A", "queries:3: field name: name is empty", "B"]),
    ("id;name\n1;A\n", .csv, ["A"]),
    ("id\tname\n1\tA\n", .tsv, ["A"]),
    (
      "{\"name\": \"A\"}\n{\"name\": 1}\n", .jsonLines,
      ["A", "queries:2: field name: expected a string or an array of strings, found a number"]
    ),
    ("name,id\n", .csv, []),
    ("name\n", .csv, []),
  ])
  func findsTheFormat(of text: String, _ format: QueryFormat, reading expected: [String]) throws {
    let file = try QueryFile(ByteSource(Array(text.utf8), path: "queries"), path: "queries")
    #expect(file.format == format)
    #expect(try names(queries(text)) == expected)
  }

  @Test(arguments: [
    ("name\nA\n", QueryFormat.text, ["name", "A"]),
    ("id,name\n1,A\n", .text, ["id,name", "1,A"]),
    ("{\"name\": \"A\"}", .text, ["{\"name\": \"A\"}"]),
    ("<A>\nB\n", .text, ["<A>", "B"]),
    ("name\n\"A\"\n", .tsv, ["\"A\""]),
    ("name\n\"A\"\n", .csv, ["A"]),
  ])
  func obeysTheFormat(of text: String, _ format: QueryFormat, reading expected: [String]) throws {
    #expect(try names(queries(text, format: format)) == expected)
  }

  @Test func insistsOnAGivenFormat() {
    #expect(
      message { _ = try queries("A\nB\n", format: .csv) }
        == "queries:1: has no column “name”, found “A”")
  }

  @Test func readsWhatIsKnownBesideTheName() throws {
    let text =
      "customer no,name,type,sex,dob,pob,nationality,country,passport\n"
      + "17,A,individual,F,1960|1961,Basra,IQ;JO,DE,X1\n18,B,?,,,,,,\n"
    #expect(
      try queries(text, columns: [.id: "Customer No"]) == [
        .row(
          QueryRow(
            id: "17", name: "A", kind: .person, gender: .female,
            datesOfBirth: ["1960", "1961"], placesOfBirth: ["Basra"],
            nationalities: ["IQ", "JO"], countries: ["DE"],
            documents: [IdentityDocument(kind: .passport, number: "X1")], line: 2)),
        .row(QueryRow(id: "18", name: "B", line: 3)),
      ])
  }

  @Test(arguments: [
    ("birth_day,birth_month,birth_year", "12,1,1960", ["1960-01-12"]),
    ("Day of birth,Month of birth,Year of birth", "12,Jan,1960", ["12 Jan 1960"]),
    ("birth_month,birth_year", "1,1960", ["1960-01-00"]),
    ("birth_month,birth_year", "Jan,1960", ["Jan 1960"]),
    ("birth_day,birth_month,birth_year", ",,1960", ["1960"]),
    ("birth_day,birth_month,birth_year", "1,1,", ["1"]),
    ("birthday", "12 Jan 1960", ["12 Jan 1960"]),
    ("dob,yob", "12 Jan 1960,1960", ["12 Jan 1960", "1960"]),
  ])
  func readsDatesOfSeveralColumns(_ header: String, _ row: String, _ dates: [String]) throws {
    let items = try queries("name,\(header)\nA,\(row)\n")
    #expect(items == [.row(QueryRow(name: "A", datesOfBirth: dates, line: 2))])
  }

  @Test(arguments: [
    (
      "passport", "A1 (Iraq)",
      IdentityDocument(kind: .passport, number: "A1", issuer: "Iraq", written: "A1 (Iraq)")
    ),
    (
      "passport,issuing_country", "A1,IQ",
      IdentityDocument(kind: .passport, number: "A1", issuer: "IQ")
    ),
    (
      "document_number,document_type,document_country", "A1,Passport,IQ",
      IdentityDocument(type: "Passport", number: "A1", issuer: "IQ")
    ),
    ("national id", "12 345", IdentityDocument(kind: .nationalID, number: "12 345")),
    ("IMO number", "9000001", IdentityDocument(kind: .imo, number: "9000001")),
    ("Call sign", "5XQ3", IdentityDocument(kind: .callSign, number: "5XQ3")),
    ("registration_number", "HRB 1", IdentityDocument(kind: .registration, number: "HRB 1")),
    ("Tax ID", "99", IdentityDocument(kind: .taxNumber, number: "99")),
    ("LEI", "5299", IdentityDocument(kind: .lei, number: "5299")),
    ("swift", "NISBGB2L", IdentityDocument(kind: .bic, number: "NISBGB2L")),
    ("MMSI", "572469210", IdentityDocument(kind: .mmsi, number: "572469210")),
  ])
  func readsNumbersOfEachKind(_ header: String, _ row: String, _ document: IdentityDocument) throws
  {
    let items = try queries("name,\(header)\nA,\(row)\n")
    #expect(items == [.row(QueryRow(name: "A", documents: [document], line: 2))])
  }

  @Test func nationalitiesAndCitizenshipsAreOne() throws {
    #expect(
      try queries("name,nationality,citizenship\nA,IQ,IQ;JO\n") == [
        .row(QueryRow(name: "A", nationalities: ["IQ", "JO"], line: 2))
      ])
  }

  @Test func readsAFile() throws {
    var file = try QueryFile(path: Fixture.path("ofac/add.csv"), format: .text)
    var count = 0
    while case .row(let row)? = try file.next() {
      count += 1
      #expect(row.line == count)
    }
    #expect(count == 3)
    #expect(try file.next() == nil)
  }
}
