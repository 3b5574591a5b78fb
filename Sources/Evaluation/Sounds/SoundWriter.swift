/// Writes names of the Arab world by a standard, or in Arabic letters.
struct SoundWriter: Sendable {
  let table: SoundTable
  private let article: Int

  init(_ table: SoundTable) {
    self.table = table
    guard let article = table.sounds.firstIndex(where: { $0.kind == .article }) else {
      preconditionFailure("written-sounds.tsv has no article")
    }
    self.article = article
  }

  /// Returns a name as a standard writes it.
  func latin(_ name: SpokenName, _ standard: Standard) -> String {
    var text = ""
    var isTied = false
    for (index, word) in name.words.enumerated() {
      if !isTied { text += index == 0 ? "" : word.separator }
      isTied = false
      switch word.content {
      case .article:
        text += self.article(before: name.words.dropFirst(index + 1).first, standard, index == 0)
        isTied = true
      case .whole(let sound):
        let written = table.written(sound, standard)
        text += Self.capitalized(written, standard)
        isTied = written.hasSuffix("-")
      case .sounds(let sounds, _):
        text += Self.capitalized(latin(sounds, standard), standard)
      }
      if word.hasComma { text += "," }
    }
    return text
  }

  private func article(
    before next: SpokenName.Word?, _ standard: Standard, _ isFirst: Bool
  ) -> String {
    var written = table.written(article, standard)
    if case .sounds(let sounds, _)? = next?.content, let first = sounds.first,
      table.assimilates(first.sound, standard)
    {
      let letter = table.written(first.sound, standard, at: [.first])
      written = written.replacing("l", with: letter)
    }
    return isFirst ? Self.capitalized(written, standard) : written
  }

  private func latin(_ sounds: [Spoken], _ standard: Standard) -> String {
    func isVowel(_ index: Int) -> Bool {
      guard sounds.indices.contains(index) else { return false }
      return [.vowel, .long, .ending].contains(table.sounds[sounds[index].sound].kind)
    }
    var text = ""
    for (index, spoken) in sounds.enumerated() {
      var places: [SoundTable.Place] = []
      if index == 0 { places.append(.first) }
      if index == sounds.count - 1 { places.append(.last) }
      if isVowel(index - 1), isVowel(index + 1), !spoken.isDoubled { places.append(.inner) }
      if spoken.isDoubled, table.hasDoubledForm(spoken.sound, standard) {
        text += table.written(spoken.sound, standard, at: [.doubled])
        continue
      }
      let written = table.written(spoken.sound, standard, at: places)
      // Papers write two letters of one sound once: *Achraf*, not *Achchraf*.
      let isOnce = standard.rawValue >= Standard.french.rawValue && written.count > 1
      text += spoken.isDoubled && !isOnce ? written + written : written
    }
    return text
  }

  /// Returns a name in Arabic letters: words as they are known to be spelled, others sound by sound with
  /// all their vowels, as newspapers write foreign names.
  func arabic(_ name: SpokenName) -> String {
    var text = ""
    var isTied = false
    for word in name.words {
      if !text.isEmpty, !isTied { text += " " }
      isTied = false
      switch word.content {
      case .article:
        text += table.sounds[article].arabic[0]
        isTied = true
      case .whole(let sound):
        let written = table.sounds[sound].arabic[0]
        text += written
        isTied = table.sounds[sound].name.hasSuffix(" al")
      case .sounds(let sounds, let arabic):
        text += arabic ?? self.arabic(sounds)
      }
    }
    return text
  }

  private func arabic(_ sounds: [Spoken]) -> String {
    sounds.enumerated().map { index, spoken in
      let sound = table.sounds[spoken.sound]
      if sound.kind != .vowel { return sound.arabic.first ?? "" }
      if index == 0 { return sound.name == "a" ? "ا" : sound.name == "i" ? "اي" : "او" }
      // An e within a word is hardly heard.
      if spoken.reading == "e", index < sounds.count - 1 { return "" }
      return sound.name == "a" ? "ا" : sound.name == "i" ? "ي" : "و"
    }.joined()
  }

  /// Returns an Arabic name letter by letter as a standard has it, without the vowels that Arabic leaves
  /// out; `nil` where it has other letters.
  func letters(_ arabic: String, _ standard: Standard) -> String? {
    var words: [String] = []
    for word in arabic.split(separator: " ") {
      var text = ""
      for scalar in word.unicodeScalars {
        guard let written = letter(String(scalar), standard) else { return nil }
        text += written
      }
      if text.isEmpty { continue }
      words.append(text)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func letter(_ letter: String, _ standard: Standard) -> String? {
    let rows = table.sounds.enumerated()
    let row =
      rows.first { $0.element.kind == .letter && $0.element.arabic.contains(letter) }
      ?? rows.first {
        [.consonant, .silent].contains($0.element.kind) && $0.element.arabic.contains(letter)
      }
    return row.map { table.written($0.offset, standard) }
  }

  /// The text with its first letter in capitals, behind signs that have none; a digit that stands for a
  /// letter has none either.
  private static func capitalized(_ text: String, _ standard: Standard) -> String {
    guard text.first?.isNumber != true,
      let index = text.firstIndex(where: { $0.isLetter && !"ʿʾ".contains($0) })
    else { return text }
    // Turkish keeps the dot.
    let first = standard == .turkish && text[index] == "i" ? "İ" : text[index].uppercased()
    return text[..<index] + first + text[text.index(after: index)...]
  }
}
