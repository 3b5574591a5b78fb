/// The denied persons list of the US Bureau of Industry and Security, tab-separated.
///
/// A party stands in as many rows as it has addresses; rows of one name and one term that follow each
/// other are one entry. The list tells neither kinds nor identifiers.
struct BISTable: PublishedTable {
  enum Field: Int, TableField {
    case name, street, city, state, country, postalCode, effective, expiration, standardOrder
    case lastUpdate, action, citation

    var headers: [String] {
      switch self {
      case .name: ["name"]
      case .street: ["streetaddress"]
      case .city: ["city"]
      case .state: ["state"]
      case .country: ["country"]
      case .postalCode: ["postalcode"]
      case .effective: ["effectivedate"]
      case .expiration: ["expirationdate"]
      case .standardOrder: ["standardorder"]
      case .lastUpdate: ["lastupdate"]
      case .action: ["action"]
      case .citation: ["frcitation"]
      }
    }
  }

  static let format = WatchListFormat.bis
  static let marks: [Field] = [.name, .street, .effective, .expiration, .citation]
  static let nameField = Field.name
  static let groupsRows = true

  private var last: [String] = []

  func identifier(of row: TableRow<Field>) -> String { "" }

  mutating func continues(_ row: TableRow<Field>) -> Bool {
    let order = [row[.name], row[.effective], row[.expiration]]
    defer { last = order }
    return order == last
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    draft.add(name: row[.name], .primary)
    draft.add("Denied Persons List", to: \.programs)
    draft.add(row.joined([.street, .city, .state, .postalCode, .country]), to: \.addresses)
    draft.add(row[.country], to: \.countries)
    draft.add("Denied from", remark: row.joined([.effective, .expiration], separator: " to "))
    draft.add("Action", remark: row[.action])
    draft.add("Federal Register", remark: row[.citation])
  }
}
