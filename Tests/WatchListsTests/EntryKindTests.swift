import Testing
import WatchLists

@Suite struct EntryKindTests {
  @Test(
    arguments: [
      ("Person", .person), ("individual", .person), ("P", .person), ("INDIVIDUAL ", .person),
      ("Organisation", .organization), ("company", .organization), ("O", .organization),
      ("PublicBody", .organization), ("Entity", .organization),
      ("ship", .vessel), ("V", .vessel), ("Vessel", .vessel),
      ("Airplane", .aircraft), ("aircraft", .aircraft),
      ("Address", .place), ("location", .place),
      ("LegalEntity", .unknown), ("", .unknown), ("Wallet", .unknown), ("شخص", .unknown),
    ] as [(String, Entry.Kind)])
  func reads(_ word: String, as kind: Entry.Kind) {
    #expect(Entry.Kind(word: word) == kind)
  }
}
