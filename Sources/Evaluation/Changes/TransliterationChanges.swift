extension Change {
  /// Names of the Arab world that are respelled from the way of the list to that of a standard.
  ///
  /// A spelling that differs in nothing but signs over its letters does not count: it is found by folding.
  static func transliterations(_ tools: ChangeTools) -> [Change] {
    Standard.allCases.map { standard in
      Change(
        .transliteration, "to \(standard.name)",
        "A name of the Arab world is spelled by \(standard.description)."
      ) { name, _ in
        guard let spoken = tools.spoken(name) else { return nil }
        let query = tools.writer.latin(spoken, standard)
        return tools.isRespelled(query, name) ? query : nil
      }
    } + [
      Change(
        .transliteration, "letter by letter, ISO 233",
        "A name in Arabic letters is written letter by letter, without the vowels that Arabic leaves out.",
        needsLatinList: true
      ) { name, _ in
        guard name.scripts == [.arabic] else { return nil }
        return tools.writer.letters(name.written, .iso233)
      }
    ]
  }
}

extension ChangeTools {
  /// Whether a query differs from a name in more than signs, case and blanks.
  fileprivate func isRespelled(_ query: String, _ name: ListedName) -> Bool {
    func plain(_ folded: String) -> String { folded.filter { $0.isLetter || $0.isNumber } }
    guard let folded = try? folder.folded(query) else { return false }
    return plain(folded) != plain(name.folded)
  }
}

extension Standard {
  /// What the standard is, in words.
  fileprivate var description: String {
    switch self {
    case .alaLC: "the standard of American libraries (ALA-LC)"
    case .bgnPCGN: "the standard of American and British maps (BGN/PCGN)"
    case .iso233: "ISO 233"
    case .ungegn: "the standard of the United Nations for places (UNGEGN)"
    case .french: "the habits of French papers"
    case .german: "the habits of German papers"
    case .turkish: "the habits of Turkish papers"
    case .chat: "the habits of chat, with digits for letters that Latin lacks"
    }
  }
}
