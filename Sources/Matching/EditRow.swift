import NameAnatomy
import Romanization

/// A row of `Data/respelling.tsv`: letters, the letters that they may be written as, and the cost.
struct EditRow: Sendable {
  /// Letters that stand for all of their class.
  enum Class: Int {
    case vowel, consonant, neighbors, nothing
  }

  /// One side of an edit.
  struct Side: Equatable, Sendable {
    /// The class that it names instead of letters.
    private(set) var letterClass: Class?
    /// How many letters it has.
    private(set) var count = 0
    /// Whether the edit is tied to the head or the end of the part.
    private(set) var atHead = false
    private(set) var atEnd = false
    /// The letters, the last in the lowest byte.
    private var packed: UInt32 = 0

    /// The last letter, 0 where there is none.
    var last: UInt8 { UInt8(packed & 0xFF) }
    /// The letters, the last one in the lowest byte, and how many above them.
    var bits: UInt32 { UInt32(count) << 24 | packed }

    /// Reads a side.
    ///
    /// - Precondition: it has the form that the table's header describes.
    init(_ text: some StringProtocol) {
      switch text {
      case "V": letterClass = .vowel
      case "C": letterClass = .consonant
      case "X": letterClass = .neighbors
      default:
        for scalar in text.unicodeScalars {
          switch scalar {
          case "^": atHead = true
          case "$": atEnd = true
          case "-": break
          default:
            for code in Letters(String(scalar)).bytes {
              packed = packed << 8 | UInt32(code)
              count += 1
            }
          }
        }
        precondition(
          count <= EditTable.longestEdit,
          "an edit of more than \(EditTable.longestEdit) letters: \(text)")
      }
    }
  }

  let from: Side
  let to: Side
  /// In thousandths of a nat.
  let cost: RespellingModel.Cost

  /// Reads the fields of a row.
  ///
  /// - Precondition: they have the form that the table's header describes.
  init(from: some StringProtocol, to: some StringProtocol, cost: some StringProtocol) {
    guard let number = RespellingModel.Cost(cost) else {
      preconditionFailure("Data/respelling.tsv: no cost in \(cost)")
    }
    self.from = Side(from)
    self.to = Side(to)
    self.cost = number
  }

  /// The rows of a table of edits, by the scripts that they are for.
  static func rows(_ table: TableCursor) -> [String: [EditRow]] {
    var rows: [String: [EditRow]] = [:]
    var cursor = table
    while cursor.next() {
      precondition(cursor.fieldCount == 4, "Data/respelling.tsv: no edit in \(cursor.text(0))")
      rows[cursor.text(0), default: []].append(
        EditRow(from: cursor.text(1), to: cursor.text(2), cost: cursor.text(3)))
    }
    return rows
  }
}
