import Identity
import Testing
import WatchLists

@testable import Matching

@Suite struct DocumentIndexTests {
  private static func entry(_ documents: [IdentityDocument]) -> Entry {
    Entry(id: "", names: [EntryName("A", quality: .primary)], documents: documents)
  }

  private static let index = DocumentIndex([
    entry(["Passport A1234509 (Iraq)", "Passport A1234509 (Iran)"]), entry([]),
    entry(["National ID No. 0055512093"]), entry(["A1234509"]), entry(["Passport 1"]),
  ])

  @Test(
    arguments: [
      (["A-1234509"], [0, 3]), (["55512093"], [2]),
      (["55512093", "A1234509", "a1234509"], [0, 2, 3]),
      (["1"], []), (["B1234509"], []), ([], []),
    ] as [([String], [Int32])])
  func finds(_ numbers: [String], _ entries: [Int32]) {
    #expect(Self.index.entries(of: numbers.map { IdentityDocument($0) }) == entries)
  }

  @Test func findsNothingWithoutDocuments() {
    #expect(DocumentIndex([]).entries(of: ["A1234509"]).isEmpty)
  }
}
