import Identity

/// What the two British lists have in common.
enum BritishNames {
  /// How far a name is trusted, by its type and its strength.
  ///
  /// A *Primary name variation* is an alias; a *Prime Alias* is what older lists call the primary name.
  static func quality(type: String, strength: String) -> EntryName.Quality {
    let type = type.lowercased()
    if type.hasPrefix("prim"), !type.contains("variation") { return .primary }
    return strength.lowercased().hasPrefix("low") ? .weak : .strong
  }

  /// Adds the places of birth, of which town and country stand in columns of their own.
  static func addPlaces(_ towns: String, _ countries: String, to draft: inout EntryDraft) {
    let towns = CellValues.counted(towns), countries = CellValues.counted(countries)
    for index in 0..<max(towns.count, countries.count) {
      // One country may stand for all towns.
      let country = countries.count == 1 ? countries[0] : countries.value(at: index)
      let parts = [towns.value(at: index), country]
      draft.add(parts.filter { !$0.isEmpty }.joined(separator: ", "), to: \.placesOfBirth)
    }
  }

  /// Adds documents with what is said of each.
  static func addDocuments(
    _ kind: IdentityDocument.Kind, _ numbers: String, _ details: String, to draft: inout EntryDraft
  ) {
    let numbers = CellValues.counted(numbers), details = CellValues.counted(details)
    for (index, number) in numbers.enumerated() {
      let parsed = IdentityDocument("\(kind.rawValue) \(number)")
      let detail = details.value(at: index)
      let written = "\(kind.rawValue) \(number)" + (detail.isEmpty ? "" : ", \(detail)")
      // A number without a digit is none of those that a document begins with.
      let isRead = number.utf8.contains(where: \.isDigit)
      draft.add(
        IdentityDocument(
          kind: kind, number: isRead ? parsed.number : number,
          issuer: isRead ? parsed.issuer : "", written: written))
    }
    if numbers.isEmpty {
      for detail in details { draft.add(kind.rawValue, remark: detail) }
    }
  }

  /// Returns the first word after a heading in parentheses, as in *(Gender):Male*.
  static func value(of heading: String, in text: String) -> String {
    guard let start = Array(text.utf8).firstRange(of: Array("(\(heading)):".utf8)) else {
      return ""
    }
    let rest = text.utf8.dropFirst(start.upperBound).drop { $0.isBlank }
    return String(Substring(rest.prefix { $0 > 0x20 && $0 != .semicolon && $0 != 0x28 }))
  }
}

extension [String] {
  /// The element, or nothing past the end.
  fileprivate func value(at index: Int) -> String {
    index < count ? self[index] : ""
  }
}
