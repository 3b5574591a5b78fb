extension WatchListFormat {
  /// Who publishes lists of this format; `nil` where anybody may.
  public var publisher: String? {
    switch self {
    case .ofac, .ofacAliases: "US Department of the Treasury, OFAC"
    case .csl: "US International Trade Administration"
    case .bis: "US Bureau of Industry and Security"
    case .un: "United Nations Security Council"
    case .eu: "European Commission"
    case .ofsi: "UK HM Treasury, OFSI"
    case .ukSanctions: "UK Foreign, Commonwealth and Development Office"
    case .dfat: "Australian Department of Foreign Affairs and Trade"
    case .openSanctions: "OpenSanctions"
    case .parsed, .csv, .tsv, .jsonLines: nil
    }
  }

  /// What a list of this format is called, where there is one only.
  var listTitle: String? {
    switch self {
    case .csl: "US Consolidated Screening List"
    case .bis: "BIS Denied Persons List"
    case .un: "UN Security Council Consolidated List"
    case .eu: "EU Consolidated Financial Sanctions List"
    case .ofsi: "UK OFSI Consolidated List"
    case .ukSanctions: "UK Sanctions List"
    case .dfat: "DFAT Consolidated List"
    case .ofac, .ofacAliases, .openSanctions, .parsed, .csv, .tsv, .jsonLines: nil
    }
  }

  /// Whether the format is a table with a header, which may stand there without a row.
  var isTable: Bool {
    switch self {
    case .csl, .bis, .eu, .ofsi, .ukSanctions, .dfat, .openSanctions, .parsed, .csv, .tsv: true
    case .ofac, .ofacAliases, .un, .jsonLines: false
    }
  }
}
