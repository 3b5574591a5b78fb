/// Nationalities and citizenships as written, and the countries that they name.
public struct Nationalities: Hashable, Sendable {
  /// What one text says.
  public struct Statement: Hashable, Sendable {
    /// The text as written.
    public let written: String
    /// The countries that it names; empty where none is known.
    public let countries: [Country]
  }

  /// What each text says.
  public let statements: [Statement]

  /// Reads codes, names and demonyms.
  public init(_ written: [String]) {
    statements = written.map { Statement(written: $0, countries: Country.all(in: $0)) }
  }

  /// The texts that name no country that is known.
  public var unread: [String] {
    statements.filter(\.countries.isEmpty).map(\.written)
  }

  /// Compares these nationalities with others: any that agrees makes them agree, since people may have two.
  public func compared(with other: Nationalities) -> NationalityComparison {
    var best: NationalityComparison?
    for one in statements {
      for two in other.statements {
        for country in one.countries {
          for otherCountry in two.countries {
            let judgement = country.judgement(with: otherCountry)
            if let best, !judgement.isBetter(than: best.judgement) { continue }
            let note =
              judgement == .compatible ? "\(country.name) and \(otherCountry.name) are related" : ""
            best = NationalityComparison(
              judgement: judgement, written: one.written, otherWritten: two.written, note: note)
          }
        }
      }
    }
    if let best { return best }
    let isUnread = [self, other].contains { side in
      !side.statements.isEmpty && side.unread.count == side.statements.count
    }
    return NationalityComparison(
      judgement: .unknown, written: written, otherWritten: other.written,
      note: isUnread ? "no country that is known" : "")
  }

  private var written: String { statements.map(\.written).joined(separator: "; ") }
}

/// What two sides say of a nationality.
public struct NationalityComparison: Hashable, Sendable {
  /// Whether one person may have both.
  public let judgement: Judgement
  /// What the one side says.
  public let written: String
  /// What the other side says.
  public let otherWritten: String
  /// What there is to say beyond the judgement; may be empty.
  public let note: String
}

extension Judgement {
  /// Whether this tells more for one party than another judgement does.
  func isBetter(than other: Judgement) -> Bool { rank > other.rank }

  private var rank: Int {
    switch self {
    case .agrees: 3
    case .compatible: 2
    case .unknown: 1
    case .contradicts: 0
    }
  }
}
