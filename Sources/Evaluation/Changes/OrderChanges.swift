extension Change {
  /// Changes of the order of a person's names.
  static let orders: [Change] = [
    Change(.order, "family name first", "The family name is written before the given names.") {
      name, _ in
      guard let words = name.ordered else { return nil }
      return (words.family + words.given).joined(separator: " ")
    },
    Change(
      .order, "family name first, comma", "The same with a comma, or without one where it had one."
    ) { name, _ in
      guard let words = name.ordered else { return nil }
      if words.hasComma { return words.texts.joined(separator: " ") }
      return words.family.joined(separator: " ") + ", " + words.given.joined(separator: " ")
    },
    Change(.order, "two neighbors exchanged", "Two neighboring names change their places.") {
      name, random in
      guard var texts = name.ordered?.texts else { return nil }
      let place = random.below(texts.count - 1)
      texts.swapAt(place, place + 1)
      return texts.joined(separator: " ")
    },
    Change(.order, "reversed", "Three names or more stand in reverse order.") { name, _ in
      guard let texts = name.ordered?.texts, texts.count > 2 else { return nil }
      return texts.reversed().joined(separator: " ")
    },
  ]
}

extension ListedName {
  /// The groups of a person's Latin name of two names or more.
  var ordered: NameWords? {
    isLatin && isPerson && words.groups.count > 1 && words.familyCount < words.groups.count
      ? words : nil
  }
}
