import NameAnatomy
import Testing

@testable import Matching

@Suite struct PartKeysTests {
  static let comparer = try! NameComparer()

  private func parts(_ names: [String]) throws -> [Part] {
    try names.flatMap {
      try Self.comparer.reader.read($0, kind: .person).readings.first?.parts ?? []
    }
  }

  @Test(arguments: [
    ("Salim", ["salim"]), ("al-Masri", ["masri", "almasri"]),
    ("Abdulkarim", ["abdulkarim", "karim"]), ("المصري", ["مصري", "المصري"]),
  ])
  func aPartHasSpellings(_ name: String, _ spellings: [String]) throws {
    #expect(try parts([name]).flatMap(\.spellings).map(\.text) == spellings)
  }

  @Test func findsPartsByAnyOfTheirSpellings() throws {
    let listed = try parts(["Abdulkarim", "al-Masri", "Karim", "كريم"])
    let keys = PartKeys(listed, in: FlatArena())
    func found(_ name: String) throws -> [Int32] {
      var numbers: Set<Int32> = []
      for part in try parts([name]) {
        let searched = SearchedPart(
          part, model: Self.comparer.parts.model, keys: keys)
        let limit = Self.comparer.parts.curve.limits(forLikeness: 0.9)
        keys.forEachPart(
          near: searched, limit: limit, curve: Self.comparer.parts.curve
        ) { number, likeness in
          numbers.insert(number)
          let most = keys.most(
            of: [number], for: searched, limits: limit, curve: Self.comparer.parts.curve)
          #expect(most.allSatisfy { $0 >= likeness } && most.count == 1)
          #expect(
            keys.most(
              of: number, aligned: searched, limit: limit, curve: Self.comparer.parts.curve)
              >= likeness)
        }
      }
      return numbers.sorted()
    }
    #expect(try found("Kareem") == [0, 2, 3])
    #expect(try found("Abdelkarim") == [0, 2, 3])
    #expect(try found("Almasri") == [1])
    #expect(try found("Zanki") == [])
    #expect(keys.parts(spelled: "karim") == [0, 2])
    #expect(keys.parts(spelled: "zanki") == [])
  }
}
