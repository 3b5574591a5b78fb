/// A country, present or former, or another nationality that papers know: stateless, British subject.
///
///     Country("DEU")?.name               // "Germany"
///     Country("D") == Country("German")  // true
///     Country.all(in: "a) Malian b) Mauritanian").count  // 2
public struct Country: Hashable, Sendable {
  /// Its row in the table.
  private let row: Int16

  private init(row: Int) {
    self.row = Int16(row)
  }

  /// The country that a whole text names, by a code, a name or a demonym, in any letter case; `nil` where it
  /// names none, or says that there is nothing to say.
  ///
  /// - Complexity: O(*n*) for *n* letters, once the table is read.
  public init?(_ text: String) {
    let folded = PlainText.folded(text)
    let table = CountryTable.standard
    guard let row = table.codes[folded] ?? table.names[folded], row != table.unspecified else {
      return nil
    }
    self.init(row: row)
  }

  /// The countries that a text names, in the order in which they stand there; words that name none are passed
  /// by. Codes count where nothing else stands between commas, semicolons, slashes or bars.
  ///
  /// - Complexity: O(*n*) for *n* letters, once the table is read.
  public static func all(in text: String) -> [Country] {
    if let country = Country(text) { return [country] }
    var found: [Country] = []
    let pieces = text.unicodeScalars.split { [",", ";", "/", "|"].contains($0) }
    if pieces.count > 1 {
      let countries = pieces.map { Country(String($0)) }
      // Names with a comma in them, as *Korea, Republic of*, are read as a whole.
      if countries.allSatisfy({ $0 != nil }) { return countries.compactMap(\.self).unique }
    }
    let table = CountryTable.standard
    let words = PlainText.folded(text).split(separator: " ")
    var place = 0
    while place < words.count {
      let longest = (1...min(table.longestName, words.count - place)).reversed().first { count in
        table.names[words[place..<place + count].joined(separator: " ")] != nil
      }
      guard let longest,
        let row = table.names[words[place..<place + longest].joined(separator: " ")]
      else {
        place += 1
        continue
      }
      if row != table.unspecified { found.append(Country(row: row)) }
      place += longest
    }
    if found.isEmpty { found = pieces.compactMap { Country(String($0)) } }
    return found.unique
  }

  /// Its name in English.
  public var name: String { CountryTable.standard.rows[Int(row)].name }

  /// Its ISO 3166-1 alpha-2 code; of a former country its alpha-4 code, of other nationalities that of ICAO.
  public var code: String { CountryTable.standard.rows[Int(row)].code }

  /// Whether a person or a paper of one may be told of the other as well: they are predecessor and successor,
  /// or state and territory.
  public func isRelated(to other: Country) -> Bool {
    CountryTable.standard.rows[Int(row)].related.contains(Int(other.row))
  }

  /// What two countries say of each other.
  public func judgement(with other: Country) -> Judgement {
    self == other ? .agrees : isRelated(to: other) ? .compatible : .contradicts
  }
}

extension Country: CustomStringConvertible {
  /// Its name in English.
  public var description: String { name }
}

extension Array where Element: Hashable {
  /// The elements without those that stood before.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
