import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct PartCodeTests {
  static let comparer = try! NameComparer()

  /// Parts of all kinds come back as they were, but for their worth.
  @Test(arguments: [
    "Abd al-Rahman bin Salim al-Masri", "J. K. O'Neill Jr", "FNU Benomar", "الشيخ أبو بكر البغدادي",
    "Al-Mhyjr Nasrullah Sirajuddin", "TAMIMI<<SALIM<YUSUF<B", "Umm Khalid van der Berg",
  ])
  func aPartComesBackFromItsBytes(_ name: String) throws {
    let read = try Self.comparer.reader.read(name, kind: .person)
    let parts = read.readings.flatMap(\.parts)
    #expect(!parts.isEmpty)
    let lists = FlatLists(parts.map { PartCode.bytes(of: $0) }, in: Self.arena)
    for (number, part) in parts.enumerated() {
      var found = PartCode.part(lists, number)
      found.worth = part.worth
      #expect(found == part)
    }
  }

  static let arena = FlatArena()

  @Test(arguments: ["Bank Melli Iran 3 Ltd", "Second Trading Company GmbH", "MV Ocean Star 12"])
  func aWordOfOrganizationsComesBackFromItsBytes(_ name: String) throws {
    let read = try Self.comparer.reader.read(name, kind: .organization)
    let parts = read.readings.flatMap(\.parts)
    #expect(parts.contains { $0.word != nil || $0.role == .number })
    let lists = FlatLists(parts.map { PartCode.bytes(of: $0) }, in: Self.arena)
    for (number, part) in parts.enumerated() {
      var found = PartCode.part(lists, number)
      found.worth = part.worth
      #expect(found == part)
    }
  }

  /// A name of an index is the name that it was made of.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func aNameComesBackFromAnIndex(seed: UInt64) throws {
    var random = RandomNames(seed: seed)
    let entries = random.entries(count: 40)
    var names: [PreparedName] = []
    var builder = ListIndex.Builder(scoring: Self.comparer.policy.scoring)
    for (number, entry) in entries.enumerated() {
      for (nameNumber, name) in entry.names.enumerated() {
        let read = try Self.comparer.reader.read(name.written, kind: .init(entry.kind))
        for prepared in Self.comparer.prepared(read, .listed) {
          names.append(prepared)
          builder.add(prepared, entry: number, name: nameNumber, isWeakAlias: false)
        }
      }
    }
    let index = ListIndex(builder, lexicon: Self.comparer.reader.lexicon)
    #expect(index.nameCount == names.count)
    for (number, name) in names.enumerated() { #expect(index.name(number) == name) }
  }
}
