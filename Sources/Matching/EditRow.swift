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
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
      if range.count == 1, let named = Self.letterClass(text[range.lowerBound]) {
        letterClass = named
        return
      }
      var index = range.lowerBound
      while index < range.upperBound {
        switch text[index] {
        case UInt8(ascii: "^"): atHead = true
        case UInt8(ascii: "$"): atEnd = true
        case UInt8(ascii: "-"): break
        default:
          guard let code = Letters.code(of: text, at: &index, upTo: range.upperBound) else {
            preconditionFailure("Data/respelling.tsv: an edit of letters that have no code")
          }
          packed = packed << 8 | UInt32(code)
          count += 1
          continue
        }
        index += 1
      }
      precondition(
        count <= EditTable.longestEdit,
        "Data/respelling.tsv: an edit of more than \(EditTable.longestEdit) letters")
    }

    private static func letterClass(_ byte: UInt8) -> Class? {
      switch byte {
      case UInt8(ascii: "V"): .vowel
      case UInt8(ascii: "C"): .consonant
      case UInt8(ascii: "X"): .neighbors
      default: nil
      }
    }
  }

  let from: Side
  let to: Side
  /// In thousandths of a nat.
  let cost: RespellingModel.Cost

  /// Reads a row.
  ///
  /// - Precondition: it has the form that the table's header describes.
  init(_ row: TableCursor) {
    guard let cost = row.number(3).flatMap({ RespellingModel.Cost(exactly: $0) }) else {
      preconditionFailure("Data/respelling.tsv: no cost in \(row.text(3))")
    }
    let bytes = unsafe row.bytes.span
    from = Side(bytes, row.field(1))
    to = Side(bytes, row.field(2))
    self.cost = cost
  }

  /// The rows of a table of edits that are for scripts.
  static func rows(_ table: TableCursor, for scripts: Scripts) -> [EditRow] {
    var rows: [EditRow] = []
    var cursor = table
    while cursor.next() {
      precondition(cursor.fieldCount == 4, "Data/respelling.tsv: no edit in \(cursor.text(0))")
      if cursor.isField(0, scripts.rawValue) { rows.append(EditRow(cursor)) }
    }
    return rows
  }

  /// The scripts of the letters of both sides.
  enum Scripts: String {
    case latin, arabic
    case arabicLatin = "arabic-latin"
  }
}
