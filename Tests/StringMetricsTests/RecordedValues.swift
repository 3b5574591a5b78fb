import Foundation
import Testing

/// A pair of names with the values that other programs gave it.
struct RecordedPair {
  var first: [UInt8]
  var second: [UInt8]
  var levenshtein: Int
  var optimalStringAlignment: Int
  var indel: Int
  var longestCommonSubsequence: Int
  var jaro: Double
  var jaroWinkler: Double

  static func all() throws -> [RecordedPair] {
    try rows(of: "recorded-pairs").map { fields in
      try #require(fields.count == 8)
      return RecordedPair(
        first: Array(fields[0].utf8),
        second: Array(fields[1].utf8),
        levenshtein: try #require(Int(fields[2])),
        optimalStringAlignment: try #require(Int(fields[3])),
        indel: try #require(Int(fields[4])),
        longestCommonSubsequence: try #require(Int(fields[5])),
        jaro: try #require(Double(fields[6])),
        jaroWinkler: try #require(Double(fields[7])))
    }
  }
}

/// A word with the phonetic keys that other programs gave it.
struct RecordedKeys {
  var word: String
  var soundex: String
  var primary: String
  var alternate: String

  static func all() throws -> [RecordedKeys] {
    try rows(of: "recorded-phonetic").map { fields in
      try #require(fields.count == 4)
      return RecordedKeys(
        word: fields[0], soundex: fields[1], primary: fields[2], alternate: fields[3])
    }
  }
}

private func rows(of name: String) throws -> [[String]] {
  let file = try #require(
    Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Fixtures"))
  return try String(contentsOf: file, encoding: .utf8)
    .split(separator: "\n")
    .filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}
