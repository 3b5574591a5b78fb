/// Readings of words in which digits stand for letters.
///
///     let letters = ChatLetters()
///     letters.readings(of: "7asan")  // ["hasan", "tasan"]
///     letters.readings(of: "kar1m")  // ["karim", "karlm"]
///
/// Arabic chat writes letters that Latin lacks as digits of their shape, 7 for ح; and eyes and
/// scanners take letters for digits, 1 for l. The letters are the rows `chat` and `sight` of
/// `Data/letters.tsv`.
package struct ChatLetters: Sendable {
  private typealias Letters = [String]

  private let chat: [String: Letters]
  private let sight: [String: Letters]

  /// Reads the table of letters.
  package init() {
    self.init(.letters)
  }

  init(_ table: DataTable) {
    func letters(_ rule: String) -> [String: Letters] {
      var letters: [String: Letters] = [:]
      for row in table.rows where row[0] == rule {
        letters[String(row[1])] = row[2].split(separator: " ").map {
          $0 == "nothing" ? "" : String($0)
        }
      }
      return letters
    }
    chat = letters("chat")
    sight = letters("sight")
  }

  /// The most readings that a word has.
  package static let limit = 4

  /// Returns the readings of a folded word, the likeliest first; none where the word is not Latin
  /// letters and digits together.
  ///
  /// The order is by rule. The word is read as chat, unless a digit has no letter there (1 and 0 are
  /// slips of sight, so the others are too), and then by sight. Of each kind comes first the
  /// reading with the first letter of every digit, then those that differ in one digit, from left
  /// to right. Where a digit may be a vowel or not, the vowel comes first if no vowel stands
  /// beside it: *kar1m* is karim before karlm, *abdu1* is abdul before abdui.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `word`.
  package func readings(of word: String) -> [String] {
    guard isMixed(word) else { return [] }
    var readings: [String] = []
    for table in [chat, sight] {
      guard let pieces = pieces(of: word, table) else { continue }
      for reading in combinations(of: pieces) where !readings.contains(reading) {
        readings.append(reading)
        if readings.count == Self.limit { return readings }
      }
    }
    return readings
  }

  private func isMixed(_ word: String) -> Bool {
    var hasLetter = false
    var hasDigit = false
    for scalar in word.unicodeScalars {
      switch scalar {
      case "a"..."z", "ş", "ç", "ž": hasLetter = true
      case "0"..."9": hasDigit = true
      case "'": break
      default: return false
      }
    }
    return hasLetter && hasDigit
  }

  /// The word in pieces, each with what it may be read as, or `nil` where a digit has no letter.
  private func pieces(of word: String, _ table: [String: Letters]) -> [Letters]? {
    let letters = word.unicodeScalars.map { String($0) }
    var pieces: [Letters] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : ""
      let isDigit = letter >= "0" && letter <= "9"
      if isDigit, next == "'", let read = table[letter + "'"] {
        pieces.append(read)
        index += 2
        continue
      }
      if isDigit {
        guard let read = table[letter] else { return nil }
        let previous = index > 0 ? letters[index - 1] : ""
        pieces.append(ordered(read, isBesideVowel: isVowel(previous) || isVowel(next)))
      } else {
        pieces.append([letter])
      }
      index += 1
    }
    return pieces
  }

  private func ordered(_ letters: Letters, isBesideVowel: Bool) -> Letters {
    guard letters.contains(where: isVowel), !letters.allSatisfy(isVowel) else { return letters }
    let vowels = letters.filter(isVowel)
    let others = letters.filter { !isVowel($0) }
    return isBesideVowel ? others + vowels : vowels + others
  }

  private func isVowel(_ letter: String) -> Bool {
    letter == "a" || letter == "e" || letter == "i" || letter == "o" || letter == "u"
  }

  /// The reading with all first letters, then those with one other letter, up to the limit.
  private func combinations(of pieces: [Letters]) -> [String] {
    var combinations = [pieces.map { $0[0] }.joined()]
    for (index, letters) in pieces.enumerated() {
      for letter in letters.dropFirst() where combinations.count < Self.limit {
        var others = pieces.map { $0[0] }
        others[index] = letter
        combinations.append(others.joined())
      }
    }
    return combinations
  }
}
