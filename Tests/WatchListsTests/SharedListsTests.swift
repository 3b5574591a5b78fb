import Foundation
import TestSupport
import Testing
import WatchLists

/// Counts in the published lists, each against a scan that knows nothing of the readers.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedListsTests {
  private func path(_ name: String) -> String {
    SharedData.folder.appendingPathComponent("lists/" + name).path
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  private func lines(_ name: String) throws -> [Substring] {
    try text(name).split(whereSeparator: \.isNewline).filter { $0 != "\u{1A}" }
  }

  private func count(_ word: String, in text: String) -> Int {
    text.components(separatedBy: word).count - 1
  }

  /// The texts of all elements of that name that are not blank.
  private func texts(of name: String, in source: String) -> [String] {
    source.components(separatedBy: "<\(name)>").dropFirst()
      .map { $0.components(separatedBy: "</\(name)>")[0] }
      .map { $0.replacing("&apos;", with: "'").replacing("&quot;", with: "\"") }
      .map { $0.replacing("&amp;", with: "&") }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// How many names an element holds: between semicolons, after *b)*, and in a second script.
  private func nameCount(_ text: String) -> Int {
    let hasLatin = text.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    let hasOther = text.unicodeScalars.contains {
      0x400..<0x700 ~= $0.value || 0x4E00..<0xA000 ~= $0.value
    }
    return text.split(separator: ";").count + (text.contains(" b) ") ? 1 : 0)
      + (text.contains("(") && hasLatin && hasOther ? 1 : 0)
  }

  @Test(arguments: ["set_2021-04", "set_2022-01"])
  func countsOFAC(folder: String) throws {
    let main = try lines("ofac/\(folder)/sdn.csv")
    let aliases = try lines("ofac/\(folder)/alt.csv")
    let list = try WatchList(contentsOf: path("ofac/\(folder)/sdn.csv"))
    #expect(list.format == .ofac)
    // One published set has an address of an entry that it has not.
    #expect(list.refusals.allSatisfy { $0.path.hasSuffix("add.csv") }, "\(list.refusals)")
    #expect(list.refusalCount < 2)
    #expect(list.entries.count == main.count)
    let names = list.entries.flatMap(\.names)
    #expect(names.count { $0.quality == .primary } == main.count)
    #expect(names.count { $0.quality == .strong } == aliases.count)
    // The remarks are cut at 1,000 letters, once inside the last alias, whose quote is not closed.
    let quoted = main.map { count(".k.a. '", in: String($0)) }.reduce(0, +)
    let cut = main.count { $0.contains("a.k.a. 'snowsjo\"") }
    #expect(names.count { $0.quality == .weak } == quoted - cut)
    #expect(
      list.entries.count { $0.kind == .person }
        == main.count { $0.contains(",individual,") || $0.contains(",\"individual\",") })
    #expect(
      list.entries.count { $0.kind == .vessel }
        == main.count { $0.contains(",vessel,") || $0.contains(",\"vessel\",") })
    #expect(!list.entries.contains { $0.kind == .unknown })
    #expect(list.entries.count { !$0.addresses.isEmpty } > main.count / 3)
  }

  @Test(arguments: ["2020", "2025-04-19", "2026-02-27"])
  func countsUN(year: String) throws {
    let source = try text("un/consolidated_\(year).xml")
    let list = try WatchList(contentsOf: path("un/consolidated_\(year).xml"))
    #expect(list.format == .un)
    #expect(list.refusals.isEmpty)
    #expect(list.entries.count { $0.kind == .person } == count("<INDIVIDUAL>", in: source))
    #expect(list.entries.count { $0.kind == .organization } == count("<ENTITY>", in: source))
    let aliases = texts(of: "ALIAS_NAME", in: source)
    let originals = texts(of: "NAME_ORIGINAL_SCRIPT", in: source)
    let primaries = list.entries.count
    let further = texts(of: "FIRST_NAME", in: source).map(nameCount).reduce(0, +) - primaries
    #expect(
      list.entries.flatMap(\.names).count
        == primaries + further + originals.count + aliases.map(nameCount).reduce(0, +))
    let names = Set(list.entries.flatMap(\.names).map(\.written))
    let plain = aliases.filter { alias in
      !alias.hasSuffix(",") && !alias.utf8.contains { ";()".utf8.contains($0) }
    }
    #expect(plain.count > aliases.count * 9 / 10)
    #expect(plain.filter { !names.contains($0) } == [])
  }
}
