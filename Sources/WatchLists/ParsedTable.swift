/// A table with the columns *Name, Alias, Nationality, Designation, Sanction Type, Source*, into which
/// several official lists are converted and passed on.
///
/// Aliases stand between commas, as the words of a company may; *None* stands for nothing, and beside the
/// names *Unknown* and *na* do. The converted lists of the European Union have the kind where others have
/// the designation.
struct ParsedTable: PublishedTable {
  enum Field: Int, TableField {
    case name, aliases, nationality, designation, program, source

    var headers: [String] {
      switch self {
      case .name: ["name"]
      case .aliases: ["alias"]
      case .nationality: ["nationality"]
      case .designation: ["designation"]
      case .program: ["sanctiontype"]
      case .source: ["source"]
      }
    }
  }

  static let format = WatchListFormat.parsed
  static let marks = Field.allCases
  static let nameField = Field.name
  static let groupsRows = false

  func identifier(of row: TableRow<Field>) -> String { "" }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    if row[.name] != Self.nothing { draft.add(name: row[.name], .primary) }
    if row[.aliases] != Self.nothing {
      Self.forEachValue(of: row[.aliases]) { draft.add(name: $0, .strong) }
    }
    Self.forEachValue(of: Self.known(row[.nationality])) { draft.add($0, to: \.nationalities) }
    let designation = Self.known(row[.designation])
    let kind = Entry.Kind(word: designation)
    if kind == .unknown { draft.add(designation, to: \.positions) } else { draft.set(kind) }
    draft.add(Self.known(row[.program]), to: \.programs)
    draft.add("List", remark: Self.known(row[.source]))
  }

  private static func known(_ text: String) -> String {
    text == nothing || text == "Unknown" || text == "na" ? "" : text
  }

  private static let nothing = "None"

  /// Calls `body` with each value between commas; the legal form of a company goes with the words before
  /// it.
  private static func forEachValue(of text: String, _ body: (String) -> Void) {
    var last = ""
    CellValues.forEach(of: text, at: .comma) { value in
      if !last.isEmpty, value.utf8.count < 16, legalForms.contains(Column.folded(value)) {
        last += ", "
        last += value
      } else {
        if !last.isEmpty { body(last) }
        last = value
      }
    }
    if !last.isEmpty { body(last) }
  }

  private static let legalForms: Set<String> = [
    "ltd", "limited", "llc", "llp", "lp", "inc", "incorporated", "corp", "corporation", "co",
    "coltd", "company", "plc", "sa", "sal", "sarl", "srl", "spa", "gmbh", "ag", "kg", "bv", "nv",
    "oao", "ooo", "zao", "pao", "ao", "jsc", "pjsc", "ojsc", "cjsc", "fze", "fzc", "fzco", "fzllc",
    "wll", "bhd", "sdnbhd", "pte", "pteltd", "pty", "ptyltd", "pvtltd", "pvt", "eood", "ood", "doo",
    "as", "oy", "ab",
  ]
}
