/// Letters of one shape in the Latin, Cyrillic and Greek alphabets, and words that mix them.
struct LookAlikes: Sendable {
  /// A letter of each alphabet, or 0 where it has none of that shape.
  private struct Shape {
    var latin: UInt32
    var cyrillic: UInt32
    var greek: UInt32

    func letter(of alphabet: LetterTable.Group) -> UInt32 {
      alphabet == .latin ? latin : alphabet == .cyrillic ? cyrillic : greek
    }
  }

  private static let palochka: UInt32 = 0x4CF

  private let shapes: [Shape]

  /// Reads the rows `shape` of a table.
  init(_ table: DataTable) {
    shapes = table.rows.filter { $0[0] == "shape" }.map { row in
      let letters = row[1...3].map { $0 == "-" ? 0 : LetterTable.scalars($0)[0] }
      return Shape(latin: letters[0], cyrillic: letters[1], greek: letters[2])
    }
  }

  /// Brings the letters of a word to the alphabet to which the most of them can be brought.
  ///
  /// *Наѕѕаn* has but one Latin letter, and yet is Latin, since Cyrillic has none that looks like *n*.
  /// Where letters do not tell, the alphabet wins that most of them are of, and Latin a tie.
  ///
  /// In a Cyrillic word, 1 and Latin *i* where the palochka of Caucasian languages stands are
  /// taken for it: before a Cyrillic letter, and not after a digit or a letter of another kind.
  /// Of *i* this is believed only before а о у э, since Ukrainian has і elsewhere.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the word.
  func unify(_ word: inout ArraySlice<UInt32>) {
    let target = likelyAlphabet(of: word)
    for index in word.indices {
      let source = alphabet(of: word[index])
      guard !source.isEmpty, source != target else { continue }
      if target == .cyrillic, isPalochka(typedAsI: index, in: word) {
        word[index] = Self.palochka
      } else {
        word[index] = look(of: word[index], source, in: target) ?? word[index]
      }
    }
    guard target == .cyrillic else { return }
    for index in word.indices where isPalochka(typedAsOne: index, in: word) {
      word[index] = Self.palochka
    }
  }

  private func likelyAlphabet(of word: ArraySlice<UInt32>) -> LetterTable.Group {
    var best: (alphabet: LetterTable.Group, foreign: Int, own: Int) = (.latin, .max, 0)
    for alphabet in [.latin, .cyrillic, .greek] as [LetterTable.Group] {
      var own = 0, foreign = 0
      for letter in word {
        let source = self.alphabet(of: letter)
        if source == alphabet {
          own += 1
        } else if !source.isEmpty, look(of: letter, source, in: alphabet) == nil {
          foreign += 1
        }
      }
      guard own > 0 else { continue }
      if foreign < best.foreign || foreign == best.foreign && own > best.own {
        best = (alphabet, foreign, own)
      }
    }
    return best.alphabet
  }

  private func isPalochka(typedAsI index: Int, in word: ArraySlice<UInt32>) -> Bool {
    guard word[index] == 0x69, index + 1 < word.endIndex else { return false }
    let isBeforeVowel = [0x430, 0x43E, 0x443, 0x44D].contains(word[index + 1])
    return isBeforeVowel && (index == word.startIndex || isCyrillic(word[index - 1]))
  }

  private func isPalochka(typedAsOne index: Int, in word: ArraySlice<UInt32>) -> Bool {
    guard word[index] == 0x31, index + 1 < word.endIndex else { return false }
    return isCyrillic(word[index + 1]) && (index == word.startIndex || isCyrillic(word[index - 1]))
  }

  private func look(
    of letter: UInt32, _ source: LetterTable.Group, in target: LetterTable.Group
  ) -> UInt32? {
    let shape = shapes.first { $0.letter(of: source) == letter && $0.letter(of: target) != 0 }
    return shape?.letter(of: target)
  }

  private func isCyrillic(_ letter: UInt32) -> Bool {
    alphabet(of: letter) == .cyrillic
  }

  /// The alphabet of a folded letter; empty for digits and for letters of other scripts.
  private func alphabet(of letter: UInt32) -> LetterTable.Group {
    switch letter {
    case 0x61...0x7A, 0xE7, 0x15F, 0x17E: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0xA640...0xA69F: .cyrillic
    default: []
    }
  }
}
