import NameAnatomy
import Romanization
import TestSupport
import Testing

@testable import Matching

@Suite struct EditTableTests {
  /// The scripts of a pair of words, as `Data/respelling.tsv` names them, and their letters.
  struct Pair: CustomTestStringConvertible, Sendable {
    let scripts: EditRow.Scripts
    let from: String
    let to: String
    var isReversed = false

    var testDescription: String { scripts.rawValue + (isReversed ? " reversed" : "") }
    var isSymmetric: Bool { from == to }
    var rows: [[Substring]] {
      DataTable("respelling.tsv").rows.filter { $0[0] == scripts.rawValue }
    }

    var edits: [EditRow] { EditRow.rows(TableCursor("respelling.tsv"), for: scripts) }

    var table: EditTable {
      let table = EditTable(rows: edits, isSymmetric: isSymmetric)
      return isReversed ? table.reversed() : table
    }
  }

  static let latin = "aehiouywsckgtdzşçn1"
  static let arabic = "اويەهءعكقستدعحلي"
  static let pairs = [
    Pair(scripts: .latin, from: latin, to: latin), Pair(scripts: .arabic, from: arabic, to: arabic),
    Pair(scripts: .arabicLatin, from: arabic, to: latin),
    Pair(scripts: .arabicLatin, from: arabic, to: latin, isReversed: true),
  ]

  @Test(arguments: pairs)
  func costsWhatTryingEveryEditCosts(pair: Pair) {
    let oracle = RespellingOracle(rows: pair.rows, isSymmetric: pair.isSymmetric)
    let table = pair.table
    var names = RandomNames(seed: 17)
    for _ in 0..<250 {
      let from = names.word(of: pair.from, length: 0...7)
      let to = names.word(of: pair.to, length: 0...7)
      let (one, two) = (Letters(from).bytes, Letters(to).bytes)
      let found = pair.isReversed ? table.cost(from: two, to: one) : table.cost(from: one, to: two)
      #expect(Int(found) == oracle.cost(of: from, as: to), "\(from) \(to)")
    }
  }

  @Test(arguments: pairs)
  func eachRowCostsAtMostItsCost(pair: Pair) {
    let table = pair.table
    for row in pair.rows where Set(["V", "C", "X"]).isDisjoint(with: row[1...2]) {
      let from = Letters(row[1].filter { !"^$-".contains($0) }).bytes
      let to = Letters(row[2].filter { !"^$-".contains($0) }).bytes
      let found = pair.isReversed ? table.cost(from: to, to: from) : table.cost(from: from, to: to)
      #expect(Int(found) <= Int(row[3]) ?? 0, "\(row)")
    }
  }

  /// A table small enough to be worked out by hand.
  private static let small = """
    latin\tV\tV\t100
    latin\tC\tC\t300
    latin\tV\tC\t320
    latin\tV\t-\t90
    latin\tC\t-\t260
    latin\tbb\tb\t8
    latin\tX\tX\t150
    latin\tsh\tc\t5
    latin\t^k\t^g\t7
    latin\te$\t-$\t3
    latin\ta\te\t40
    latin\tabc\tde\t1
    """

  @Test(arguments: [
    ("", "", 0), ("a", "", 90), ("b", "", 260), ("a", "e", 40), ("a", "u", 100), ("a", "b", 320),
    ("b", "d", 300), ("bb", "b", 8), ("b", "bb", 8), ("bd", "db", 150), ("sh", "c", 5),
    ("ksh", "gc", 12), ("bk", "bg", 300), ("be", "b", 3), ("eb", "b", 90), ("abc", "de", 1),
    ("xabcx", "xdex", 1), ("bbb", "b", 268),
  ])
  func costsWhatTheRowsSay(_ from: String, _ to: String, _ cost: RespellingModel.Cost) {
    let table = EditTable(
      rows: EditRow.rows(TableCursor(text: Self.small), for: .latin), isSymmetric: true)
    #expect(table.cost(from: Letters(from).bytes, to: Letters(to).bytes) == cost)
    #expect(table.cost(from: Letters(to).bytes, to: Letters(from).bytes) == cost)
  }

  @Test(arguments: [
    ("b", "bdt", 0), ("bd", "bdt", 0), ("bt", "bdt", 260), ("k", "gdt", 7), ("be", "bdt", 90),
    ("be", "b", 3), ("bdt", "b", 520), ("b", "", 260),
    ("a", "b", 320), ("a", "bd", 320),
  ])
  func findsTheHeadThatFitsBest(_ part: String, _ whole: String, _ cost: RespellingModel.Cost) {
    let table = EditTable(
      rows: EditRow.rows(TableCursor(text: Self.small), for: .latin), isSymmetric: true)
    #expect(table.costOfHead(pattern: Letters(part).bytes, text: Letters(whole).bytes) == cost)
  }

  @Test func turningATableRoundTwiceChangesNothing() {
    let table = Self.pairs[2].table, twice = table.reversed().reversed()
    var names = RandomNames(seed: 3)
    for _ in 0..<300 {
      let from = Letters(names.word(of: Self.arabic, length: 0...6)).bytes
      let to = Letters(names.word(of: Self.latin, length: 0...6)).bytes
      #expect(table.cost(from: from, to: to) == twice.cost(from: from, to: to))
    }
  }

  @Test func refusesARowThatIsNoEdit() async {
    await #expect(processExitsWith: .failure) {
      _ = EditRow.rows(TableCursor(text: "latin\ta\tb\tdear\n"), for: .latin)
    }
    await #expect(processExitsWith: .failure) {
      _ = EditRow.rows(TableCursor(text: "latin\tabcd\tb\t5\n"), for: .latin)
    }
    await #expect(processExitsWith: .failure) {
      _ = EditRow.rows(TableCursor(text: "latin\tש\tb\t5\n"), for: .latin)
    }
    await #expect(processExitsWith: .failure) {
      _ = EditRow.rows(TableCursor(text: "latin\ta\tb\n"), for: .latin)
    }
  }
}
