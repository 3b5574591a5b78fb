import Identity
import Testing

@testable import WatchLists

/// Tables as watch lists, with the headers that people use.
@Suite struct TableReaderTests {
  @Test func readsTheUsualColumns() throws {
    let text = """
      Entity ID;Full Name;Aliases;Weak-Aliases;TYPE;DOB;Place of Birth;Nationality;Country;\
      Gender;Programme;Passport;Remarks;Title;Unknown
      7;Yusuf Sample;Youssef|Yusef;Abu S;P;1960-01-12|1961;Basra;Iraq;Jordan;m;X;A1;Some, text;Dr.;?
      """
    let read = try list(text, path: "folder/banned.people.csv")
    #expect(read.format == .csv)
    #expect(read.name == "banned.people")
    #expect(
      read.entries == [
        Entry(
          id: "7", kind: .person,
          names: [
            EntryName("Yusuf Sample", quality: .primary),
            EntryName("Youssef", quality: .strong),
            EntryName("Yusef", quality: .strong),
            EntryName("Abu S", quality: .weak),
          ],
          titles: ["Dr."], programs: ["X"], remarks: "Some, text", gender: .male,
          datesOfBirth: ["1960-01-12", "1961"], placesOfBirth: ["Basra"],
          nationalities: ["Iraq"], countries: ["Jordan"],
          documents: [IdentityDocument(kind: .passport, number: "A1")], line: 2)
      ])
  }

  @Test(arguments: [
    ("name\nA\n", WatchListFormat.csv),
    ("name\tid\nA\t1\n", .tsv),
    ("\"id\"\t\"name\"\n\"1\"\t\"A\"\n", .tsv),
    ("id;name\n1;A\n", .csv),
    ("\u{FEFF}name,id\r\nA,1\r\n\u{1A}", .csv),
    ("\n\nname,id\nA,1", .csv),
    ("First Name,Last Name\n,A\n", .csv),
    ("caption\nA", .csv),
  ])
  func findsTheNameColumn(_ text: String, format: WatchListFormat) throws {
    let read = try list(text)
    #expect(read.format == format)
    #expect(read.entries.map(\.primaryName.written) == ["A"])
    #expect(read.refusals.isEmpty)
  }

  @Test func joinsThePartsOfAName() throws {
    let read = try list("surname,forename,middle name\nSample,Yusuf,Omar\nSpecimen,Layla,\n")
    #expect(read.entries.map(\.primaryName.written) == ["Yusuf Omar Sample", "Layla Specimen"])
  }

  @Test func numbersEntriesThatHaveNoIdentifier() throws {
    #expect(try list("name,id\nA,\nB,2\n").entries.map(\.id) == ["#2", "2"])
    #expect(try list("name\nA\nB\n").entries.map(\.id) == ["#2", "#3"])
  }

  @Test func prefersTheMoreTellingHeader() throws {
    let read = try list("caption,name,alias,aliases\nX,A,Y,B\n")
    #expect(read.entries[0].names.map(\.written) == ["A", "B"])
  }

  @Test func readsMappedColumns() throws {
    let text = "id,nom,name\n1,A,B\n"
    let read = try list(text, columns: [.name: "Nom", .aliases: "name"])
    #expect(read.entries[0].names.map(\.written) == ["A", "B"])
    #expect(
      message { _ = try list(text, columns: [.name: "Nombre"]) }
        == "list:1: has no column “Nombre”, found “id”, “nom”, “name”")
  }

  @Test func keepsTheFirstRefusalsAndCountsAll() throws {
    let bad = String(repeating: ",\n", count: 1_500)
    let read = try list("id,name\n1,A\n" + bad)
    #expect(read.refusals.count == 1_000)
    #expect(read.refusalCount == 1_500)
  }

  @Test func stopsWhereItsCallerThrows() throws {
    struct Enough: Error {}
    let source = ByteSource(Array("name\nA\nB\nC\n".utf8), path: "list")
    var reader = try WatchListReader(source, path: "list")
    var names: [String] = []
    #expect(throws: Enough.self) {
      try reader.forEachEntry { entry in
        names.append(entry.primaryName.written)
        if names.count == 2 { throw Enough() }
      }
    }
    #expect(names == ["A", "B"])
    #expect(try reader.next()?.primaryName.written == "C")
    #expect(reader.entryCount == 3)
  }
}
