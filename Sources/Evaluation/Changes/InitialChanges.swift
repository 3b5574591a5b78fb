extension Change {
  /// Names that are cut to their first letter.
  static let initials: [Change] = [
    Change(.initials, "first name", "The first name is its first letter.") { name, _ in
      name.withInitials { $0 == 0 }
    },
    Change(
      .initials, "middle names", "All names but the first and the last are their first letters."
    ) {
      name, _ in
      guard let words = name.ordered, words.groups.count > 2 else { return nil }
      return name.withInitials { $0 > 0 && $0 < words.groups.count - 1 }
    },
    Change(.initials, "given names", "All names but the family name are their first letters.") {
      name, _ in
      guard let words = name.ordered, words.given.count > 1 else { return nil }
      return name.withInitials { $0 < words.given.count }
    },
  ]
}

extension ListedName {
  /// The name with some of its groups cut to an initial; those that begin with a particle too, as clerks
  /// do who do not know it for one.
  fileprivate func withInitials(_ isCut: (Int) -> Bool) -> String? {
    guard let words = ordered else { return nil }
    let texts = words.texts.enumerated().map { index, text in
      guard isCut(index), let letter = text.first(where: \.isLetter) else { return text }
      return letter.uppercased() + "."
    }
    return texts.joined(separator: " ")
  }
}
