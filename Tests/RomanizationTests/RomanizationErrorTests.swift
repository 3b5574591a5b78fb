import Testing

@testable import Romanization

@Suite struct RomanizationErrorTests {
  @Test func namesTheTransliteratorThatICULacks() {
    let error = #expect(throws: RomanizationError.self) { _ = try Transliterator("Klingon-Latin") }
    #expect(error?.description == "ICU cannot open its transliterator Klingon-Latin: U_INVALID_ID")
  }

  @Test func opensNoIdentifierThatIsTooLong() {
    #expect(throws: RomanizationError.self) {
      _ = try Transliterator(String(repeating: "Latin", count: 100))
    }
  }
}
