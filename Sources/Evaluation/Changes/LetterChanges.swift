import Romanization

extension Change {
  /// Letters that are written in another way, of which nothing is misspelled.
  static func letterChanges(_ tools: ChangeTools) -> [Change] {
    [
      Change(.letters, "capitals", "All letters are capitals.") { name, _ in
        name.isLatin ? name.written.uppercased() : nil
      },
      Change(.letters, "small letters", "No letter is a capital.") { name, _ in
        name.isLatin ? name.written.lowercased() : nil
      },
      Change(.letters, "without marks", "Letters lose their marks, as é does.") { name, _ in
        guard name.isLatin else { return nil }
        let plain = name.written.withoutMarks
        return plain == name.written ? nil : plain
      },
      Change(.letters, "without punctuation", "Apostrophes, hyphens, commas and dots are left out.")
      {
        name, _ in
        guard name.isLatin else { return nil }
        let plain = name.written.filter { $0.isLetter || $0.isNumber || $0.isWhitespace }
        return plain.filter(\.isLetter).count > 1 ? plain : nil
      },
      Change(
        .letters, "digit for a letter",
        "A letter is the digit that looks like it: 0 for o, 1 for l."
      ) { name, random in
        name.withWord(&random) { letters, random in
          let places = letters.indices.filter { index in
            index > 0 && LookAlike.digits[Character(letters[index].lowercased())] != nil
          }
          guard let place = random.element(of: places),
            let digit = LookAlike.digits[Character(letters[place].lowercased())]
          else { return nil }
          var changed = letters
          changed[place] = digit
          return changed
        }
      },
      Change(
        .letters, "Cyrillic look-alikes",
        "Letters of a word are the Cyrillic ones that look the same, as evaders write them."
      ) { name, random in
        name.withWord(&random) { letters, _ in
          letters.map { LookAlike.cyrillic[$0] ?? $0 }
        }
      },
    ]
  }

  /// Words that stand beside a name.
  static let extras: [Change] = [
    Change(.extra, "title", "A title stands before the name.") { name, random in
      guard name.isLatin, name.isPerson, !name.words.groups.isEmpty else { return nil }
      // Behind a comma no title would stand before the name.
      let spoken = name.words.hasComma ? name.words.texts.joined(separator: " ") : name.written
      let titles = ["Mr", "Dr", "Prof", "Sheikh", "Haji", "General", "Sayyid", "Eng"]
      return random.element(of: titles).map { "\($0) \(spoken)" }
    },
    Change(.extra, "name before the last", "One more given name stands before the family name.") {
      name, random in
      guard let words = name.ordered else { return nil }
      let names =
        name.isArabic
        ? ["Muhammad", "Ahmad", "Ali", "Hassan"] : ["John", "Maria", "Jose", "Alexander"]
      let fitting = names.filter { extra in
        !words.texts.contains { $0.lowercased() == extra.lowercased() }
      }
      guard let extra = random.element(of: fitting) else { return nil }
      return (words.given + [extra] + words.family).joined(separator: " ")
    },
    Change(.extra, "legal form", "A legal form stands behind the name of an organization.") {
      name, random in
      guard name.isLatin, !name.isPerson, name.entry.kind == .organization,
        let last = name.words.groups.last?.last, !LegalForms.contains(last)
      else { return nil }
      return random.element(of: ["Ltd", "LLC", "Co.", "GmbH", "S.A."]).map {
        "\(name.written) \($0)"
      }
    },
  ]
}

/// Signs that look like letters.
private enum LookAlike {
  static let digits: [Character: Character] = [
    "o": "0", "l": "1", "i": "1", "z": "2", "e": "3", "s": "5", "b": "8",
  ]
  static let cyrillic: [Character: Character] = [
    "a": "а", "c": "с", "e": "е", "i": "і", "j": "ј", "o": "о", "p": "р", "s": "ѕ", "x": "х",
    "y": "у",
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "I": "І", "J": "Ј", "K": "К", "M": "М",
    "O": "О", "P": "Р", "S": "Ѕ", "T": "Т", "X": "Х", "Y": "У",
  ]
}

extension String {
  /// The text with Latin letters in place of those with marks, as a bank's system that knows no others
  /// writes them.
  var withoutMarks: String {
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars.flatMap(\.canonicalDecomposition)
    where scalar.properties.generalCategory != .nonspacingMark {
      plain.append(scalar)
    }
    return String(plain)
  }
}
