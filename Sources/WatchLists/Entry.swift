import Identity

/// One listed party of a watch list.
///
/// Texts stand as they were published, apart from blanks around them. Dates are not read here: a list
/// may say *12 Jan 1960*, *circa 1961*, *1955 to 1958* or *1960-01-12*.
public struct Entry: Equatable, Identifiable, Sendable {
  /// The identifier that the list gave the entry, or `#` and its line where it gave none.
  public var id: ID

  /// What is listed.
  public var kind: Kind

  /// The gender, where the list tells it.
  public var gender: Gender?

  /// The names, the primary one first; never empty.
  public var names: [EntryName]

  /// Forms of address, such as *Mullah* or *Dr.*
  public var titles: [String]

  /// Offices and roles.
  public var positions: [String]

  /// The sanctions programs, regimes or topics that the entry is listed under.
  public var programs: [String]

  /// Free text about the entry.
  public var remarks: String

  /// Dates of birth; several where they are disputed.
  public var datesOfBirth: [String]

  /// Places of birth.
  public var placesOfBirth: [String]

  /// Nationalities and citizenships.
  public var nationalities: [String]

  /// Countries of residence, of an address or of a flag.
  public var countries: [String]

  /// Addresses, a line each.
  public var addresses: [String]

  /// Passports and other numbers.
  public var documents: [IdentityDocument]

  /// Since when the party is listed, as published.
  public var listedOn: String?

  /// When the entry was last changed, as published.
  public var updatedOn: String?

  /// Identifiers of the same party on the lists of others, such as that of the United Nations.
  public var references: [String]

  /// The range of stolen or lost blank documents that is listed, where the entry is one and no party.
  public var series: DocumentSeries? {
    get { rareSeries.value }
    set { rareSeries = Rare(newValue) }
  }

  /// What `series` holds.
  fileprivate(set) var rareSeries: Rare<DocumentSeries>

  /// The line of the file at which the entry begins.
  public var line: Int

  /// The name under which the party is listed.
  public var primaryName: EntryName {
    names[0]
  }

  /// The other names.
  public var aliases: ArraySlice<EntryName> {
    names.dropFirst()
  }

  /// What is known beside the names.
  public var identity: IdentityFields {
    IdentityFields(
      gender: gender, datesOfBirth: datesOfBirth, placesOfBirth: placesOfBirth,
      nationalities: nationalities, documents: documents)
  }
}

// The initializers stand outside of the type, so that it keeps the one of all its members: that one makes
// an entry in its place, while one that sets them one by one makes it elsewhere, copies and destroys it.
extension Entry {
  /// An entry with these names and nothing more is a valid one.
  ///
  /// - Precondition: `names` is not empty.
  public init(
    id: ID,
    kind: Kind = .unknown,
    names: [EntryName],
    titles: [String] = [],
    positions: [String] = [],
    programs: [String] = [],
    remarks: String = "",
    gender: Gender? = nil,
    datesOfBirth: [String] = [],
    placesOfBirth: [String] = [],
    nationalities: [String] = [],
    countries: [String] = [],
    addresses: [String] = [],
    documents: [IdentityDocument] = [],
    listedOn: String? = nil,
    updatedOn: String? = nil,
    references: [String] = [],
    line: Int = 0
  ) {
    precondition(!names.isEmpty, "an entry has at least one name")
    self.init(
      id: id, kind: kind, gender: gender, names: names, titles: titles, positions: positions,
      programs: programs, remarks: remarks, datesOfBirth: datesOfBirth,
      placesOfBirth: placesOfBirth, nationalities: nationalities, countries: countries,
      addresses: addresses, documents: documents, listedOn: listedOn, updatedOn: updatedOn,
      references: references, rareSeries: .none, line: line)
  }

  /// An entry to which its names are added before anybody sees it.
  init(unnamed id: ID, line: Int) {
    self.init(
      id: id, kind: .unknown, gender: nil, names: [], titles: [], positions: [], programs: [],
      remarks: "", datesOfBirth: [], placesOfBirth: [], nationalities: [], countries: [],
      addresses: [], documents: [], listedOn: nil, updatedOn: nil, references: [],
      rareSeries: .none, line: line)
  }

  /// A range of documents, which has no name but what it is.
  public init(id: ID, series: DocumentSeries, line: Int = 0) {
    self.init(
      id: id, kind: .document, names: [EntryName(series.description, quality: .primary)],
      line: line)
    self.series = series
  }
}

extension Entry {
  /// An identifier of an entry; published lists have used one for two entries.
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The identifier as published.
    public let rawValue: String

    /// Wraps an identifier as published.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}

extension Entry.ID {
  /// The identifier of an entry to which its list gives none: `#` and its line.
  static func text(ofLine line: Int) -> String {
    var text = "#"
    text += String(line)
    return text
  }
}

extension Entry.ID: ExpressibleByStringLiteral {
  /// Wraps an identifier that is known when the program is written.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

extension Entry.ID: CustomStringConvertible {
  /// The identifier as published.
  public var description: String { rawValue }
}
