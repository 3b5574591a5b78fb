import Romanization

extension Change {
  /// Names in another script than the list has them in.
  static func scripts(_ tools: ChangeTools) -> [Change] {
    [
      Change(
        .script, "Arabic, as listed",
        "The entry's own name in Arabic letters, against a list with Latin names alone.",
        needsLatinList: true
      ) { name, _ in
        name.scripts == [.arabic] ? name.written : nil
      },
      Change(
        .script, "other script, as listed",
        "The entry's own name in Cyrillic, Han or another script, against a list with Latin names alone.",
        needsLatinList: true
      ) { name, _ in
        name.scripts.isEmpty || name.scripts.contains(.arabic) || name.scripts.contains(.latin)
          ? nil : name.written
      },
      Change(
        .script, "Arabic letters, known spelling",
        "A Latin name of the Arab world in Arabic letters, each word as it is known to be spelled.",
        needsLatinList: true
      ) { name, _ in
        guard let spoken = tools.spoken(name), spoken.knownCount == spoken.words.count else {
          return nil
        }
        return tools.writer.arabic(spoken)
      },
      Change(
        .script, "Arabic letters, by sound",
        "A person's Latin name in Arabic letters by its sounds, with all vowels, where some word is unknown.",
        needsLatinList: true
      ) { name, _ in
        guard name.isLatin, name.isPerson,
          let spoken = tools.sounds.spoken(name.folded, arabic: name.arabicWords),
          spoken.knownCount < spoken.words.count
        else { return nil }
        return tools.writer.arabic(spoken)
      },
    ]
  }
}
