import Foundation
import Testing

@testable import WatchLists

@Suite struct OFACSideFilesTests {
  /// Reads a list from a folder of its own with these files, the first of which is the main one.
  private func list(_ files: [(name: String, text: String)]) throws -> WatchList {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nisba-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    return try WatchList(contentsOf: folder.appendingPathComponent(files[0].name).path)
  }

  private let row = "1,A" + String(repeating: ",-0- ", count: 10) + "\r\n"

  @Test(arguments: [
    ("sdn.csv", "alt.csv"),
    ("SDN.CSV", "ALT.CSV"),
    ("Sdn_2026.csv", "alt_2026.csv"),
    ("cons_prim.csv", "cons_alt.csv"),
    ("my-sdn-list.txt", "my-alt-list.txt"),
  ])
  func findsAliases(of main: String, in side: String) throws {
    let list = try list([(main, row), (side, "1,1,aka,B,-0- \r\n\u{1A}")])
    #expect(list.entries[0].names.map(\.written) == ["A", "B"])
    #expect(list.refusals.isEmpty)
  }

  @Test(arguments: [
    ("sdn.csv", "alt_2026.csv"), ("sdn_2026.csv", "alt.csv"), ("list.csv", "alt.csv"),
  ])
  func leavesAliasesOfOtherLists(_ main: String, _ side: String) throws {
    #expect(try list([(main, row), (side, "1,1,aka,B,-0- \n")]).entries[0].names.count == 1)
  }

  @Test func refusesBadRows() throws {
    let aliases = "1,1,aka,B,-0- \nx,1,aka,B,-0- \n1,1,aka\n1,2,aka,-0- ,-0- \n7,1,aka,C,-0- \n"
    let list = try list([("sdn.csv", row), ("alt.csv", aliases)])
    let file = list.path.replacing("sdn.csv", with: "alt.csv")
    #expect(
      list.refusals.map(\.description) == [
        "\(file):2: field 1: expected the number of an entry, found “x”",
        "\(file):3: expected 5 fields, found 3",
        "\(file):4: field 4: name is empty",
        "\(file):5: no entry 7 in \(list.path)",
      ])
    #expect(list.entries.flatMap(\.names).map(\.written) == ["A", "B"])
  }

  @Test func refusesAnEmptySideFile() throws {
    #expect(throws: WatchListError.self) { try list([("sdn.csv", row), ("alt.csv", "\u{1A}")]) }
  }
}
