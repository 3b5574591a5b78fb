import Foundation
import TestSupport
import Testing

@testable import WatchLists

/// Lists inside gzip and zip files, which the tests make themselves.
@Suite struct CompressedFilesTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "nisba-compressed-\(UUID().uuidString)/"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: path + name))
      return path + name
    }
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private let csv = Array("id,name\n1,Yusuf Sample\n2,Layla Specimen\n".utf8)

  private func names(_ path: String) throws -> [String] {
    try WatchList(contentsOf: path).entries.map(\.primaryName.written)
  }

  private func fault(_ bytes: [UInt8], _ name: String) throws -> String? {
    let path = try folder.write(bytes, name)
    return message { _ = try WatchList(contentsOf: path) }?.replacing(folder.path, with: "")
  }

  @Test func readsGzip() throws {
    let file = Compressed.gzip(csv)
    let path = try folder.write(file, "people.csv.gz")
    let list = try WatchList(contentsOf: path)
    #expect(list.entries.map(\.primaryName.written) == ["Yusuf Sample", "Layla Specimen"])
    #expect(list.name == "people")
    #expect(list.byteCount == file.count)
    var queries = try QueryFile(path: path)
    #expect(try queries.next() != nil)
  }

  @Test func readsSeveralPartsAndPadding() throws {
    let parts =
      Compressed.gzip(Array(csv.prefix(20))) + Compressed.gzip(Array(csv.dropFirst(20))) + [0, 0]
    #expect(try names(folder.write(parts, "a.gz")).count == 2)
  }

  @Test(arguments: [true, false])
  func readsZip(isStored: Bool) throws {
    let file = Compressed.zip([("folder/people.csv", csv)], isStored: isStored)
    let list = try WatchList(contentsOf: folder.write(file, "people.zip"))
    #expect(list.entries.count == 2)
    #expect(list.name == "people")
  }

  @Test func readsSideFilesInsideTheArchive() throws {
    let files = try ["sdn.csv", "alt.csv", "ADD.CSV"].map { name in
      let lie = "ofac/" + (name == "alt.csv" ? "ALT.CSV" : name == "ADD.CSV" ? "add.csv" : name)
      return ("SDN/" + name, try Fixture.bytes(lie))
    }
    let extra: [(String, [UInt8])] = [("SDN/readme.txt", [65]), ("__MACOSX/._sdn.csv", [66])]
    let list = try WatchList(
      contentsOf: folder.write(Compressed.zip(files + extra), "SDN_CSV.zip"))
    let plain = try WatchList(contentsOf: Fixture.path("ofac/sdn.csv"))
    #expect(list.format == .ofac)
    #expect(list.sidePaths.count == 2)
    #expect(list.entries[0].names == plain.entries[0].names)
    #expect(list.entries[0].addresses == plain.entries[0].addresses)
  }

  @Test func namesThePlaceOfARefusal() throws {
    let file = Compressed.zip([("a.csv", Array("id,name\n1,A\n2,\n".utf8))])
    let path = try folder.write(file, "x.zip")
    #expect(
      try WatchList(contentsOf: path).refusals.map(\.description) == [
        "\(path)/a.csv:3: field name: name is empty"
      ])
  }

  @Test func refusesWhatIsNoList() throws {
    let gzip = Compressed.gzip(csv), zip = Compressed.zip([("a.csv", csv)])
    let cases: [(String, [UInt8], String)] = [
      ("a.gz", Array(gzip.dropLast(9)), "is cut"),
      (
        "b.gz", gzip.enumerated().map { $0.offset == gzip.count - 6 ? $0.element ^ 1 : $0.element },
        "is damaged and cannot be decompressed"
      ),
      ("c.gz", gzip + [7], "has something behind its end"),
      ("d.gz", Compressed.gzip(gzip), "is an archive inside an archive, expected a list"),
      ("e.zip", Array(zip.dropLast(30)), "is a zip file without a directory, cut or damaged"),
      (
        "f.zip", Compressed.zip([("a.csv", csv), ("b.csv", csv)]),
        "is an archive with several lists, expected one: a.csv, b.csv"
      ),
      (
        "g.zip", Compressed.zip([("x.pdf", csv)]),
        "is an archive without a file that could be a list"
      ),
    ]
    for (name, bytes, words) in cases {
      #expect(try fault(bytes, name) == "\(name): \(words)")
    }
    #expect(
      try fault(Compressed.zip([("a.gz", gzip)]), "h.zip")
        == "h.zip/a.gz: is an archive inside an archive, expected a list")
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func survivesDamage(seed: UInt64) throws {
    for (number, file) in [Compressed.gzip(csv), Compressed.zip([("a.csv", csv)])].enumerated() {
      for round in 0..<125 as Range<UInt64> {
        let bytes = Corruptions.corrupted(file, seed: seed &* 1_000 &+ round)
        let path = try folder.write(bytes, "\(number)-\(seed).bin")
        do { _ = try WatchList(contentsOf: path) } catch { #expect("\(error)".hasPrefix(path)) }
      }
    }
  }
}

/// Small compressed files as their formats ask for them.
enum Compressed {
  /// The bytes in blocks of deflate that are not compressed.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count < 0x1_0000)
    return [1] + number(bytes.count, 2) + number(bytes.count ^ 0xFFFF, 2) + bytes
  }

  private static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(number >> (8 * $0) & 0xFF) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~checksum)
  }

  /// A gzip file.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + deflated(bytes) + number(checksum(bytes), 4)
      + number(bytes.count, 4)
  }

  /// A zip file of these members.
  static func zip(_ members: [(name: String, bytes: [UInt8])], isStored: Bool = false) -> [UInt8] {
    var file: [UInt8] = [], directory: [UInt8] = []
    for (name, bytes) in members {
      let content = isStored ? bytes : deflated(bytes)
      let shared =
        number(20, 2) + number(0, 2) + number(isStored ? 0 : 8, 2) + number(0, 4)
        + number(checksum(bytes), 4) + number(content.count, 4) + number(bytes.count, 4)
        + number(name.utf8.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + shared + number(0, 10) + number(file.count, 4)
        + Array(name.utf8)
      file += number(0x0403_4B50, 4) + shared + Array(name.utf8) + content
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2) + number(members.count, 2)
      + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + end
  }
}
