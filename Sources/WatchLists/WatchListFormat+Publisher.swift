extension WatchListFormat {
  /// Who publishes lists of this format; `nil` where anybody may.
  public var publisher: String? {
    switch self {
    case .ofac, .ofacAliases, .ofacXML, .ofacAdvanced: "US Department of the Treasury, OFAC"
    case .csl: "US International Trade Administration"
    case .bis: "US Bureau of Industry and Security"
    case .un: "United Nations Security Council"
    case .eu, .euXML: "European Commission"
    case .canada: "Global Affairs Canada"
    case .switzerland: "Swiss State Secretariat for Economic Affairs"
    case .malaysia: "Malaysian Ministry of Home Affairs"
    case .ofsi: "UK HM Treasury, OFSI"
    case .ukSanctions: "UK Foreign, Commonwealth and Development Office"
    case .dfat: "Australian Department of Foreign Affairs and Trade"
    case .openSanctions: "OpenSanctions"
    case .parsed, .documentSeries, .csv, .tsv, .jsonLines, .json, .followTheMoney, .senzing: nil
    }
  }

  /// What a list of this format is called, where there is one only.
  var listTitle: String? {
    switch self {
    case .csl: "US Consolidated Screening List"
    case .bis: "BIS Denied Persons List"
    case .un: "UN Security Council Consolidated List"
    case .eu, .euXML: "EU Consolidated Financial Sanctions List"
    case .ofsi: "UK OFSI Consolidated List"
    case .canada: "Canada Consolidated Autonomous Sanctions List"
    case .switzerland: "SECO Sanctions List"
    case .malaysia: "MOHA Sanctions List"
    case .ukSanctions: "UK Sanctions List"
    case .dfat: "DFAT Consolidated List"
    case .ofac, .ofacAliases, .ofacXML, .ofacAdvanced, .openSanctions, .parsed, .documentSeries,
      .csv, .tsv, .jsonLines, .json, .followTheMoney, .senzing:
      nil
    }
  }

  /// Whether the format is a table with a header, which may stand there without a row.
  var isTable: Bool {
    switch self {
    case .csl, .bis, .eu, .ofsi, .ukSanctions, .dfat, .openSanctions, .parsed, .documentSeries,
      .csv, .tsv:
      true
    case .ofac, .ofacAliases, .ofacXML, .ofacAdvanced, .un, .euXML, .canada, .switzerland,
      .malaysia, .jsonLines, .json, .followTheMoney, .senzing:
      false
    }
  }
}
