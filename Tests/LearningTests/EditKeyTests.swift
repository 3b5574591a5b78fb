import NameAnatomy
import TestSupport
import Testing

@testable import Learning

@Suite struct EditKeyTests {
  private static let alphabet = Letters("abcdefghijklmnopqrstuvwxyz07şçžابتثجحخصضطعغقكيپڤە").bytes

  /// An edit of up to three letters for up to three.
  static func key(using random: inout SplitMix64) -> (key: EditKey, from: [UInt8], to: [UInt8]) {
    func letters() -> [UInt8] {
      (0..<Int.random(in: 0...EditKey.longest, using: &random)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &random)]
      }
    }
    let from = letters(), to = letters()
    let key = EditKey(
      from.span, endingAt: from.count, count: from.count, to.span, endingAt: to.count,
      count: to.count)
    return (key, from, to)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func keepsWhatItIsMadeOf(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let (anywhere, from, to) = Self.key(using: &random)
      #expect(anywhere.place == .anywhere)
      for place in EditKey.Place.allCases {
        let key = anywhere.at(place)
        #expect(key.place == place)
        #expect(key.from == from && key.to == to, "\(key.fields)")
        #expect(key.reversed.from == to && key.reversed.to == from, "\(key.fields)")
        #expect(key.reversed.place == place && key.reversed.reversed == key, "\(key.fields)")
        #expect(key.at(.anywhere) == anywhere, "\(key.fields)")
        let fields = key.fields
        #expect(EditKey(from: fields.from[...], to: fields.to[...]) == key, "\(fields)")
      }
    }
  }

  @Test func takesTheLettersBeforeTwoPlaces() {
    let from = Letters("mahmoud").bytes, to = Letters("mahmud").bytes
    let key = EditKey(from.span, endingAt: 6, count: 2, to.span, endingAt: 5, count: 1)
    #expect(key.from == Letters("ou").bytes && key.to == Letters("u").bytes)
  }

  @Test(arguments: [
    ("ou", "u"), ("-", "a"), ("a", "-"), ("^ch", "^tsh"), ("^-", "^e"), ("e$", "-$"),
    ("ە", "ah"), ("خ", "kh"), ("ş", "sh"),
  ])
  func writesFieldsAsTheyWereRead(_ from: String, _ to: String) throws {
    let fields = try #require(EditKey(from: from[...], to: to[...])).fields
    #expect(fields == (from, to))
  }

  @Test func isOfOneLetterForAnother() throws {
    let (s, z) = (UInt8(ascii: "s"), UInt8(ascii: "z"))
    #expect(EditKey(s, z) == EditKey(from: "s", to: "z"))
    #expect(EditKey(0, z) == EditKey(from: "-", to: "z"))
    #expect(EditKey(s, 0) == EditKey(from: "s", to: "-"))
  }

  @Test(arguments: [("V", "V"), ("C", "-"), ("-", "V"), ("X", "X"), ("a", "C")])
  func isNoClassOfLetters(_ from: String, _ to: String) {
    #expect(EditKey(from: from[...], to: to[...]) == nil)
  }
}

@Suite struct EditNumbersTests {
  /// Against a dictionary, from a table so small that it must grow.
  @Test(arguments: [(0, 10), (1, 300), (2, 3000)] as [(UInt64, Int)])
  func givesEachEditOneNumber(seed: UInt64, count: Int) {
    var random = SplitMix64(seed: seed)
    var numbers = EditNumbers(capacity: 2)
    var known: [EditKey: Int] = [:]
    for _ in 0..<count {
      let place = EditKey.Place.allCases[Int.random(in: 0..<3, using: &random)]
      let key = EditKeyTests.key(using: &random).key.at(place)
      #expect(numbers[key] == known[key])
      let number = known[key] ?? known.count
      known[key] = number
      #expect(numbers.number(of: key) == number)
      #expect(numbers[key] == number)
    }
    #expect(numbers.keys.count == known.count)
    #expect(numbers.keys.enumerated().allSatisfy { known[$0.element] == $0.offset })
  }
}
