/// A table between commas as RFC 4180 has it, read letter by letter.
struct CSVTable {
  let rows: [[String: String]]

  /// Reads a table whose first row names its columns.
  init(_ text: String) {
    var records = Self.records(text)[...]
    let header = records.popFirst() ?? []
    rows = records.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The values of one column.
  subscript(column: String) -> [String] {
    rows.map { $0[column] ?? "" }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isInQuotes = false
    // Scalars, since a carriage return and a line feed are one character.
    var letters = text.unicodeScalars.makeIterator()
    var pending = letters.next()
    while let letter = pending {
      pending = letters.next()
      if isInQuotes {
        if letter != "\"" {
          field.unicodeScalars.append(letter)
        } else if pending == "\"" {
          field.unicodeScalars.append(letter)
          pending = letters.next()
        } else {
          isInQuotes = false
        }
        continue
      }
      switch letter {
      case "\"": isInQuotes = true
      case ",", "\n":
        fields.append(field)
        field = ""
        if letter == "\n" {
          records.append(fields)
          fields = []
        }
      case "\r" where pending == "\n": break
      default: field.unicodeScalars.append(letter)
      }
    }
    return records
  }
}
