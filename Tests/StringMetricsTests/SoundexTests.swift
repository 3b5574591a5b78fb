import StringMetrics
import Testing

@Suite struct SoundexTests {
  @Test(arguments: [
    ("Washington", "W252"),
    ("Lee", "L000"),
    ("Gutierrez", "G362"),  // doubled letters
    ("Pfister", "P236"),  // the first letter takes part
    ("Jackson", "J250"),
    ("Tymczak", "T522"),  // a vowel parts equal digits
    ("Ashcraft", "A261"),  // an h does not
    ("VanDeusen", "V532"),
    ("aSHCROFT", "A261"),
    ("O'Hara", "O600"),
    ("al-Qa'ida", "A423"),
    ("Müller", "M460"),
  ])
  func hasCode(_ word: String, code: String) {
    #expect(Soundex(word)?.code == code)
  }

  @Test(arguments: ["", "42", " - ", "محمد"])
  func isNilWithoutLetters(word: String) {
    #expect(Soundex(word) == nil)
  }

  @Test func agreesWithRecordedValues() throws {
    for keys in try RecordedKeys.all() {
      #expect(Soundex(keys.word)?.code == keys.soundex, "\(keys.word)")
      #expect(Soundex(keys.word.uppercased())?.code == keys.soundex, "\(keys.word)")
    }
  }
}
