import Identity
import Testing

@Suite struct IdentityDocumentTests {
  @Test(arguments: [
    (
      "Passport A1234567 (Iraq) expires 01 Oct 2026", IdentityDocument.Kind.passport, "A1234567",
      "Iraq"
    ),
    ("Vessel Registration Identification IMO 9000001", .imo, "9000001", ""),
    ("National ID No. 123-45 (Iran);", .nationalID, "123-45", "Iran"),
    ("A1", .other, "A1", ""),
    ("unknown", .other, "unknown", ""),
  ])
  func reads(
    _ written: String, kind: IdentityDocument.Kind, number: String, issuer: String
  ) {
    #expect(
      IdentityDocument(written)
        == IdentityDocument(kind: kind, number: number, issuer: issuer, written: written))
  }
}
