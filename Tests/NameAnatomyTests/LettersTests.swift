import TestSupport
import Testing

@testable import NameAnatomy

@Suite struct LettersTests {
  static let arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگڤە"

  @Test(arguments: ["", "muhammad", "şahin", "çelik", "žana", "4x4", "محمد", "چگڤپژە", "abم1"])
  func givesBackItsText(_ word: String) {
    #expect(Letters(word).text == word)
    #expect(Letters(word).count == word.unicodeScalars.count)
  }

  @Test(arguments: ["ж", "東京", "λa", "한", "🙂", "a东b"])
  func keepsLettersOfOtherScripts(_ word: String) {
    #expect(Letters(word).text == word)
    #expect(!Letters(word).isArabic)
    let foreign = word.unicodeScalars.count { !$0.isASCII }
    #expect(Letters(word).count == word.unicodeScalars.count + 5 * foreign)
  }

  @Test func givesEachLetterACodeOfItsOwn() {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789şçž" + Self.arabic
    let codes = letters.unicodeScalars.map { Letters(String($0)).bytes }
    #expect(codes.allSatisfy { $0.count == 1 && $0[0] != 0 && $0[0] < Letters.codeCount })
    #expect(Set(codes).count == letters.unicodeScalars.count)
  }

  @Test func tellsArabicLettersFromAllOthers() {
    for scalar in Self.arabic.unicodeScalars { #expect(Letters(String(scalar)).isArabic) }
    for letter in "az09şçž" { #expect(!Letters(String(letter)).isArabic) }
    #expect(!Letters("").isArabic)
    #expect(Letters("مa").isArabic)
    #expect(!Letters("aم").isArabic)
  }

  @Test(arguments: [
    ("", false, false), ("12", true, true), ("a1", false, true), ("ab", false, false),
    ("محمد7", false, true),
  ])
  func tellsNumbers(_ word: String, _ isNumber: Bool, _ hasDigit: Bool) {
    #expect(Letters(word).isNumber == isNumber)
    #expect(Letters(word).hasDigit == hasDigit)
  }

  @Test func knowsFiveVowels() {
    let vowels = (0..<Letters.codeCount).filter { Letters.isVowel(UInt8($0)) }
    #expect(vowels.map { UInt8($0) } == Array("aeiou".utf8))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func cutsAndJoinsAsTextDoes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("abkşçž7" + Self.arabic.prefix(6))
    for _ in 0..<50 {
      let words = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? "a"
          })
      }
      let one = Letters(words[0]), two = Letters(words[1])
      let start = Int.random(in: 0...words[0].count, using: &random)
      #expect((one + two).text == words[0] + words[1])
      #expect(one.suffix(from: start).text == words[0].dropFirst(start))
      #expect(one.prefix(start).text == words[0].prefix(start))
      #expect(one.starts(with: two) == words[0].hasPrefix(words[1]))
      #expect(one.ends(with: two) == words[0].hasSuffix(words[1]))
    }
  }
}
