/// The formats of watch lists, each of which is known by its content and not by the name of its file.
public enum WatchListFormat: String, CaseIterable, Sendable {
  /// The CSV files of the US Office of Foreign Assets Control.
  case ofac = "OFAC CSV"

  /// The file of aliases of an OFAC list without its main file.
  case ofacAliases = "OFAC aliases CSV"

  /// The consolidated screening list of the US government.
  case csl = "CSL CSV"

  /// The denied persons list of the US Bureau of Industry and Security.
  case bis = "BIS TSV"

  /// The consolidated list of the United Nations Security Council, in XML.
  case un = "UN XML"

  /// The consolidated list of the European Union, in CSV.
  case eu = "EU CSV"

  /// The consolidated list of the UK Office of Financial Sanctions Implementation.
  case ofsi = "UK OFSI CSV"

  /// The UK Sanctions List.
  case ukSanctions = "UK Sanctions List CSV"

  /// The consolidated list of Australia.
  case dfat = "DFAT CSV"

  /// The simple table of OpenSanctions.
  case openSanctions = "OpenSanctions CSV"

  /// Official lists that somebody converted into a table of names, aliases and designations.
  case parsed = "parsed list CSV"

  /// The XML files `sdn.xml` and `consolidated.xml` of the US Office of Foreign Assets Control.
  case ofacXML = "OFAC XML"

  /// The XML files `sdn_advanced.xml` and `cons_advanced.xml` of that office.
  case ofacAdvanced = "OFAC advanced XML"

  /// The consolidated list of financial sanctions of the European Union, in XML.
  case euXML = "EU XML"

  /// Canada's consolidated autonomous sanctions list, in XML.
  case canada = "Canada XML"

  /// The list of sanctions of the Swiss State Secretariat for Economic Affairs, in XML.
  case switzerland = "Switzerland XML"

  /// The list of the Malaysian Ministry of Home Affairs, in either XML that is made of its table.
  case malaysia = "Malaysia XML"

  /// Ranges of stolen or lost blank documents, in a table with a header.
  case documentSeries = "document series"

  /// A table with a header, between commas or semicolons.
  case csv = "CSV"

  /// A table with a header, between tabs.
  case tsv = "TSV"

  /// A JSON object a line.
  case jsonLines = "JSON lines"

  /// A JSON array of objects.
  case json = "JSON array"

  /// Entities of FollowTheMoney, the model of OpenSanctions.
  case followTheMoney = "FollowTheMoney JSON"

  /// Records of Senzing.
  case senzing = "Senzing JSON"
}

extension WatchListFormat {
  /// Finds the format of a file and returns the reader that goes on with it.
  ///
  /// What lies beside the file at `mainPath` is read too, where the format has such files.
  static func parser(
    for window: inout ByteWindow,
    sidesOf mainPath: String?,
    columns: ColumnMapping,
    limit: Int
  ) throws(WatchListError) -> (WatchListFormat, any EntryParser) {
    let probe = try ContentProbe(&window, limit: limit)
    switch probe.family {
    case .xml:
      return try XMLLists.parser(in: &window, mainPath: mainPath, limit: limit)
    case .json, .jsonArray:
      let isArray = probe.family == .jsonArray
      let items =
        isArray ? JSONItems(array: JSONArraySplitter(limit: limit)) : JSONItems(lines: probe.lines)
      switch columns.headers.isEmpty ? try JSONDialect(&window) : .plain {
      case .followTheMoney:
        return (.followTheMoney, JSONEntityParser(FTMReader.self, objects: items))
      case .senzing: return (.senzing, JSONEntityParser(SenzingReader.self, objects: items))
      case .plain:
        let rows = JSONRowReader(items: items, mapping: columns)
        return (isArray ? .json : .jsonLines, NamedEntryParser(rows))
      }
    case .lines:
      if let found = try ofacParser(probe, in: &window, sidesOf: mainPath, limit: limit) {
        return found
      }
      return try tableParser(probe, in: &window, columns: columns)
    }
  }

  /// What each format is known by.
  static let marks = [
    "XML with one of the roots \(XMLLists.roots)",
    "\(OFACField.Main.count) fields, the first a number (OFAC sdn.csv)",
    "the header of a list of CSL, BIS, EU, UK, DFAT or OpenSanctions",
    "a JSON object a line, or an array of them",
    "a header with a column “name” between commas, semicolons or tabs",
  ]
}
