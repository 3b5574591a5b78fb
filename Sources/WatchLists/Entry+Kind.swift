extension Entry {
  /// What is listed.
  public enum Kind: String, CaseIterable, Sendable {
    case person, organization, vessel, aircraft, place

    /// A range of blank documents that were stolen or lost.
    case document

    /// The list does not tell, or tells it in words that are not known here.
    case unknown

    /// Reads the word by which a list or a query tells a kind.
    ///
    /// Letter case, blanks and hyphens do not matter. The schema names of FollowTheMoney are known
    /// too; its *LegalEntity*, which stands for a person as well as for a company, is `unknown`.
    ///
    ///     Entry.Kind(word: "Organisation")  // organization
    ///     Entry.Kind(word: "Airplane")      // aircraft
    public init(word: String) {
      self =
        word.utf8.span.hasLetters(moreThan: Self.longestWord)
        ? .unknown : Self.byWord[Column.folded(word)] ?? .unknown
    }

    /// How many letters the longest word has, for some lists tell in long texts something else.
    private static let longestWord = byWord.keys.map(\.utf8.count).max() ?? 0

    private static let byWord: [String: Kind] = {
      let words: [(kind: Kind, words: [String])] = [
        (.person, ["p", "person", "individual", "human", "pep"]),
        (
          .organization,
          [
            "o", "organization", "organisation", "company", "entity", "publicbody", "business",
            "corporation", "bank", "group", "enterprise",
          ]
        ),
        (.vessel, ["v", "vessel", "ship", "boat"]),
        (.aircraft, ["aircraft", "airplane", "aeroplane", "plane", "helicopter"]),
        (.place, ["place", "location", "address", "country", "city"]),
      ]
      var byWord: [String: Kind] = [:]
      for (kind, words) in words {
        for word in words { byWord[word] = kind }
      }
      return byWord
    }()
  }
}

extension Span<UInt8> {
  /// Whether there are more letters than `most` that a word is compared by.
  fileprivate func hasLetters(moreThan most: Int) -> Bool {
    var count = 0
    for index in indices where self[index].foldedHeaderByte != nil {
      count += 1
      if count > most { return true }
    }
    return false
  }
}
