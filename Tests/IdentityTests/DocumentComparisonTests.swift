import Testing

@testable import Identity

@Suite struct DocumentComparisonTests {
  @Test(arguments: [
    ("Passport A1234567 (Iraq)", "Passport a123-4567 (IRQ)", Judgement.agrees),
    ("Passport A1234567", "Passport A1234567 (Iraq)", .agrees),
    ("A1234567", "Passport A1234567 (Iraq)", .agrees),
    ("Passport A1234567 (Iran)", "Passport A1234567 (Iraq)", .compatible),
    ("Passport 1234509", "Tax ID No. 1234509", .compatible),
    ("Passport А1234567", "Passport A1234567", .agrees),  // a Cyrillic А
    ("Passport ١٢٣٤٥٠٩", "Passport 1234509", .agrees),
    ("Passport 001234509 (Iraq)", "Passport 1234509 (Iraq)", .agrees),
    ("Passport A001234 (Iraq)", "Passport A1234 (Iraq)", .unknown),
    ("Passport A1234567 (Iraq)", "Passport A1234568 (Iraq)", .compatible),
    ("Passport A1234567 (Iraq)", "Passport A1243567 (Iraq)", .compatible),
    ("Passport A1234567 (Iraq)", "Passport B7654321 (Iraq)", .unknown),
    ("Tax ID No. 73925518 (Iran)", "Tax ID No. 40117726 (Iran)", .contradicts),
    ("Tax ID No. 73925518 (Iran)", "Tax ID No. 40117726 (Iraq)", .unknown),
    ("Tax ID No. 73925518", "Tax ID No. 40117726", .unknown),
    ("National ID No. 73925518 (Iran)", "National ID No. 40117726 (Iran)", .unknown),
    ("IMO 9074729", "Vessel Registration Identification IMO 9074729", .agrees),
    ("IMO 9074729", "IMO 8814275", .contradicts), ("IMO9074729", "9074729", .agrees),
    ("Passport 12345 (Iraq)", "Passport 12345 (Iraq)", .unknown), ("0000000", "0000000", .unknown),
    ("unknown", "unknown", .unknown), ("SWIFT/BIC NISBGB2L", "BIC NISBGB2LXXX", .agrees),
    ("Passport AB 123 456", "AB123456", .agrees),
    ("Passport A1234567 (USSR)", "Passport A1234567 (Russia)", .agrees),
  ])
  func judges(_ one: IdentityDocument, _ other: IdentityDocument, _ judgement: Judgement) {
    #expect(DocumentComparison([one], [other]).judgement == judgement)
    #expect(DocumentComparison([other], [one]).judgement == judgement)
    if judgement == .agrees {
      #expect(one.lookupKey != nil)
      #expect(one.lookupKey == other.lookupKey)
    }
  }

  @Test func theBestPairTells() {
    let one: [IdentityDocument] = ["Passport B7654321 (Iraq)", "Passport A1234567 (Iraq)"]
    let other: [IdentityDocument] = [
      "National ID No. 99 (Iraq)", "Passport A1234567 (Iraq) expires 2026",
    ]
    let comparison = DocumentComparison(one, other)
    #expect(comparison.judgement == .agrees)
    #expect(comparison.written == "Passport A1234567 (Iraq)")
    #expect(comparison.otherWritten == "Passport A1234567 (Iraq) expires 2026")
    #expect(DocumentComparison([], other).judgement == .unknown)
    #expect(DocumentComparison(one, []).judgement == .unknown)
  }

  @Test(arguments: [
    (IdentityDocument.Kind.imo, "9074729", true as Bool?), (.imo, "IMO 9074728", false),
    (.imo, "907", nil),
    (.lei, "529900T8BM49AURSDO55", true), (.lei, "529900T8BM49AURSDO56", false),
    (.passport, "9074729", nil),
  ])
  func checksDigits(_ kind: IdentityDocument.Kind, _ number: String, _ isValid: Bool?) {
    #expect(IdentityDocument(kind: kind, number: number).hasValidCheckDigits == isValid)
  }

  @Test func saysWhereTheCheckDigitIsWrong() {
    let one: IdentityDocument = "IMO 9074728"
    #expect(DocumentComparison([one], [one]).note == "the check digit is wrong")
  }
}
