import Foundation
import TestSupport
import Testing
import WatchLists

/// The published lists in XML, each against a plain count of its tags.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedXMLListsTests {
  private func path(_ name: String) -> String {
    SharedData.folder.appendingPathComponent("lists/" + name).path
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  private func count(_ word: String, in text: String) -> Int {
    text.components(separatedBy: word).count - 1
  }

  @Test(
    arguments: [
      "ofac/nonsdn/consolidated_2025-03-28.xml", "samples_native_format/sdn.xml",
      "samples_native_format/sample_ofac_consolidated.xml",
    ])
  func countsOFAC(file: String) throws {
    let source = try text(file)
    let list = try WatchList(contentsOf: path(file))
    #expect(list.format == .ofacXML)
    #expect(list.refusals == [])
    #expect(list.entries.count == count("<sdnEntry>", in: source))
    #expect(
      source.contains("<Record_Count>\(list.entries.count)</Record_Count>")
        || file.contains("sample"))
    let names = list.entries.flatMap(\.names)
    #expect(names.count == list.entries.count + count("<aka>", in: source))
    #expect(names.count { $0.quality == .weak } == count("<category>weak<", in: source))
    #expect(list.entries.flatMap(\.programs).count == count("<program>", in: source))
    #expect(list.entries.flatMap(\.datesOfBirth).count == count("<dateOfBirth>", in: source))
    #expect(list.entries.flatMap(\.placesOfBirth).count == count("<placeOfBirth>", in: source))
    #expect(
      list.entries.count { $0.kind == .person } == count("<sdnType>Individual<", in: source))
    #expect(list.entries.count { $0.gender != nil } == count("<idType>Gender<", in: source))
    #expect(
      list.entries.flatMap(\.documents).count { $0.kind == .passport }
        == count("<idType>Passport<", in: source))
  }

  @Test func countsUNSample() throws {
    let file = "samples_native_format/sample_unsc.xml"
    let source = try text(file)
    let list = try WatchList(contentsOf: path(file))
    #expect(list.refusals == [])
    #expect(list.entries.count == count("<INDIVIDUAL>", in: source))
    #expect(list.entries.count { $0.listedOn != nil } == count("<LISTED_ON>", in: source))
    #expect(list.entries.flatMap(\.documents).count == count("<NUMBER>", in: source))
  }

  @Test(arguments: ["2020", "2025-04-19", "2026-02-27"])
  func countsFactsOfUN(year: String) throws {
    let source = try text("un/consolidated_\(year).xml")
    let list = try WatchList(contentsOf: path("un/consolidated_\(year).xml"))
    #expect(list.entries.count { $0.listedOn != nil } == count("<LISTED_ON>", in: source))
    let empty = count("<NUMBER/>", in: source) + count("<NUMBER></NUMBER>", in: source)
    #expect(
      list.entries.flatMap(\.documents).count == count("<NUMBER", in: source) - empty)
  }

  @Test func countsEU() throws {
    let file = "samples_native_format/sample_eu.xml"
    let source = try text(file)
    let list = try WatchList(contentsOf: path(file))
    #expect(list.format == .euXML)
    #expect(list.refusals == [])
    #expect(list.entries.count == count("<sanctionEntity ", in: source))
    #expect(list.entries.flatMap(\.names).count == count("<nameAlias ", in: source))
    #expect(list.entries.flatMap(\.documents).count == count("<identification ", in: source))
    #expect(list.entries.flatMap(\.nationalities).count == count("<citizenship ", in: source))
    #expect(list.entries.count { $0.listedOn != nil } == count(" designationDate=", in: source))
  }

  @Test func countsCanada() throws {
    let file = "canada/sema_2025.xml"
    let source = try text(file)
    let list = try WatchList(contentsOf: path(file))
    #expect(list.format == .canada)
    #expect(list.refusals == [])
    #expect(list.entries.count == count("<record>", in: source))
    #expect(Set(list.entries.map(\.id)).count == list.entries.count)
    let isPerson = { (entry: Entry) in entry.kind == .person }
    #expect(list.entries.count(where: isPerson) == count("<LastName>", in: source))
    #expect(
      list.entries.count { $0.kind == .vessel } == count("<ShipIMONumber>", in: source))
    #expect(list.entries.count { $0.listedOn != nil } == count("<DateOfListing>", in: source))
    // A party has aliases where the file has some, or a name in two languages.
    let records = source.components(separatedBy: "<record>").dropFirst()
    let named = zip(records, list.entries).count { record, entry in
      (entry.names.count > 1)
        == (record.contains("<Aliases>") || name(in: record).contains("/"))
    }
    #expect(named == list.entries.count)
    let letters = zip(records, list.entries).filter { record, entry in
      !lacksNothing(entry, of: alias(in: record))
    }
    #expect(letters.map(\.1.id) == [])
  }

  private func name(in record: String) -> String {
    guard record.contains("<EntityOrShip>") else { return "" }
    return record.components(separatedBy: "<EntityOrShip>")[1]
      .components(separatedBy: "</EntityOrShip>")[0]
  }

  private func alias(in record: String) -> String {
    guard record.contains("<Aliases>") else { return "" }
    return record.components(separatedBy: "<Aliases>")[1].components(separatedBy: "</Aliases>")[0]
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// Whether each word of the published aliases stands in a name, but for what joins and labels them.
  private func lacksNothing(_ entry: Entry, of alias: String) -> Bool {
    let joining: Set<Substring> = [
      "or", "and", "Russian", "Belarusian", "Belarussian", "Arabic", "Ukrainian", "Farsi", "Hebrew",
    ]
    let isLetter = { (letter: Character) in letter.isLetter || letter.isNumber }
    let words = entry.names.map(\.written).joined(separator: " ").split { !isLetter($0) }
    return Set(alias.split { !isLetter($0) }).subtracting(joining).isSubset(of: Set(words))
  }

  @Test func countsMalaysia() throws {
    let source = try text("samples_native_format/sample_moha_v2.xml")
    let list = try WatchList(contentsOf: path("samples_native_format/sample_moha_v2.xml"))
    #expect(list.refusals == [])
    #expect(list.entries.count == count("<entry ", in: source))
    let tagged = try text("samples_native_format/sample_moha.xml")
    let other = try WatchList(contentsOf: path("samples_native_format/sample_moha.xml"))
    #expect(other.refusals == [])
    #expect(other.entries.count == count("KDN", in: tagged))
    #expect(other.entries.count { $0.kind == .person } == 77)
    #expect(other.entries.allSatisfy { $0.listedOn != nil })
  }
}
