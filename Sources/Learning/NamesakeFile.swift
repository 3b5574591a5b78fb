import Foundation

/// Names that mean the same, an object of them a line.
///
/// Either an object has `ar`, a list of names in Arabic letters, and `latin`, a list of objects with a
/// name `s`, a count `n` and an implausibility `p` (0 best); or it has `primary` and `aliases`, all in
/// any script.
package struct NamesakeFile {
  /// The names of one bearer or place.
  package struct Namesakes: Sendable {
    package let arabic: [String]
    package let latin: [String]
    /// Whether they name a place.
    package let isPlace: Bool
  }

  package let namesakes: [Namesakes]

  private struct Line: Decodable {
    struct Spelling: Decodable {
      let s: String
      let p: Double?
    }

    let ar: [String]?
    let latin: [Spelling]?
    let type: [String]?
    let kind: String?
    let primary: String?
    let aliases: [String]?
  }

  /// The largest implausibility of a spelling that is taken.
  private static let largestDistance = 0.35

  /// Reads a file.
  package init(path: String) throws(LearningError) {
    var namesakes: [Namesakes] = []
    let decoder = JSONDecoder()
    var rows = try TextRows(path: path)
    while let row = rows.next() {
      guard let object = try? decoder.decode(Line.self, from: Data(row.joined().utf8)) else {
        throw .badRow(path: path, line: rows.line, expected: "an object of names")
      }
      if let primary = object.primary, object.kind ?? "person" == "person" {
        namesakes.append(
          Namesakes(arabic: [], latin: [primary] + (object.aliases ?? []), isPlace: false))
      } else if let arabic = object.ar, let latin = object.latin {
        let likely = latin.filter { ($0.p ?? 0) <= Self.largestDistance }.map(\.s)
        namesakes.append(Namesakes(arabic: arabic, latin: likely, isPlace: object.type != nil))
      }
    }
    if namesakes.isEmpty { throw .nothingToLearn(path: path) }
    self.namesakes = namesakes
  }
}
