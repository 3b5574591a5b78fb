import Testing

@testable import Romanization

@Suite struct ChatLettersTests {
  static let letters = ChatLetters()

  @Test(arguments: [
    ("7asan", ["hasan", "tasan"]),
    ("3ali", ["ali", "aali", "eali"]),
    ("3bdallah", ["abdallah", "bdallah", "ebdallah"]),
    ("ra7man", ["rahman", "ratman"]),
    ("9aleh", ["saleh", "qaleh", "galeh"]),
    ("5aled", ["khaled", "saled"]),
    ("mo7amed", ["mohamed", "motamed"]),
    ("3'azi", ["ghazi", "e'azi"]),
    ("shei7'", ["sheikh", "sheit'"]),
    ("ra2ed", ["raed", "razed"]),
    ("abdu1", ["abdul", "abdui"]),
    ("kar1m", ["karim", "karlm"]),
    ("sech1n", ["sechin", "sechln"]),
    ("i9or", ["isor", "iqor", "igor"]),
    ("m0hammed", ["mohammed"]),
    ("7us5in1", ["tussini", "tussinl"]),
    ("2005", []),
    ("hasan", []),
    ("7сан", []),
    ("'", []),
    ("", []),
  ])
  func reads(_ word: String, as readings: [String]) {
    #expect(Self.letters.readings(of: word) == readings)
  }

  @Test func hasFewReadingsOfLongWords() {
    let long = String(repeating: "a9", count: 100_000)
    #expect(Self.letters.readings(of: long).count == ChatLetters.limit)
  }
}
