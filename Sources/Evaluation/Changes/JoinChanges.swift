extension Change {
  /// Words that are written together.
  static let joins: [Change] = [
    Change(.joined, "particle to its name", "A small word is written to the word behind it.") {
      name, random in
      guard name.isLatin, name.isPerson else { return nil }
      var groups = name.words.groups
      let places = groups.indices.filter { groups[$0].count > 1 || groups[$0][0].hasArticle }
      guard let place = random.element(of: places) else { return nil }
      groups[place] = [groups[place].joined().replacing("-", with: "")]
      return groups.joined().joined(separator: " ")
    },
    Change(.joined, "two neighbors", "Two neighboring words are written together.") {
      name, random in
      guard name.isLatin else { return nil }
      var words = name.words.groups.flatMap { $0 }
      guard words.count > 1 else { return nil }
      let place = random.below(words.count - 1)
      words.replaceSubrange(place...place + 1, with: [words[place] + words[place + 1].lowercased()])
      return words.joined(separator: " ")
    },
    Change(.joined, "two neighbors by a hyphen", "A hyphen ties two neighboring words.") {
      name, random in
      guard name.isLatin else { return nil }
      var words = name.words.groups.flatMap { $0 }
      guard words.count > 1 else { return nil }
      let place = random.below(words.count - 1)
      words.replaceSubrange(place...place + 1, with: [words[place] + "-" + words[place + 1]])
      return words.joined(separator: " ")
    },
    Change(.joined, "all words", "The whole name is written without a blank.") { name, _ in
      guard name.isLatin else { return nil }
      let words = name.words.groups.flatMap { $0 }
      return words.count > 1 ? words.joined().replacing("-", with: "") : nil
    },
  ]

  /// Words that are parted.
  static func splits(_ tools: ChangeTools) -> [Change] {
    [
      Change(
        .split, "particle from its name",
        "A small word that is part of a word of an Arab name is parted from it."
      ) { name, random in
        guard name.isLatin, name.isArabic else { return nil }
        var words = name.words.groups.flatMap { $0 }
        let seams = words.indices.compactMap { index in
          tools.seam(of: words[index]).map { (index, $0) }
        }
        guard let (index, length) = random.element(of: seams) else { return nil }
        let head = words[index].prefix(length)
        let tail = words[index].dropFirst(length)
        words[index] = "\(head) \(tail)"
        return words.joined(separator: " ")
      },
      Change(.split, "a word at any place", "A word of six letters or more is parted in two.") {
        name, random in
        guard name.isLatin else { return nil }
        var words = name.words.groups.flatMap { $0 }
        let places = words.indices.filter {
          words[$0].count >= 6 && words[$0].allSatisfy(\.isLetter)
        }
        guard let place = random.element(of: places) else { return nil }
        let length = 2 + random.below(words[place].count - 3)
        words[place] = "\(words[place].prefix(length)) \(words[place].dropFirst(length))"
        return words.joined(separator: " ")
      },
      Change(.split, "hyphen to blank", "Hyphens are written as blanks.") { name, _ in
        guard name.isLatin, name.written.contains("-") else { return nil }
        return name.written.replacing("-", with: " ")
      },
    ]
  }
}

extension ChangeTools {
  private static let heads = [
    "abdul", "abdel", "abdal", "abd", "abu", "abou", "al", "el", "bin", "ben",
  ]
  private static let tails = ["uddin", "eddin", "eddine", "ullah", "allah"]

  /// How many letters of a word are before the seam of its compound: *Abdul|ghani*, *Nasr|uddin*.
  func seam(of word: String) -> Int? {
    guard word.allSatisfy(\.isLetter) else { return nil }
    let lower = word.lowercased()
    if particles.isParticle(lower) { return nil }
    if let tail = Self.tails.first(where: { lower.hasSuffix($0) && lower.count > $0.count + 2 }) {
      return word.count - tail.count
    }
    let head = Self.heads.first { lower.hasPrefix($0) && lower.count >= $0.count + 4 }
    return head?.count
  }
}
