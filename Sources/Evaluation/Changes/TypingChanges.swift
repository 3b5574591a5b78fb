extension Change {
  /// Where in a word a slip happens.
  private enum Place: String, CaseIterable {
    case first, inside, last

    /// The place of a letter of a word of so many.
    func index(_ count: Int, _ random: inout SplitMix64) -> Int {
      switch self {
      case .first: 0
      case .inside: 1 + random.below(count - 2)
      case .last: count - 1
      }
    }

    var words: String {
      switch self {
      case .first: "first letter"
      case .inside: "inside"
      case .last: "last letter"
      }
    }
  }

  /// What a slip does.
  private enum Slip: String, CaseIterable {
    case lost, doubled, wrong, extra, exchanged

    var deed: String {
      switch self {
      case .lost: "is left out"
      case .doubled: "is typed twice"
      case .wrong: "is the key beside it"
      case .extra: "is followed by the key beside it"
      case .exchanged: "changes places with its neighbor"
      }
    }
  }

  /// Slips of the hand, each at each kind of place of a word of five letters or more.
  static let typing: [Change] =
    Slip.allCases.flatMap { slip in
      Place.allCases.map { place in
        Change(
          .typing, "\(slip.rawValue), \(place.words)",
          "A letter \(slip.deed): \(place == .inside ? "one inside a word" : "the \(place.words)")."
        ) {
          name, random in
          name.withWord(&random) { letters, random in
            let index = place.index(letters.count, &random)
            return slipped(letters, index, slip, &random)
          }
        }
      }
    } + [
      Change(
        .typing, "two slips", "Two letters of a name are each left out or the key beside them."
      ) {
        name, random in
        var changed = name.written
        for _ in 0..<2 {
          let slip = random.below(2) == 0 ? Slip.lost : .wrong
          guard
            let next = name.withWord(
              of: changed, &random,
              { letters, random in
                slipped(letters, Place.inside.index(letters.count, &random), slip, &random)
              })
          else { return nil }
          changed = next
        }
        return changed
      }
    ]

  private static func slipped(
    _ letters: [Character], _ index: Int, _ slip: Slip, _ random: inout SplitMix64
  ) -> [Character]? {
    var letters = letters
    switch slip {
    case .lost: letters.remove(at: index)
    case .doubled: letters.insert(letters[index], at: index)
    case .wrong, .extra:
      guard let key = Keyboard.neighbor(of: letters[index], &random) else { return nil }
      if slip == .wrong { letters[index] = key } else { letters.insert(key, at: index + 1) }
    case .exchanged:
      let other = index + 1 < letters.count ? index + 1 : index - 1
      if letters[index] == letters[other] { return nil }
      let (one, two) = (letters[index], letters[other])
      // A capital stays where it stood.
      letters[index] = one.isUppercase ? Character(two.uppercased()) : two
      letters[other] = two.isUppercase ? Character(one.uppercased()) : Character(one.lowercased())
    }
    return letters
  }
}

/// The keys of a keyboard with Latin letters.
enum Keyboard {
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0) }

  /// Returns a key beside that of a letter, in the same case, or `nil` where the letter has no key.
  static func neighbor(of letter: Character, _ random: inout SplitMix64) -> Character? {
    let lower = Character(letter.lowercased())
    for (number, row) in rows.enumerated() {
      guard let place = row.firstIndex(of: lower) else { continue }
      var near = [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
      for other in [number - 1, number + 1] where rows.indices.contains(other) {
        if rows[other].indices.contains(place) { near.append(rows[other][place]) }
      }
      return random.element(of: near).map { letter.isUppercase ? Character($0.uppercased()) : $0 }
    }
    return nil
  }
}

extension ListedName {
  /// The name with one of its words of five letters or more changed.
  func withWord(
    of text: String? = nil, _ random: inout SplitMix64,
    _ change: ([Character], inout SplitMix64) -> [Character]?
  ) -> String? {
    guard isLatin else { return nil }
    let letters = Array(text ?? written)
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...letters.count where index == letters.count || !letters[index].isLetter {
      if index - start >= 5 { words.append(start..<index) }
      start = index + 1
    }
    guard let word = random.element(of: words),
      let changed = change(Array(letters[word]), &random), changed != Array(letters[word])
    else { return nil }
    return String(letters[..<word.lowerBound] + changed + letters[word.upperBound...])
  }
}
