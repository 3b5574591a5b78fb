import Testing
import WatchLists

@testable import Evaluation

@Suite struct ChangeTests {
  private static let samples = [
    "Abdul Rahman Muhammad al-Kordi", "BIN SALIM, Usama Hasan", "Nasruddin Khan",
    "Iván Pérez Gómez",
    "Olga", "Harbor Trading Company Ltd", "عبد الرحمن الكردي", "Иван Петров Сидоров",
    "Muhammad Abdullah Abdulghani al-Baghdadi Mustafa Khalil", "O'Neil-Smith, Mary Jane",
    "Al-Noor Import & Export LLC", "Qasim Abu Hasan Zubayr", "Sea Wind Star", "", "123", "- , -",
  ]

  private static func listed() throws -> [ListedName] {
    try samples.enumerated().flatMap { index, written in
      try ListedNames.names(
        [written], kind: [5, 12].contains(index) ? .organization : .unknown, id: "E\(index)")
    }
  }

  @Test func eachHasANameOfItsOwn() throws {
    let ids = try ListedNames.changes.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(try ListedNames.changes.map(\.family)) == Set(Change.Family.allCases))
    #expect(try ListedNames.changes.allSatisfy { $0.deed.hasSuffix(".") })
  }

  @Test func theSameSeedGivesTheSameQuery() throws {
    for change in try ListedNames.changes {
      for name in try Self.listed() {
        let queries = (1...3).map { _ in change.query(of: name, seed: 7) }
        #expect(queries[0] == queries[1] && queries[1] == queries[2], "\(change.id)")
      }
    }
  }

  @Test func eachChangesTheNameOrDoesNotApply() throws {
    var applied: Set<String> = []
    for change in try ListedNames.changes where !change.needsLatinList {
      for name in try Self.listed() {
        for seed in 0..<5 as Range<UInt64> {
          guard let query = change.query(of: name, seed: seed) else { continue }
          applied.insert(change.id)
          #expect(query != name.written, "\(change.id)")
          #expect(query.contains { $0.isLetter }, "\(change.id): \(query)")
          #expect(!query.hasPrefix(" ") && !query.hasSuffix(" "), "\(change.id): \(query)")
        }
      }
    }
    let rare = ["machine-readable: cut to 39 places"]
    let all = try ListedNames.changes.filter { !$0.needsLatinList }.map(\.id)
    #expect(all.filter { !applied.contains($0) && !rare.contains($0) } == [])
  }

  @Test func aNameThatTheEntryHasAnywayIsNoChange() throws {
    let names = try ListedNames.names(["Omar Hasan Khalil", "Hasan Khalil"])
    let change = try ListedNames.change("missing: first name")
    #expect(change.query(of: names[0], seed: 1) == nil)
    #expect(change.query(of: try ListedNames.name("Omar Hasan Khalil"), seed: 1) == "Hasan Khalil")
  }

  @Test(arguments: [
    ("order: family name first", "Omar Hasan al-Kordi", "al-Kordi Omar Hasan"),
    ("order: family name first, comma", "Omar Hasan al-Kordi", "al-Kordi, Omar Hasan"),
    ("order: family name first, comma", "BIN SALIM, Omar", "Omar BIN SALIM"),
    ("order: reversed", "Omar Hasan Khalil", "Khalil Hasan Omar"),
    ("order: reversed", "Omar Khalil", nil),
    ("missing: last name", "Omar Hasan bin Salim", "Omar Hasan"),
    ("missing: all middle names", "Omar Hasan Ali bin Salim", "Omar bin Salim"),
    ("missing: middle name", "Omar Hasan Khalil", "Omar Khalil"),
    ("missing: article or particle", "Omar al-Kordi", "Omar Kordi"),
    ("missing: article or particle", "Omar bin Salim", "Omar Salim"),
    ("joined: particle to its name", "Omar al-Kordi", "Omar alKordi"),
    ("joined: all words", "Omar al-Kordi", "OmaralKordi"),
    ("joined: two neighbors", "Omar Kordi", "Omarkordi"),
    ("split: particle from its name", "Abdulghani Hasan", "Abdul ghani Hasan"),
    ("split: particle from its name", "Hasan Nasruddin", "Hasan Nasr uddin"),
    ("split: hyphen to blank", "Omar al-Kordi", "Omar al Kordi"),
    ("initials: first name", "Omar Hasan Khalil", "O. Hasan Khalil"),
    ("initials: middle names", "Omar Hasan Ali Khalil", "Omar H. A. Khalil"),
    ("initials: given names", "Omar Hasan Khalil", "O. H. Khalil"),
    ("initials: given names", "Omar Khalil", nil),
    ("letters: capitals", "Omar Kordi", "OMAR KORDI"),
    ("letters: without marks", "Iván Gómez", "Ivan Gomez"),
    ("letters: without marks", "Ivan Gomez", nil),
    ("letters: without punctuation", "O'Neil-Smith, J.", "ONeilSmith J"),
    (
      "machine-readable: passport, whole", "Omar Hasan al-Kordi",
      "AL<KORDI<<OMAR<HASAN<<<<<<<<<<<<<<<<<<<"
    ),
    ("machine-readable: passport, whole", "Omar", nil),
  ])
  func doesWhatItSays(_ id: String, _ listed: String, _ query: String?) throws {
    #expect(try ListedNames.change(id).query(of: ListedNames.name(listed), seed: 1) == query)
  }

  @Test func onlyOrganizationsLoseTheirForm() throws {
    let change = try ListedNames.change("missing: legal form")
    let name = try ListedNames.name("Harbor Trading Ltd.", kind: .organization)
    #expect(change.query(of: name, seed: 1) == "Harbor Trading")
    #expect(change.query(of: try ListedNames.name("Omar Kordi"), seed: 1) == nil)
  }

  /// A slip is one edit: it can be undone by the one that is its opposite.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func aSlipChangesOneLetterAtItsPlace(seed: UInt64) throws {
    let name = try ListedNames.name("Khalid Mansour Barakat")
    let letters = Array(name.written)
    for change in try ListedNames.changes
    where change.family == .typing && change.name != "two slips" {
      guard let query = change.query(of: name, seed: seed).map(Array.init) else { continue }
      let head = zip(letters, query).prefix { $0 == $1 }.count
      let tail = zip(letters.reversed(), query.reversed()).prefix { $0 == $1 }.count
      let growth = query.count - letters.count
      switch change.name.prefix(while: { $0 != "," }) {
      case "lost": #expect(growth == -1 && head + tail >= query.count, "\(change.id)")
      case "doubled", "extra": #expect(growth == 1 && head + tail >= letters.count, "\(change.id)")
      case "wrong": #expect(growth == 0 && head + tail == letters.count - 1, "\(change.id)")
      default: #expect(growth == 0 && head + tail <= letters.count - 2, "\(change.id)")
      }
      if change.name == "lost, first letter" {
        #expect(["halid", "ansour", "arakat"].contains { String(query).contains($0) })
        #expect(!["Khalid Mansour Barakat"].contains(String(query)))
      }
    }
  }
}
