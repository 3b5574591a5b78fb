/// What a name names, as far as it is known.
public enum NameKind: String, Sendable, CaseIterable, Codable {
  /// A person.
  case person
  /// A company, party, group, ministry or other body.
  case organization
  /// A town, region, country or other place.
  case place
  /// A ship.
  case vessel
  /// Not known; the name itself and what it is compared with decide how it is read.
  case unknown
}
