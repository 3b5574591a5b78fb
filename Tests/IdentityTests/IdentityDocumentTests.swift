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
    ("Passport AB 123 456 (Syria)", .passport, "AB 123 456", "Syria"),
    ("Company Number IMO 9000002", .registration, "9000002", ""),
    ("Passport issued to Simon 12345678", .passport, "12345678", ""),
    ("Tax ID No. 123", .taxNumber, "123", ""), ("V.A.T. Number BG 121", .taxNumber, "BG 121", ""),
    ("Legal Entity Number 2534", .lei, "2534", ""), ("جواز سفر ١٢٣", .passport, "١٢٣", ""),
  ])
  func reads(
    _ written: String, kind: IdentityDocument.Kind, number: String, issuer: String
  ) {
    #expect(
      IdentityDocument(written)
        == IdentityDocument(kind: kind, number: number, issuer: issuer, written: written))
  }
}
