/// A number that an authority gave to one party alone: of a passport, a company, a ship.
public struct IdentityDocument: Hashable, Sendable {
  /// What carries the number.
  public enum Kind: String, CaseIterable, Sendable {
    case passport, visa
    case travelDocument = "travel document"
    case nationalID = "national ID"
    case driversLicense = "driver's license"
    case socialSecurity = "social security number"
    case taxNumber = "tax number"
    /// The number of a company in a register.
    case registration = "registration number"
    /// A legal entity identifier (ISO 17442).
    case lei = "LEI"
    /// A business identifier code (ISO 9362).
    case bic = "BIC"
    /// The number of a ship at the International Maritime Organization.
    case imo = "IMO number"
    /// A maritime mobile service identity.
    case mmsi = "MMSI"
    case callSign = "call sign"
    /// The registration mark or the manufacturer's number of an aircraft.
    case aircraft = "aircraft number"
    /// Anything else, and what no list explains.
    case other
  }

  /// What carries the number.
  public var kind: Kind

  /// The number, as published.
  public var number: String

  /// Who issued it, as published: mostly a country; empty where nobody says.
  public var issuer: String

  /// All that was said of the document, as published.
  public var written: String

  /// A document of which the parts are known.
  ///
  /// - Parameter written: all that was said of it; put together of the other parts unless given.
  public init(kind: Kind, number: String, issuer: String = "", written: String? = nil) {
    self.kind = kind
    self.number = number
    self.issuer = issuer
    let word = kind == .other ? "" : kind.rawValue + " "
    self.written = written ?? word + number + (issuer.isEmpty ? "" : " (\(issuer))")
  }
}

extension IdentityDocument: ExpressibleByStringLiteral {
  /// Reads a document that is known when the program is written.
  public init(stringLiteral written: String) {
    self.init(written)
  }
}

extension IdentityDocument: CustomStringConvertible {
  /// All that was said of the document.
  public var description: String { written }
}
