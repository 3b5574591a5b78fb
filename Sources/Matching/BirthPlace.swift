import Identity

/// A place of birth, with its country apart: *Tikrit, Salah al-Din, Iraq*.
struct BirthPlace: Hashable, Sendable {
  /// The place as written.
  let written: String
  /// The places that are named, as a rule the smallest first.
  let localities: [String]
  /// The country, where one is named.
  let country: Country?

  /// Reads a place from its parts between commas and parentheses; the last that is a country is the country.
  ///
  /// Two letters are none, since they may be a state of the United States.
  init(_ written: String) {
    self.written = written
    var parts = written.split { ",;()/".contains($0) }.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    parts.removeAll(where: \.isEmpty)
    var country: Country?
    if let place = parts.lastIndex(where: { $0.unicodeScalars.count > 2 && Country($0) != nil }) {
      country = Country(parts[place])
      parts.remove(at: place)
    }
    localities = parts
    self.country = country
  }
}

extension NameComparer {
  /// How alike two places must be to be one.
  private static let samePlace: Score = 0.85

  /// What two sets of places of birth say of each other; the pair that agrees best tells.
  func comparison(
    _ places: [BirthPlace], _ others: [BirthPlace], _ worth: IdentityWorth
  ) -> IdentityFinding {
    var best: IdentityFinding?
    for place in places {
      for other in others {
        let finding = finding(place, other, worth)
        if let best, finding.rank <= best.rank { continue }
        best = finding
      }
    }
    return best
      ?? IdentityFinding(
        .placeOfBirth, .unknown, query: places.map(\.written).joined(separator: "; "),
        entry: others.map(\.written).joined(separator: "; "))
  }

  private func finding(
    _ place: BirthPlace, _ other: BirthPlace, _ worth: IdentityWorth
  ) -> IdentityFinding {
    func found(
      _ judgement: Judgement, _ note: String = "", lift: Double = 1, loss: Double = 0
    ) -> IdentityFinding {
      IdentityFinding(
        .placeOfBirth, judgement, query: place.written, entry: other.written, note: note,
        lift: lift, loss: loss)
    }
    let countries: Judgement =
      if let country = place.country, let otherCountry = other.country {
        country.judgement(with: otherCountry)
      } else {
        .unknown
      }
    let isSamePlace = place.localities.contains { locality in
      other.localities.contains { isSame(locality, $0) }
    }
    if countries == .contradicts {
      let note = isSamePlace ? "a place of the same name in another country" : "another country"
      return found(.contradicts, note, loss: worth.birthPlaceContradiction)
    }
    if isSamePlace { return found(.agrees, lift: worth.birthPlace) }
    if countries != .unknown {
      let isTold = !place.localities.isEmpty && !other.localities.isEmpty
      let lift = countries == .agrees ? worth.birthCountry : 1
      return found(
        .compatible, isTold ? "another place of the country" : "the country alone", lift: lift)
    }
    if place.localities.isEmpty || other.localities.isEmpty { return found(.unknown) }
    return found(.contradicts, "another place", loss: worth.birthPlaceContradiction)
  }

  private func isSame(_ place: String, _ other: String) -> Bool {
    // A place of which ICU cannot read the name is like no other.
    if place == other { return true }
    guard let comparison = try? compare(place, other, kind: .place) else { return false }
    return comparison.score >= Self.samePlace
  }
}

extension IdentityFinding {
  fileprivate var rank: Int {
    switch judgement {
    case .agrees: 3
    case .compatible: 2
    case .contradicts: 1
    case .unknown: 0
    }
  }
}
