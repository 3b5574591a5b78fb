import Nisba

/// What a query or an entry held, in 32 hexadecimal digits: another content has another one.
///
/// It is the first half of the SHA-256 of what is known, each value with its field and its length; the
/// line at which it stood does not count. Fields that are empty do not count either, so that a field
/// which a later version reads changes only what has it.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public let description: String

  /// The fingerprint of a query.
  public init(_ query: QueryRow) {
    var content = Content()
    content.add("name", [query.name])
    content.add("kind", query.kind.map { [$0.rawValue] } ?? [])
    content.add("country", query.countries)
    content.add(query.identity)
    description = content.digits
  }

  /// The fingerprint of an entry.
  public init(_ entry: Entry) {
    var content = Content()
    content.add("id", [entry.id.rawValue])
    content.add("kind", [entry.kind.rawValue])
    for name in entry.names { content.add(name.quality.rawValue, [name.written]) }
    content.add("title", entry.titles)
    content.add("position", entry.positions)
    content.add("program", entry.programs)
    content.add("remarks", entry.remarks.isEmpty ? [] : [entry.remarks])
    content.add("country", entry.countries)
    content.add("address", entry.addresses)
    content.add("reference", entry.references)
    content.add(entry.identity)
    description = content.digits
  }

  /// Texts that cannot be taken for others: each has its length before it.
  private struct Content {
    private var hash = SHA256()

    mutating func add(_ field: String, _ values: [String]) {
      for value in values {
        let head = "\(field) \(value.utf8.count) "
        hash.update(Array(head.utf8))
        hash.update(Array(value.utf8))
      }
    }

    mutating func add(_ identity: IdentityFields) {
      add("gender", identity.gender.map { [$0.rawValue] } ?? [])
      add("born", identity.datesOfBirth)
      add("birthplace", identity.placesOfBirth)
      add("nationality", identity.nationalities)
      add(
        "document",
        identity.documents.map { "\($0.kind.rawValue)\n\($0.number)\n\($0.issuer)\n\($0.written)" })
    }

    var digits: String { String(hash.hexadecimal.prefix(32)) }
  }
}
