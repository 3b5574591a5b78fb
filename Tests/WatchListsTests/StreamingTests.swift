import TestSupport
import Testing

@testable import WatchLists

/// However the bytes arrive, the same is read.
@Suite struct StreamingTests {
  /// Samples of all formats, some with bad rows.
  static let samples: [(String, [UInt8])] = {
    var random = SplitMix64(seed: 42)
    return [
      ("CSV", Array(table(rowCount: 400, delimiter: ",", using: &random).utf8)),
      ("TSV", Array(table(rowCount: 400, delimiter: "\t", using: &random).utf8)),
      ("OFAC", ofac(rowCount: 300, using: &random)),
      ("UN", Array(un(partyCount: 100, using: &random).utf8)),
      ("JSON", Array(jsonLines(rowCount: 300, using: &random).utf8)),
    ]
  }()

  static func word(using random: inout SplitMix64) -> String {
    let letters = Array("abcXYZ شمع é 😀'")
    return "N"
      + String(
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
  }

  private static func table(
    rowCount: Int, delimiter: String, using random: inout SplitMix64
  ) -> String {
    var text = "\u{FEFF}" + ["id", "name", "aliases"].joined(separator: delimiter) + "\r\n"
    for row in 0..<rowCount {
      var fields = ["\(row)", word(using: &random), "\(word(using: &random));B"]
      switch Int.random(in: 0..<20, using: &random) {
      case 0: fields[1] = "\"" + fields[1]
      case 1: fields.removeLast()
      case 2: fields[1] = ""
      case 3: fields[2] = "\"a\"\"\n\r\n" + fields[2] + "\""
      case 4: fields[2] = "\0"
      case 5: fields[0] = ""
      default: break
      }
      text += fields.joined(separator: delimiter) + (row % 3 == 0 ? "\n" : "\r\n")
      if row % 50 == 0 { text += "\n\r\n" }
    }
    return text + "\u{1A}"
  }

  private static func ofac(rowCount: Int, using random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for row in 0..<rowCount {
      let name = word(using: &random)
      text += "\(row),\"\(name)\",\"individual\",\"A] [B\""
      text += String(repeating: ",-0- ", count: row % 40 == 7 ? 6 : 7)
      text += ",\"DOB 1960; a.k.a. '\(name)'.\"\r\n"
    }
    return Array(text.utf8) + [0x1A]
  }

  private static func un(partyCount: Int, using random: inout SplitMix64) -> String {
    var text = "<?xml version=\"1.0\"?>\n<CONSOLIDATED_LIST dateGenerated='x'><INDIVIDUALS>\n"
    for party in 0..<partyCount {
      let name = word(using: &random)
      text +=
        "<INDIVIDUAL><DATAID>\(party)</DATAID><FIRST_NAME>\(name)</FIRST_NAME><!-- \(name) -->"
      text += "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>&#x634;\r\n\(name);A"
      text += "</ALIAS_NAME></INDIVIDUAL_ALIAS><X/></INDIVIDUAL>\n"
    }
    return text + "</INDIVIDUALS></CONSOLIDATED_LIST>\n"
  }

  private static func jsonLines(rowCount: Int, using random: inout SplitMix64) -> String {
    var text = ""
    for row in 0..<rowCount {
      let name = word(using: &random)
      text +=
        row % 30 == 3 ? "{\"name\": \n" : "{\"id\": \(row), \"name\": \"\(name)\\n\\u0634\"}\r\n"
    }
    return text
  }

  @Test(arguments: samples, 0..<12 as Range<UInt64>)
  func readsTheSameInAnyPieces(of sample: (String, [UInt8]), seed: UInt64) throws {
    let whole = try list(sample.1)
    #expect(whole.entries.count > 50)
    var random = SplitMix64(seed: seed)
    let largest = [1, 2, 7, 300, 4_096, 65_536][Int(seed) % 6]
    let pieces = try list(sample.1) { Int.random(in: 1...largest, using: &random) }
    #expect(pieces == whole)
  }

  @Test(arguments: samples, 0..<6 as Range<UInt64>)
  func readsTheSameQueriesInAnyPieces(of sample: (String, [UInt8]), seed: UInt64) throws {
    for format in [nil, QueryFormat.text] where sample.0 != "UN" && sample.0 != "OFAC" {
      let whole = try queries(sample.1, format: format)
      var random = SplitMix64(seed: seed)
      let largest = [1, 3, 300, 65_536][Int(seed) % 4]
      let pieces = try queries(sample.1, format: format) {
        Int.random(in: 1...largest, using: &random)
      }
      #expect(pieces == whole)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func findsTheSameRowsTooLongInAnyPieces(seed: UInt64) throws {
    let bytes = Self.samples[0].1
    let whole = try list(bytes, limit: 30)
    #expect(whole.refusals.contains { $0.reason == .tooLong(limit: 30) })
    var random = SplitMix64(seed: seed)
    let pieces = try list(bytes, limit: 30) { Int.random(in: 1...50, using: &random) }
    #expect(pieces == whole)
  }
}
