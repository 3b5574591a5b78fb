/// The fields of the OFAC files, which have no header.
///
/// The layout is described in OFAC's *SDN Data Format* (`dat_spec.txt`).
enum OFACField {
  static let empty = "-0-"

  /// The fields of the main file, `sdn.csv` or `cons_prim.csv`.
  enum Main {
    static let count = 12
    static let number = 0, name = 1, kind = 2, programs = 3, title = 4, flag = 9, remarks = 11
  }

  /// The fields of the aliases, `alt.csv`.
  enum Alias {
    static let count = 5
    static let number = 0, kind = 2, name = 3
  }

  /// The fields of the addresses, `add.csv`.
  enum Address {
    static let count = 6
    static let number = 0, addressNumber = 1, street = 2, city = 3, country = 4
  }

  /// The fields of the remarks that run over, `sdn_comments.csv`.
  enum Overflow {
    static let count = 2
    static let number = 0, remarks = 1
  }

  /// Whether a field is the number of an entry.
  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }

  /// Whether a field tells what an alias is: *aka*, *fka* or *nka*.
  static func isAliasType(_ text: String) -> Bool {
    ["aka", "fka", "nka"].contains(text)
  }
}

extension RowSplitter {
  /// Returns the text of a field of an OFAC file, empty where it says `-0-`.
  func ofacText(_ index: Int, in window: borrowing ByteWindow) -> String {
    let text = text(index, in: window)
    return text == OFACField.empty ? "" : text
  }
}
