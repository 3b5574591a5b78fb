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
    let keys = PartKeys(listed, isWeak: listed.map { _ in false }, in: FlatArena())
    func found(_ name: String) throws -> [Int32] {
      var numbers: Set<Int32> = []
      for part in try parts([name]) {
        let searched = SearchedParts(Self.comparer.parts.model, PatternMemo())[part]
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

  /// A title is found even where it is less like a part than others must be.
  @Test(arguments: [0, 20]) func findsWeakPartsWithinAWiderLimit(others: Int) throws {
    // A dictionary of few words is looked through in another way.
    let unlike = (0..<others).map { "Bodus" + String(repeating: "lo", count: $0 + 1) }
    let listed = try parts(["Karim", "Karin", "Kazim"] + unlike)
    let keys = PartKeys(listed, isWeak: listed.indices.map { $0 == 1 }, in: FlatArena())
    let curve = Self.comparer.parts.curve
    func found(_ likeness: Double, weak: Double?) throws -> Set<Int32> {
      var numbers: Set<Int32> = []
      keys.forEachPart(
        near: SearchedParts(Self.comparer.parts.model, PatternMemo())[listed[0]],
        limit: curve.limits(forLikeness: likeness),
        weakLimit: weak.map { curve.limits(forLikeness: $0) }, curve: curve
      ) { number, likeness in
        // Those that are not weak are told by their likeness.
        if likeness >= 0.95 || number == 1 { numbers.insert(number) }
      }
      return numbers
    }
    #expect(try found(0.95, weak: nil) == [0])
    #expect(try found(0.95, weak: 0.1) == [0, 1])
  }

  /// Places by which kernels find letters, of parts (the fourth table) and of weak ones, and what is near a word that
  /// was made ready, filled with numbers of no word.
  @Test(arguments: [0x7F, 0xFF] as [UInt8], [3, 26, 27, 32])
  func refusesAFileWhosePlacesAreNoWords(byte: UInt8, table: Int) throws {
    let arena = FlatArena()
    // A dictionary of few words has none that are made ready.
    let others = (0..<20).map { "Bodus" + String(repeating: "lo", count: $0 + 1) }
    let listed = try parts(["Abdulkarim", "al-Masri", "كريم"] + others)
    let keys = PartKeys(
      listed, isWeak: listed.indices.map { $0 == 1 || $0 == 2 }, in: arena)
    let file = try TemporaryList([])
    var writer = TableWriter()
    let ready = keys.readyWords(
      ["masri"], counts: listed.map { _ in 1 }, comparer: Self.comparer, workers: 1, in: arena)
    keys.write(to: &writer, ready)
    try writer.write(to: file.path, dataVersion: 0, policyVersion: 0)
    func opened() throws -> PartKeys {
      var reader = try TableReader(MappedFile(path: file.path))
      return try PartKeys(&reader)
    }
    #expect(try opened().parts(spelled: "masri") == [1])
    try file.write(TemporaryList.filled(try file.bytes(), table: table, with: byte))
    #expect(throws: CompiledListError.damaged(path: file.path, what: "the tables")) {
      try opened()
    }
  }
}
