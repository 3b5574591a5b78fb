import Nisba
import Testing

@testable import nisba_cli

@Suite struct KindArgumentTests {
  @Test(
    arguments: [
      ("person", .person), ("P", .person), ("Person", .person), ("o", .organization),
      ("Company", .organization), ("PublicBody", .organization), ("V", .vessel),
      ("Airplane", .vessel), ("place", .place), ("Address", .place), ("unknown", .unknown),
      ("LegalEntity", .unknown),
    ] as [(String, NameKind)])
  func isRead(_ word: String, as kind: NameKind) {
    #expect(NameKind(argument: word) == kind)
  }

  @Test(arguments: ["", "cat", "per son x"])
  func isRefused(_ word: String) {
    #expect(NameKind(argument: word) == nil)
  }
}
