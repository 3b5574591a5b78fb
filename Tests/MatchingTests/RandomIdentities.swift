import Identity
import TestSupport
import WatchLists

@testable import Matching

extension RandomNames {
  /// Returns what is known of nobody in particular, from so few values that many are told of several.
  mutating func identity() -> IdentityFields {
    let dates = [
      "12 Jan 1960", "1960", "circa 1961", "1955 to 1958", "1960-01-01", "01/12/1960",
      "30 Aug 1975", "1340 SH", "nobody knows",
    ]
    let countries = ["Iraq", "IQ", "Egyptian", "Syria", "USSR", "RU", "nowhere"]
    let documents: [IdentityDocument] = [
      "Passport A1234509 (Iraq)", "A1234509", "Passport A1234509 (Egypt)",
      "Passport A1234508 (Iraq)",
      "Tax ID No. 55512093 (Iraq)", "Tax ID No. 87712094 (Iraq)", "IMO 9074729",
      "Passport 123",
    ]
    var identity = IdentityFields()
    while isOne(in: 2) { identity.datesOfBirth.append(pick(dates)) }
    while isOne(in: 2) { identity.nationalities.append(pick(countries)) }
    while isOne(in: 4) { identity.documents.append(pick(documents)) }
    if isOne(in: 3) { identity.placesOfBirth.append(pick(["Basra, Iraq", "Al-Basrah", "Kabul"])) }
    if isOne(in: 2) { identity.gender = pick([.female, .male]) }
    return identity
  }

  /// Returns entries of which something is known beside their names.
  mutating func identifiedEntries(count: Int) -> [Entry] {
    entries(count: count).map { entry in
      var entry = entry
      let identity = identity()
      entry.gender = identity.gender
      entry.datesOfBirth = identity.datesOfBirth
      entry.placesOfBirth = identity.placesOfBirth
      entry.nationalities = identity.nationalities
      entry.documents = identity.documents
      return entry
    }
  }

  /// Returns queries, of most of which something is known beside the name.
  mutating func identifiedQueries(for entries: [Entry], count: Int) -> [Query] {
    queries(for: entries, count: count).map { query in
      var query = query
      query.identity = identity()
      return query
    }
  }
}
